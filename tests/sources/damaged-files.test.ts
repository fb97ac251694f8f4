import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alpha2Of } from '#sources/country-codes.ts';
import { observedOnFromFileName } from '#sources/observed-on.ts';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { readNumber } from '#sources/read-number.ts';
import { readHongKong } from '#sources/registers/read-hong-kong.ts';
import { WrongFileError } from '#sources/report.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-sources-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const READERS = { readHongKong, readWorldBankQuotes, readCorridorAverages, readEcb };
const QUOTES =
  'period,source_code,destination_code,source_name,destination_name,firm,payment_instrument,access_point,denomination_usd,fee_pct,fx_margin_pct,total_cost_pct,cost_usd_derived';
const REGISTER =
  ',English Company Name,Chinese Company Name,Valid Licence since,District,Address,Telephone No,FAX,Email,Placement Type';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe.each(Object.entries(READERS))('%s refuses a wrong file whole', (_name, read) => {
  it.each<[string, () => string, RegExp]>([
    ['not there', () => join(folder, 'nothing.csv'), /nothing\.csv cannot be read: there is no such file/],
    ['a folder', () => folder, /cannot be read/],
    ['empty', () => file('empty.csv', ''), /empty\.csv is not .*: it is empty/],
    ['a picture', () => file('picture.csv', PNG), /picture\.csv is not .*: expected text in UTF-8/],
    [
      'Windows-1252',
      () => file('latin.csv', Buffer.from('Caf\xe9,b\n1,2\n', 'latin1')),
      /expected text in UTF-8/,
    ],
    ['another table', () => file('other.csv', 'a,b\n1,2\n'), /other\.csv is not .*: expected columns/],
    ['one line of 10 MB', () => file('long.csv', 'x'.repeat(10_000_000)), /long\.csv is not /],
    ['an open quote', () => file('quote.csv', 'a,"b\n1,2\n'), /quote\.csv is not /],
  ])('%s', async (_what, path, message) => {
    const refusal = await Promise.resolve(read(path())).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongFileError);
    expect((refusal as Error).message).toMatch(message);
    expect((refusal as Error).message.split('\n')).toHaveLength(1);
  });
});

describe('a bad row is named, and the rest is read', () => {
  it('in a register', async () => {
    const path = file(
      'register.csv',
      `${REGISTER}\n0,Alpha, ,2019, ,1 Road,2345 6789, , ,Foreign Domestic Helpers\n1, , ,2019, ,2 Road, , , ,\n2,Beta, ,soon, , , , , ,\n3,Gamma,short\n`,
    );
    const { rows, read, rejections } = await readHongKong(path);
    expect([rows.length, read]).toEqual([1, 4]);
    expect(rows[0]).toMatchObject({ name: 'Alpha', offices: [{ district: null, phones: ['+85223456789'] }] });
    expect(rejections).toEqual([
      { file: 'register.csv', row: 5, field: 'row', found: '3 cells', expected: '10 cells' },
      {
        file: 'register.csv',
        row: 3,
        field: 'English Company Name',
        found: '',
        expected: 'a name, in English or Chinese',
      },
      {
        file: 'register.csv',
        row: 4,
        field: 'Valid Licence since',
        found: 'soon',
        expected: 'a year such as 2019',
      },
    ]);
  });

  it('in a price survey', async () => {
    const good = '2025_3Q,ARE,PHL,,,Lari,Cash,Agent,200,1.43,0.21,1.64,3.28';
    const { rows, rejections } = await readWorldBankQuotes(
      file(
        'quotes.csv',
        [
          QUOTES,
          good,
          good.replace('1.43', 'free'),
          good.replace('ARE', 'XXX'),
          good.replace('1.64', '9.99'),
          good,
        ].join('\n'),
      ),
    );
    expect(rows.map((row) => [row.variant, row.totalCostPct, row.addsUp])).toEqual([
      [1, 1.64, true],
      [3, 9.99, false],
      [2, 1.64, true],
    ]);
    expect(rejections).toMatchObject([
      { row: 3, field: 'fee_pct', found: 'free', expected: 'a number of percent' },
      { row: 4, field: 'source_code', found: 'XXX', expected: 'a country such as ARE' },
    ]);
  });

  it('in a rate table', async () => {
    const { rows, rejections } = await readEcb(
      file(
        'rates.csv',
        '\uFEFFDate,USD,PHP,\n2026-04-13,1.1684,70.356,\nyesterday,1,1,\n2026-04-10,-1,N/A,\n',
      ),
    );
    expect(rows).toEqual([
      { currency: 'USD', observedOn: '2026-04-13', perEuro: 1.1684 },
      { currency: 'PHP', observedOn: '2026-04-13', perEuro: 70.356 },
    ]);
    expect(rejections).toMatchObject([
      { row: 3, field: 'Date', found: 'yesterday' },
      { row: 4, field: 'USD', found: '-1', expected: 'a rate above zero, or N/A' },
    ]);
  });
});

it.each([
  ['register-2021-12-28.csv', '2021-12-28'],
  ['/some/2020-01-01/list-2026-04-13.csv', '2026-04-13'],
  ['list-2023-11.csv', null],
  ['list-2023-99-99.csv', null],
  ['list.csv', null],
])('the day in the name %s is %s', (name, day) => expect(observedOnFromFileName(name)).toBe(day));

it.each([
  ['1,234.5', 1234.5],
  ['-0.81', -0.81],
  ['1e-3', 0.001],
  ['', null],
  ['1,2', null],
  ['12 %', null],
  ['0x10', null],
])('the number %s is %s', (text, value) => expect(readNumber(text)).toBe(value));

it.each([
  ['PHL', 'PH'],
  ['XKX', 'XK'],
  ['ZZZ', null],
])('the country %s is %s', (alpha3, alpha2) => expect(alpha2Of(alpha3)).toBe(alpha2));
