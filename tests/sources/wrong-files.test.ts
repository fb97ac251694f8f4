import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { readHongKong } from './read-hong-kong.ts';
import { WrongFileError } from '#sources/report.ts';
import { AGENCY, AVERAGE, AVERAGES, QUOTE, QUOTES, RATE, RATES, REGISTER, table } from './sample-tables.ts';
import { FILES, hasSharedData, sharedData } from './shared-data.ts';
import { temporaryFile as file, temporaryFolder } from './temporary-file.ts';

type Reader = (path: string) => Promise<unknown>;

const SOURCES: [string, Reader, string, string][] = [
  ['readHongKong', readHongKong, REGISTER, AGENCY],
  ['readWorldBankQuotes', readWorldBankQuotes, QUOTES, QUOTE],
  ['readCorridorAverages', readCorridorAverages, AVERAGES, AVERAGE],
  ['readEcb', readEcb, RATES, RATE],
];
/** Why a file is refused: one line. */
async function refusal(read: Reader, path: string): Promise<string> {
  const error = await read(path).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WrongFileError);
  const { message } = error as WrongFileError;
  expect(message).toMatch(/^[^\n]{1,600}\.$/);
  return message;
}

describe.each(SOURCES)('%s refuses a wrong file whole', (_name, read, headings, row) => {
  it.each<[string, () => string, RegExp]>([
    [
      'not there',
      () => join(temporaryFolder, 'nothing.csv'),
      /nothing\.csv cannot be read: there is no such file/,
    ],
    ['a folder', () => temporaryFolder, / is not .*: it is not a file/],
    ['without end', () => '/dev/zero', /zero is not .*: it is not a file/],
    ['empty', () => file('empty.csv', ''), /empty\.csv is not .*: it is empty/],
    ['blank', () => file('blank.csv', '\n \n\n'), /blank\.csv is not .*: expected columns? ".*", found none/],
    [
      'another table',
      () => file('other.csv', 'a,b\n1,2\n'),
      /other\.csv is not .*: expected columns ".*", found "a", "b"\.$/,
    ],
    [
      'a column twice',
      () => file('twice.csv', table(`${headings}${headings}`, row)),
      /expected each column once, found ".*" in columns \d+ and \d+/,
    ],
    ['headings only', () => file('headings.csv', table(headings)), /it has headings and no rows under them/],
    [
      'one line of 10 MB',
      () => file('long.csv', 'x'.repeat(10_000_000)),
      /long\.csv is not .*: line 1 is longer than 1 MB/,
    ],
    [
      'a row of 10 MB',
      () => file('long-row.csv', table(headings, 'x,'.repeat(5_000_000))),
      /: line 2 is longer than 1 MB/,
    ],
    [
      'a quote that never ends',
      () => file('quote.csv', table(headings, `"${row}`)),
      /found a quote that never ends/,
    ],
  ])('%s', async (_what, path, message) => {
    expect(await refusal(read, path())).toMatch(message);
  });

  it('a column missing', async () => {
    const [column] = headings.match(/Date|firm|Telephone No|Sending Countries Code/)!;
    const path = file('column.csv', table(headings.replace(column, 'Notes'), row));
    expect(await refusal(read, path)).toContain(`expected a column "${column}", found "`);
  });

  it('does not refuse the sample these are damaged copies of', async () => {
    const path = file('good.csv', `\uFEFF${table(headings, row)}`);
    const reading = await read(path);
    expect(reading).toMatchObject({ read: 1, rejections: [], notes: [] });
    expect(reading).not.toMatchObject({ rows: [] });
  });
});

it('corridor averages need a column of a quarter', async () => {
  const path = file('quarters.csv', table(AVERAGES.replaceAll('[YR', '[Y'), AVERAGE));
  expect(await refusal(readCorridorAverages, path)).toContain('expected columns such as "2011Q1 [YR2011Q1]"');
});

describe.skipIf(!hasSharedData)('a real file of another kind is refused', () => {
  const files = {
    ...FILES,
    workbook: sharedData('help/cambodia-institutions.xlsx'),
    json: sharedData('rates/nepal-rastra-bank-2026.json'),
    tabs: sharedData('rates/imf-representative-rates-2026-03.tsv'),
    bangladesh: sharedData('registers/bangladesh-recruiting-agencies-2023-11.csv'),
  };
  const own = {
    hongKong: readHongKong,
    quotes: readWorldBankQuotes,
    averages: readCorridorAverages,
    ecb: readEcb,
  };
  const wrong = Object.entries(own).flatMap(([kind, read]) =>
    Object.entries(files).flatMap(([other, path]) => (other === kind ? [] : [{ kind, other, read, path }])),
  );
  it.each(wrong)('$other as $kind', async ({ read, path }) => {
    expect(await refusal(read, path)).toMatch(/ is not .*: expected /);
  });
});
