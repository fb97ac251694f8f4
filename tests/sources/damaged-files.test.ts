import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '#sources/read-table.ts';
import { WrongFileError, type Reading } from '#sources/report.ts';
import { ALL_READERS, type Reader } from './all-readers.ts';
import { damageFile, damagePart, fileDamage, type FileDamage } from './damage-file.ts';
import { temporaryFile } from './temporary-file.ts';
import { temporaryWorkbook } from './temporary-workbook.ts';

/** Of all files together, at least. */
const CASES = 5000;
/** The same cases each time, so that a failure is of what was changed; another number makes others. */
const SEED = 1;
/** Far longer than any takes, on a machine that does much else. */
const LONGEST_MS = 5000;
const ROWS = 30;

interface Sample {
  name: string;
  read: Reader;
  bytes: Buffer;
}

/** A real file, cut to some tens of rows; JSON and workbooks are small and stay whole. */
function sampleOf(file: string, read: Reader): Sample {
  const bytes = readFileSync(file);
  const name = basename(file);
  if (!['.csv', '.tsv'].includes(extname(file))) return { name, read, bytes };
  const lines = bytes.toString('latin1').split('\n');
  if (lines.length <= 3 * ROWS) return { name, read, bytes };
  // Titles and headings, rows from all over, and remarks at the end.
  const step = Math.ceil(lines.length / ROWS);
  const some = lines.filter((_, place) => place < 4 || place % step === 0 || place > lines.length - 8);
  return { name, read, bytes: Buffer.from(some.join('\n'), 'latin1') };
}

/** The same rows as somebody saves them who opened the file in a spreadsheet, and as a web service gives them. */
async function inOtherForms({ name, read, bytes }: Sample): Promise<Sample[]> {
  const { headings, rows } = await readTable(temporaryFile(name, bytes), { what: 'a table', columns: [] });
  const named = headings.filter((heading) => heading !== '');
  const content = rows.map((row) => named.map((heading) => row.cell(heading)));
  const path = temporaryWorkbook(`${name}.xlsx`, [{ name: 'List', rows: [named, ...content] }]);
  const objects = content.map((cells) =>
    Object.fromEntries(cells.map((cell, place) => [named[place], cell])),
  );
  return [
    { name: `${name}.xlsx`, read, bytes: readFileSync(path) },
    { name: `${name}.json`, read, bytes: Buffer.from(JSON.stringify({ agencies: objects }, null, 1)) },
  ];
}

const samples = ALL_READERS.map(([file, read]) => sampleOf(file, read));
const registers = samples.filter((_, place) => ALL_READERS[place]![0].includes('/registers/'));
const all = [...samples, ...(await Promise.all(registers.map(inOtherForms))).flat()];

/** What is done to a file: to it as it lies there, or to a part that is packed in it. */
interface Accident {
  part: number | null;
  damages: FileDamage[];
}
const accident: fc.Arbitrary<Accident> = fc.record({
  part: fc.option(fc.nat({ max: 20 })),
  damages: fc.array(fileDamage, { minLength: 1, maxLength: 4 }),
});

function afterAccident(file: Buffer, { part, damages }: Accident): Buffer {
  if (isZip(file) && part !== null) return damagePart(file, part, damages);
  return damages.reduce((damaged, damage) => damageFile(damaged, damage), file);
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK';

describe.each(all)('however $name is damaged', (sample) => {
  const { name, read, bytes } = sample;

  it('whole, it is read', async () => {
    const reading = await read(temporaryFile(name, bytes));
    expect(reading.rows.length).toBeGreaterThan(5);
    expect(reading.rejections.length).toBeLessThan(reading.read / 4);
    expectClean(reading, name, bytes);
  });

  it('it is refused in a sentence, or every row is read, or rejected and found again', async () => {
    const seen = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(accident, async (what) => {
        const damaged = afterAccident(bytes, what);
        const path = temporaryFile(name, damaged);
        const start = performance.now();
        const outcome = await read(path).catch((error: unknown) => error);
        expect(performance.now() - start).toBeLessThan(LONGEST_MS);
        if (outcome instanceof WrongFileError) {
          seen.refused++;
          expect(outcome.message).toMatch(/^[^\n]{1,600}\.$/);
        } else {
          // Any other error fails here, and is shown.
          if (outcome instanceof Error) throw outcome;
          seen.read++;
          expectClean(outcome as Reading<object>, name, damaged);
        }
      }),
      { numRuns: Math.ceil(CASES / all.length), seed: SEED },
    );
    expect(seen.read).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  }, 120_000);
});

/** Holds nothing that a database could not keep, and only rejections that a person can look up. */
function expectClean({ rows, read, rejections, notes }: Reading<object>, name: string, file: Buffer): void {
  expect(read).toBeGreaterThan(0);
  const text = file.toString('latin1');
  const last = isZip(file) ? Infinity : Math.max(text.split(/[\r\n]/).length, text.split('{').length);
  for (const { row, file, field, expected, found } of rejections) {
    expect(file.startsWith(name)).toBe(true);
    expect(Number.isSafeInteger(row) && row >= 1 && row <= last, `row ${row} of ${last}`).toBe(true);
    expect(field).not.toBe('');
    expect(expected).not.toBe('');
    expect(found.length).toBeLessThanOrEqual(81);
  }
  JSON.stringify({ rows, rejections, notes }, (key, value: unknown) => {
    const isKept =
      typeof value === 'string'
        ? value.isWellFormed() && !/\p{Cc}/u.test(value)
        : typeof value === 'number'
          ? Number.isFinite(value)
          : value !== undefined;
    if (!isKept) expect.fail(`${key} is ${String(value)}`);
    return value;
  });
}
