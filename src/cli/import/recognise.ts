import type { RegisterDescription } from '#sources/registers/description.ts';
import { readAverages, readPrices } from './read-prices.ts';
import { readDeployments, readSanctionList } from './read-agency-facts.ts';
import { readHelp, readLimitList } from './read-help-and-limits.ts';
import { readRates } from './read-rates.ts';
import { readRegisterList } from './read-register-list.ts';
import { firstThatReads } from './first-that-reads.ts';
import type { Incoming, ReadSource, Request } from './incoming.ts';

/** The sources of which there is one kind of file or few; registers have descriptions. */
export const SOURCES = {
  prices: readPrices,
  'corridor-averages': readAverages,
  rates: readRates,
  deployments: readDeployments,
  help: readHelp,
  limits: readLimitList,
  sanctions: readSanctionList,
} satisfies Record<string, ReadSource>;

/**
 * Reads a file as whatever it is. Each reader looks for its own columns first, so that only one takes it.
 *
 * @throws WrongFileError when it is nothing we know.
 */
export function readAnything(request: Request, descriptions: RegisterDescription[]): Promise<Incoming> {
  return firstThatReads(
    'It',
    [
      ...Object.values(SOURCES).map((read) => () => read(request)),
      ...descriptions.map((description) => () => readRegisterList(request, description)),
    ],
    'It is no table that we know, and there is no description of such a register.',
  );
}
