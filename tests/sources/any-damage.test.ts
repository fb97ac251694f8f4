import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { readHongKong } from '#sources/registers/read-hong-kong.ts';
import { WrongFileError, type Reading } from '#sources/report.ts';
import { AGENCY, AVERAGE, AVERAGES, QUOTE, QUOTES, RATE, RATES, REGISTER, table } from './sample-tables.ts';
import { temporaryFile } from './temporary-file.ts';

type Reader = (path: string) => Promise<Reading<object>>;
const SOURCES: [string, Reader, string][] = [
  ['the register', readHongKong, table(REGISTER, AGENCY, AGENCY.replace('Alpha', '"Beta\n2"'))],
  ['quotes', readWorldBankQuotes, table(QUOTES, QUOTE, QUOTE)],
  [
    'averages',
    readCorridorAverages,
    table(AVERAGES, AVERAGE, AVERAGE.replace('ARE', 'SAU'), 'Last Updated: now'),
  ],
  ['rates', readEcb, table(RATES, RATE, '2026-04-10,1.1711,N/A,')],
];

/** Where bytes are replaced, and by what: what tables are made of, and anything. */
const damage = fc.array(
  fc.record({
    at: fc.nat(),
    removed: fc.nat({ max: 6 }),
    put: fc.oneof(
      fc.constantFrom('"', ',', '\n', '\r\n', '\u0000', '-', '9', '__proto__', '\uFEFF', ',,', '..'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe.each(SOURCES)('however %s are damaged', (name, read, sample) => {
  it('the file is refused, or every row is read, or rejected and found again', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (cuts) => {
        let bytes = Buffer.from(sample);
        for (const { at, removed, put } of cuts) {
          const start = at % (bytes.length + 1);
          bytes = Buffer.concat([
            bytes.subarray(0, start),
            Buffer.from(put),
            bytes.subarray(start + removed),
          ]);
        }
        const path = temporaryFile(`${name}.csv`, bytes);
        const reading = await read(path).catch((error: unknown) => error);
        if (reading instanceof WrongFileError) return;
        const { rows, read: count, rejections } = reading as Reading<object>;
        const last = bytes.toString().split(/\r\n|\n|\r/).length;
        expect(count).toBeGreaterThan(0);
        for (const { row, file, expected, found } of rejections) {
          expect(row).toBeGreaterThanOrEqual(2);
          expect(row).toBeLessThanOrEqual(last);
          expect(file).toBe(`${name}.csv`);
          expect(expected).not.toBe('');
          expect(found.length).toBeLessThanOrEqual(81);
        }
        // What a database could not keep: numbers that are none, control characters, half a country.
        for (const row of rows) {
          expect(JSON.parse(JSON.stringify(row))).toEqual(row);
          expect(JSON.stringify(row)).not.toMatch(/\\u00[01]/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
