import { basename } from 'node:path';
import { importHelp, importLimits } from '#database/import-help-and-limits.ts';
import { readHelpDirectories } from '#sources/help/read-help-directories.ts';
import { readHelpWorkbook } from '#sources/help/read-help-workbook.ts';
import { readLimits } from '#sources/limits/read-limits.ts';
import { isWorkbook } from '#sources/workbook/check-kind.ts';
import { count } from '#cli/command.ts';
import { firstThatReads } from './first-that-reads.ts';
import type { Incoming, Request } from './incoming.ts';

const WORKBOOK = ['help cambodia-institutions', readHelpWorkbook] as const;
const DIRECTORIES = ['help cambodia-directories', readHelpDirectories] as const;

/** Organisations that help workers. */
export async function readHelp({ file, observedOn }: Request): Promise<Incoming> {
  const likely = (await isWorkbook(file)) ? [WORKBOOK] : [DIRECTORIES, WORKBOOK];
  return firstThatReads(
    basename(file),
    likely.map(([source, read]) => async (): Promise<Incoming> => {
      const reading = await read(file);
      return {
        source,
        observedOn,
        reading,
        size: reading.rows.length,
        found: `${count(reading.rows.length)} organisations`,
        send: (client) => importHelp(client, source, reading.rows),
      };
    }),
  );
}

/** What the law lets agencies charge. */
export async function readLimitList({ file }: Request): Promise<Incoming> {
  const reading = await readLimits(file);
  const toVerify = reading.rows.filter(({ isVerified }) => !isVerified).length;
  return {
    source: 'limits',
    observedOn: null,
    reading,
    size: reading.rows.length,
    found: `${count(reading.rows.length)} legal limits, ${count(toVerify)} to be verified`,
    send: (client) => importLimits(client, reading.rows),
  };
}
