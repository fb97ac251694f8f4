import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorldBankWorkbook } from '#sources/prices/read-world-bank-workbook.ts';
import { WrongFileError } from '#sources/report.ts';
import {
  COLUMNS,
  makeWorldBankWorkbook,
  OLDER_COLUMNS,
  writeWorldBankWorkbook,
  type SurveyRow,
} from '../../fixtures/world-bank-workbook.ts';
import { temporaryFile, temporaryFolder } from '../temporary-file.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';

const PATH = join(temporaryFolder, 'rpw.xlsx');
const OLDER = 'Dataset (up to Q1 2016)';
const NEWER = 'Dataset (from Q2 2016)';

/** The survey's own example, for USD 200: 2,257.2 AOA on 33,000 AOA is 6.84 % + 3.10 % = 9.94 %. */
const ANGOLA: SurveyRow = {
  id: 1,
  period: '2017_1Q',
  source_code: 'AGO',
  source_name: 'Angola',
  destination_code: 'NAM',
  destination_name: 'Namibia',
  firm: 'Banco Sol',
  firm_type: 'Bank',
  'payment instrument': 'Mobile money,cash',
  'access point': 'call center',
  'speed actual': 'SAME DAY',
  'cc1 lcu amount': 33_000,
  'cc1 denomination amount': 200,
  'cc1 lcu code': 'AOA',
  'cc1 lcu fee': 2257.2,
  'cc1 lcu fx rate': 1,
  'cc1 fx margin': 3.1,
  'cc1 total cost %': 9.94,
  // By hand: 100 · 2,310 / 82,500 = 2.8 %, and 2.8 + 3.1 = 5.9.
  'cc2 lcu amount': 82_500,
  'cc2 denomination amount': 500,
  'cc2 lcu code': 'AOA',
  'cc2 lcu fee': 2310,
  'cc2 lcu fx rate': 1,
  'cc2 fx margin': 3.1,
  'cc2 total cost %': 5.9,
  'inter lcu bank fx': 0.08,
  transparent: 'yes',
  'receiving network coverage': 'High',
  'pickup location': 'Windhoek',
  'pickup method': 'bank account',
  date: { day: '2017-02-14' },
  corridor: 'AGONAM',
};
/** The same, before Q2 2016. */
const EARLIER: SurveyRow = {
  ...ANGOLA,
  period: '2016_1Q',
  product: 'Cash',
  'sending location': 'Agent',
  coverage: 'Low',
  'pick-up method': 'Cash',
  date: { day: '2016-03-31' },
};
const USD_500_BLANK: SurveyRow = {
  ...{ 'cc2 lcu amount': null, 'cc2 lcu fee': null, 'cc2 fx margin': null, 'cc2 total cost %': null },
};

const read = (newer: SurveyRow[], older: SurveyRow[] = []) => {
  writeWorldBankWorkbook(PATH, { newer, older });
  return readWorldBankWorkbook(PATH);
};
/** Rows of one survey, each of them different in this. */
const surveyed = (...differences: SurveyRow[]) =>
  differences.map((difference, at): SurveyRow => ({ ...ANGOLA, id: at + 1, ...difference }));

describe('the World Bank’s workbook', () => {
  it('has the columns of the download', () => {
    expect(COLUMNS).toHaveLength(42);
    expect(OLDER_COLUMNS.filter((column) => !COLUMNS.includes(column))).toEqual([
      ...['product', 'sending location', 'note1', 'coverage', 'pick-up method'],
    ]);
  });

  it('gives two quotes a row, in percent, with all that tells services apart', async () => {
    const { rows, read: count, rejections, notes } = await read([ANGOLA]);
    const service = {
      operatorName: 'Banco Sol',
      firmType: 'Bank',
      sending: 'AO',
      receiving: 'NA',
      payIn: 'Cash, Mobile money',
      accessPoint: 'Call Center',
      payOut: 'Bank account',
      speed: 'Same day',
      coverage: 'high',
      variant: 1,
      quarter: '2017Q1',
      surveyedOn: '2017-02-14',
      transparent: true,
      addsUp: true,
    };
    expect(rows).toEqual([
      { ...service, amountUsd: 200, feePct: 6.84, fxMarginPct: 3.1, totalCostPct: 9.94 },
      { ...service, amountUsd: 500, feePct: 2.8, fxMarginPct: 3.1, totalCostPct: 5.9 },
    ]);
    expect([count, rejections, notes]).toEqual([1, [], []]);
  });

  it('is read in both its forms, the older sheet with other headings', async () => {
    const { rows, read: count } = await read([ANGOLA], [EARLIER]);
    expect(count).toBe(2);
    expect(rows.map(({ quarter }) => quarter)).toEqual(['2016Q1', '2016Q1', '2017Q1', '2017Q1']);
    expect(rows[0]).toMatchObject({
      payIn: 'Cash',
      accessPoint: 'Agent',
      payOut: 'Cash',
      coverage: 'low',
      surveyedOn: '2016-03-31',
    });
  });

  it('is read with one of its sheets missing, and says so', async () => {
    writeWorldBankWorkbook(PATH, { newer: [ANGOLA], older: null });
    expect((await readWorldBankWorkbook(PATH)).notes).toEqual([
      `There is no sheet "${OLDER}" in it, only the later one.`,
    ]);
    writeWorldBankWorkbook(PATH, { newer: null, older: [EARLIER] });
    const { rows, notes } = await readWorldBankWorkbook(PATH, { since: '2016Q1' });
    expect(rows).toHaveLength(2);
    expect(notes).toEqual([`There is no sheet "${NEWER}" in it, only the earlier one.`]);
  });
});

describe('a price', () => {
  it('has no percents when it is not disclosed, whichever column says so', async () => {
    const { rows, notes } = await read(
      surveyed(
        { transparent: 'no', 'cc1 fx margin': 0, 'cc2 fx margin': 0, 'cc2 total cost %': null },
        { transparent: 'Yes', 'Standard Note': 'This service is Not Transparent.' },
        { note2: 'non-transparent: the rate is given only at pay-out' },
        { 'Standard Note': 'A transparent service, nothing hidden' },
      ),
    );
    const shown = rows.filter(({ transparent }) => transparent);
    expect(shown.map(({ totalCostPct }) => totalCostPct)).toEqual([9.94, 5.9]);
    for (const hidden of rows.filter(({ transparent }) => !transparent)) {
      expect(hidden).toMatchObject({ feePct: null, fxMarginPct: null, totalCostPct: null, addsUp: true });
    }
    expect(rows).toHaveLength(8);
    expect(notes).toEqual([
      'Price not disclosed, so it enters no average: 6 prices.',
      'Said to be disclosed, while a note says it is not; taken as not: 2 rows.',
    ]);
  });

  it('whose parts do not make its total is kept with that total and marked', async () => {
    const { rows, notes } = await read(
      // By hand: 6.84 + 3.1 = 9.94, so 9.95 is rounding and 9.96 is not.
      surveyed({ 'cc1 total cost %': 9.95 }, { 'cc1 total cost %': 9.96, 'cc2 total cost %': 8.9 }),
    );
    expect(rows.map(({ totalCostPct, addsUp }) => [totalCostPct, addsUp])).toEqual([
      [9.95, true],
      [5.9, true],
      [9.96, false],
      [8.9, false],
    ]);
    expect(notes).toEqual(['Fee and margin do not make the total; kept and marked: 2 prices.']);
  });

  it('may have a margin below zero', async () => {
    const { rows, notes } = await read(surveyed({ 'cc1 fx margin': -7.5, 'cc1 total cost %': -0.66 }));
    expect(rows[0]).toMatchObject({ fxMarginPct: -7.5, totalCostPct: -0.66, addsUp: true });
    expect(notes).toEqual(['Margin below zero; kept: 1 price.']);
  });

  it('is read of numbers that are text or the result of a formula', async () => {
    const { rows, rejections, notes } = await read(
      surveyed({
        'cc1 lcu amount': ' 33,000 ',
        'cc1 lcu fee': '2257.2',
        'cc1 denomination amount': '200',
        'cc1 total cost %': { formula: '100*W2/T2+Y2', result: 9.94 },
      }),
    );
    expect(rejections).toEqual([]);
    expect(rows[0]).toMatchObject({ feePct: 6.84, totalCostPct: 9.94 });
    expect(notes).toEqual(['Formula, of which the stored result is read: 1 cell.']);
  });

  it('is of one amount when the other was not asked for', async () => {
    const { rows, rejections } = await read(surveyed(USD_500_BLANK));
    expect(rows.map(({ amountUsd }) => amountUsd)).toEqual([200]);
    expect(rejections).toEqual([]);
  });

  it('has a number among those alike, from the cheapest on, in any order of the rows', async () => {
    const alike = surveyed(
      { firm: 'Banco Sol', transparent: 'no' },
      { firm: 'BANCO SOL, Ltd.', 'cc1 total cost %': 12, 'speed actual': 'Next day' },
      { firm: 'Banco Sol', 'cc1 total cost %': 12, 'speed actual': '2 days' },
      { firm: 'Banco Sol' },
      { firm: 'Banco Lua' },
      { firm: 'Banco Sol', period: '2017_2Q', date: null },
    ).map((row): SurveyRow => ({ ...row, ...USD_500_BLANK }));
    const { rows } = await read(alike);
    const numbers = rows.map(({ variant }) => variant);
    expect([numbers[0], numbers[3], numbers[4], numbers[5]]).toEqual([4, 1, 1, 1]);
    expect([numbers[1], numbers[2]].toSorted()).toEqual([2, 3]);
    const reversed = await read(alike.toReversed());
    expect(reversed.rows.toReversed()).toEqual(rows);
  });
});

describe('a service', () => {
  it('has no speed in words that are not known, and no day outside its quarter', async () => {
    const { rows, notes } = await read(
      surveyed(
        { 'speed actual': 'less than 1 hour', date: { day: '2017-03-31' } },
        { 'speed actual': '3 – 5 Days', date: '2017-01-01 00:00:00' },
        { 'speed actual': '6 days or more', date: 42_736 }, // 1 January 2017, not shown as a day
        { 'speed actual': 'instantly', date: { day: '2017-04-01' } },
        { 'speed actual': null, date: 'in spring' },
      ),
    );
    const of200 = rows.filter(({ amountUsd }) => amountUsd === 200);
    expect(of200.map(({ speed, surveyedOn }) => [speed, surveyedOn])).toEqual([
      ['Less than one hour', '2017-03-31'],
      ['3-5 days', '2017-01-01'],
      ['6 days or more', '2017-01-01'],
      [null, null],
      [null, null],
    ]);
    expect(notes).toEqual([
      'Speed in words that are not known; left empty: 1 row.',
      'Day that is none, or not of the quarter; left empty: 2 rows.',
    ]);
  });

  it('may be paid in a currency that is none, and have more in columns without a name', async () => {
    const { rows, notes } = await read(surveyed({ 'cc1 lcu code': 'AON2', unnamed: 'checked' }));
    expect(rows).toHaveLength(2);
    expect(notes).toEqual(['Currency that ISO 4217 does not know; not used: 1 row.']);
  });
});

describe('a row that cannot be used', () => {
  it('is named with its sheet, its place and its column', async () => {
    const {
      rows,
      read: count,
      rejections,
    } = await read(
      surveyed(
        { period: '2017_5Q' },
        { period: '2031_1Q' },
        { id: null },
        {},
        { id: 4 },
        { source_code: 'XXX' },
        { destination_code: 'constructor' },
        { corridor: 'AGOZAF' },
        { firm: ' ' },
        { transparent: 'maybe' },
        { 'cc1 denomination amount': 140 },
        { 'cc1 lcu amount': 0 },
        { 'cc1 lcu fee': 'free' },
        { 'cc1 fx margin': null },
        { 'cc2 total cost %': '5.9.1' },
        {
          ...USD_500_BLANK,
          'cc1 lcu amount': null,
          'cc1 lcu fee': null,
          'cc1 fx margin': null,
          'cc1 total cost %': null,
        },
      ),
      [{ ...EARLIER, 'cc2 lcu fee': 'n/a' }],
    );
    expect(count).toBe(17);
    // One whole row, and of the five with one bad price the other one; of the earlier sheet too.
    expect(rows).toHaveLength(2 + 5 + 1);
    const file = `rpw.xlsx, sheet "${NEWER}"`;
    expect(rejections).toEqual([
      {
        file: `rpw.xlsx, sheet "${OLDER}"`,
        row: 2,
        field: 'cc2 lcu fee',
        found: 'n/a',
        expected: 'an amount',
      },
      { file, row: 2, field: 'period', found: '2017_5Q', expected: 'a quarter such as 2025_3Q' },
      { file, row: 3, field: 'period', found: '2031_1Q', expected: 'a quarter that has begun' },
      { file, row: 4, field: 'id', found: '', expected: 'a number that no other row of the quarter has' },
      { file, row: 6, field: 'id', found: '4', expected: 'each row of a quarter once' },
      { file, row: 7, field: 'source_code', found: 'XXX', expected: 'a country such as ARE' },
      { file, row: 8, field: 'destination_code', found: 'constructor', expected: 'a country such as PHL' },
      { file, row: 9, field: 'corridor', found: 'AGOZAF', expected: 'both countries, AGONAM' },
      { file, row: 10, field: 'firm', found: '', expected: 'a name' },
      { file, row: 11, field: 'transparent', found: 'maybe', expected: 'yes or no' },
      { file, row: 12, field: 'cc1 denomination amount', found: '140', expected: '200' },
      { file, row: 13, field: 'cc1 lcu amount', found: '0', expected: 'an amount above zero' },
      { file, row: 14, field: 'cc1 lcu fee', found: 'free', expected: 'an amount' },
      { file, row: 15, field: 'cc1 fx margin', found: '', expected: 'a number of percent' },
      { file, row: 16, field: 'cc2 total cost %', found: '5.9.1', expected: 'a number of percent' },
      {
        file,
        row: 17,
        field: 'cc1 lcu amount',
        found: '',
        expected: 'an amount, for USD 200 or for USD 500',
      },
    ]);
  });
});

describe('from a quarter on', () => {
  it('only later rows are read, and the rest is counted', async () => {
    writeWorldBankWorkbook(PATH, {
      older: [EARLIER],
      newer: surveyed({ period: '2016_4Q', firm: '' }, {}, { period: '2017_2Q' }, { period: 'lost' }),
    });
    const seen: number[] = [];
    const later = await readWorldBankWorkbook(PATH, {
      since: '2017Q1',
      onProgress: (rows) => seen.push(rows),
    });
    expect(later.rows.map(({ quarter }) => quarter)).toEqual(['2017Q1', '2017Q1', '2017Q2', '2017Q2']);
    expect(later.read).toBe(3);
    expect(later.rejections).toMatchObject([{ row: 5, found: 'lost' }]);
    expect(later.notes.slice(0, 2)).toEqual([
      `The sheet "${OLDER}" is all before 2017Q1, so not read.`,
      'Before 2017Q1, so not read: 1 row.',
    ]);
    expect(seen).toEqual([4]);

    const all = await readWorldBankWorkbook(PATH, { since: '2016Q1' });
    expect(all.rows.map(({ quarter }) => quarter)).toEqual([
      ...['2016Q1', '2016Q1', '2017Q1', '2017Q1', '2017Q2', '2017Q2'],
    ]);
  });

  it('progress is told as it goes', async () => {
    makeWorldBankWorkbook(PATH, { rows: 2500 });
    const seen: number[] = [];
    const {
      rows,
      read: count,
      rejections,
    } = await readWorldBankWorkbook(PATH, {
      onProgress: (passed) => seen.push(passed),
    });
    expect([rows.length, count, rejections]).toEqual([5000, 2500, []]);
    expect(seen).toEqual([1000, 2000, 2500]);
    expect(new Set(rows.map(({ quarter }) => quarter)).size).toBe(21 + 37);
  });
});

describe('another file', () => {
  const message = async (path: string) => {
    const error = await readWorldBankWorkbook(path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WrongFileError);
    return (error as Error).message.replace('is not the World Bank’s workbook of price quotes: ', '');
  };

  it('says what is missing', async () => {
    writeWorldBankWorkbook(PATH, { newer: null, older: null });
    expect(await message(PATH)).toBe(`rpw.xlsx expected a sheet "${NEWER}" or "${OLDER}", found neither.`);
    writeWorldBankWorkbook(PATH, { older: null, newer: [] });
    expect(await message(PATH)).toBe('rpw.xlsx it has headings and no rows under them.');
    writeWorkbook(PATH, [{ name: NEWER, rows: [] }]);
    expect(await message(PATH)).toBe(`rpw.xlsx the sheet "${NEWER}" has no headings.`);
    const lacking = COLUMNS.filter((column) => column !== 'firm' && column !== 'cc2 fx margin');
    writeWorkbook(PATH, [{ name: NEWER, rows: [lacking] }]);
    expect(await message(PATH)).toBe(`rpw.xlsx the sheet "${NEWER}" has no column "firm", "cc2 fx margin".`);
    expect(await message(temporaryFile('quotes.csv', 'a,b\n'))).toBe(
      'quotes.csv expected a workbook (.xlsx), found another kind of file.',
    );
  });

  it('is one that is cut short or damaged', async () => {
    makeWorldBankWorkbook(PATH, { rows: 500 });
    const whole = readFileSync(PATH);
    writeFileSync(PATH, whole.subarray(0, whole.length / 2));
    expect(await message(PATH)).toBe('rpw.xlsx it is damaged or was cut short; download or save it again.');
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, whole.length / 2, whole.length / 2 + 100);
    writeFileSync(PATH, damaged);
    expect(await message(PATH)).toMatch(
      /^rpw.xlsx it is damaged or was cut short \(sheet "Dataset \(from Q2 2016\)" after row \d+\)/,
    );
  });

  it('may have its headings under a title, in any order and case', async () => {
    writeWorkbook(PATH, [
      {
        name: NEWER.toUpperCase(),
        rows: [
          ['Remittance Prices Worldwide'],
          [],
          COLUMNS.toReversed().map((column) => ` ${column.toUpperCase()}`),
          COLUMNS.toReversed().map((column) => ANGOLA[column] ?? null),
        ],
      },
    ]);
    expect((await readWorldBankWorkbook(PATH)).rows.map(({ totalCostPct }) => totalCostPct)).toEqual([
      9.94, 5.9,
    ]);
  });
});
