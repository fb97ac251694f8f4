import { basename } from 'node:path';
import { importReferenceRates } from '#database/import-prices-and-rates.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { readImf } from '#sources/rates/read-imf.ts';
import { readNepalRastraBank } from '#sources/rates/read-nepal-rastra-bank.ts';
import { count } from '#cli/command.ts';
import { firstThatReads } from './first-that-reads.ts';
import type { Incoming, Request } from './incoming.ts';

const BANKS = [
  ['nepal-rastra-bank', readNepalRastraBank],
  ['imf', readImf],
  ['ecb', readEcb],
] as const;

/** Reference rates of any bank we can read. */
export function readRates({ file }: Request): Promise<Incoming> {
  return firstThatReads(
    basename(file),
    BANKS.map(([bank, read]) => async (): Promise<Incoming> => {
      const reading = await read(file);
      return {
        source: `rates ${bank}`,
        observedOn: null,
        reading,
        size: reading.rows.length,
        found: `${count(reading.rows.length)} rates`,
        send: (client, onProgress) => importReferenceRates(client, bank, reading.rows, onProgress),
      };
    }),
  );
}
