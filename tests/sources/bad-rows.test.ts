import { describe, expect, it } from 'vitest';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { readHongKong } from './read-hong-kong.ts';
import { AGENCY, AVERAGE, AVERAGES, QUOTE, QUOTES, RATE, RATES, REGISTER, table } from './sample-tables.ts';
import { temporaryFile as file } from './temporary-file.ts';

describe('a bad row is named, and the rest is read', () => {
  it('in a register', async () => {
    const nameless = '1, , ,2019, ,2 Road, , , ,';
    const dateless = '2,Beta, ,soon, , , , , ,';
    const truncated = '3,Gamma,short';
    const path = file('register.csv', table(REGISTER, AGENCY, truncated, nameless, dateless, '4'));
    const { rows, read, rejections, branchesMerged } = await readHongKong(path);
    expect([rows.length, read, branchesMerged]).toEqual([2, 5, 0]);
    expect(rows[0]).toMatchObject({ name: 'Alpha', offices: [{ district: null, phones: ['+85223456789'] }] });
    // An unreadable year costs the year, not the agency: it would look as if it were listed no more.
    expect(rows[1]).toMatchObject({ name: 'Beta', validFrom: null });
    const of = { file: 'register.csv' };
    expect(rejections).toEqual([
      { ...of, row: 3, field: 'row', found: '3 cells', expected: '10 cells' },
      {
        ...of,
        row: 4,
        field: 'English Company Name',
        found: '',
        expected: 'a name, or one under "Chinese Company Name"',
      },
      { ...of, row: 5, field: 'Valid Licence since', found: 'soon', expected: 'a year such as 2019' },
      { ...of, row: 6, field: 'row', found: '1 cells', expected: '10 cells' },
    ]);
  });

  it('in a price survey, once a row', async () => {
    const bad = [
      QUOTE.replace('2025_3Q', '2025_5Q'),
      QUOTE.replace('ARE', 'XXX'),
      QUOTE.replace('PHL', 'constructor'),
      QUOTE.replace('Lari', ' '),
      QUOTE.replace('200', '300'),
      QUOTE.replace('1.43', 'free').replace('0.21', ''),
      QUOTE.replace('0.21', ''),
      QUOTE.replace('1.64', '1e999'),
      `${QUOTE},more`,
    ];
    const { rows, read, rejections } = await readWorldBankQuotes(
      file('quotes.csv', table(QUOTES, ...bad, QUOTE)),
    );
    expect([rows.length, read]).toEqual([1, 10]);
    expect(rejections).toMatchObject([
      { row: 2, field: 'period', found: '2025_5Q', expected: 'a quarter such as 2025_3Q' },
      { row: 3, field: 'source_code', found: 'XXX', expected: 'a country such as ARE' },
      { row: 4, field: 'destination_code', found: 'constructor', expected: 'a country such as PHL' },
      { row: 5, field: 'firm', found: '', expected: 'a name' },
      { row: 6, field: 'denomination_usd', found: '300', expected: '200 or 500' },
      { row: 7, field: 'fee_pct', found: 'free', expected: 'a number of percent' },
      { row: 8, field: 'fx_margin_pct', found: '', expected: 'a number of percent' },
      { row: 9, field: 'total_cost_pct', found: '1e999', expected: 'a number of percent' },
      { row: 10, field: 'row', found: '14 cells', expected: '13 cells' },
    ]);
  });

  it('in a table of averages, value by value', async () => {
    const path = file(
      'averages.csv',
      table(
        AVERAGES,
        AVERAGE.replace('..', 'n/a'),
        AVERAGE.replace('PHL', 'XYZ'),
        AVERAGE.replace('4.5199998', '9'), // the corridor of row 2 again
        AVERAGE.replace('ARE', 'KSV'),
        'Angola', // cut off
      ),
    );
    const { rows, read, rejections } = await readCorridorAverages(path);
    expect(read).toBe(5);
    expect(rows).toEqual([
      { sending: 'AE', receiving: 'PH', quarter: '2011Q1', totalCostPct: 4.5199998 },
      { sending: 'XK', receiving: 'PH', quarter: '2011Q1', totalCostPct: 4.5199998 },
    ]);
    expect(rejections).toMatchObject([
      { row: 2, field: '2011Q3 [YR2011Q3]', found: 'n/a', expected: 'a number of percent, or ..' },
      { row: 3, field: 'Receiving Countries Code', found: 'XYZ', expected: 'a country such as PHL' },
      { row: 4, field: 'Receiving Countries Code', found: 'PHL', expected: 'the corridor AE-PH once' },
      { row: 6, field: 'row', found: '1 cells', expected: '8 cells' },
    ]);
  });

  it('in a rate table', async () => {
    const path = file(
      'rates.csv',
      table(RATES, RATE, 'yesterday,1,1,', '2026-02-30,1,1,', '2026-04-10,-1,N/A,', RATE, '2026-04-0'),
    );
    const { rows, rejections } = await readEcb(path);
    expect(rows).toEqual([
      { base: 'EUR', currency: 'USD', observedOn: '2026-04-13', perBase: 1.1684 },
      { base: 'EUR', currency: 'PHP', observedOn: '2026-04-13', perBase: 70.356 },
    ]);
    expect(rejections).toMatchObject([
      { row: 3, field: 'Date', found: 'yesterday', expected: 'a day such as 2026-04-13' },
      { row: 4, field: 'Date', found: '2026-02-30', expected: 'a day such as 2026-04-13' },
      { row: 5, field: 'USD', found: '-1', expected: 'a rate above zero, or N/A' },
      { row: 6, field: 'Date', found: '2026-04-13', expected: 'each day once' },
      { row: 7, field: 'row', found: '1 cells', expected: '4 cells' },
    ]);
  });

  it('by the row a spreadsheet shows, though cells hold several lines and rows are blank', async () => {
    const twoLines = AGENCY.replace('1 Road', '"1 Road\n2nd floor"');
    const path = file(
      'rows.csv',
      table(REGISTER, twoLines, '', ',,,,,,,,,', ' , ', '2,Beta, ,soon, , , , , ,'),
    );
    const { rows, read, rejections } = await readHongKong(path);
    expect(read).toBe(2);
    expect(rows[0]!.offices[0]!.address).toBe('1 Road 2nd floor');
    expect(rejections).toMatchObject([{ row: 6, found: 'soon' }]);
  });

  it('with no more of it than a line shows', async () => {
    const path = file('shown.csv', table(RATES, RATE, `${'9'.repeat(5000)},1,1,`));
    expect((await readEcb(path)).rejections[0]!.found).toBe(`${'9'.repeat(80)}…`);
  });
});
