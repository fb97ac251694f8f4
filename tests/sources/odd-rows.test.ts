import { describe, expect, it } from 'vitest';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { readHongKong } from './read-hong-kong.ts';
import { AGENCY, AVERAGE, AVERAGES, QUOTE, QUOTES, RATE, RATES, REGISTER, table } from './sample-tables.ts';
import { temporaryFile as file } from './temporary-file.ts';

describe('the Hong Kong register', () => {
  it('merges branches: rows of one name, however it is spelt', async () => {
    const path = file(
      'branches.csv',
      table(
        REGISTER,
        '0,Alpha Ltd,甲,2019,Eastern,1 Road,2345 6789,2345 6780,a@alpha.hk;b@alpha.hk,Local Domestic Helpers',
        '1,Beta,甲,2020, , , , , ,',
        '2,ALPHA LIMITED,乙,2015, ,2 Road,61234567, , ,"Imported Worker, Local Domestic Helpers"',
        '3, ,丙,2021, , , , , ,',
        '4,Alpha Ltd,甲,2021, ,3 Road, , , ,',
      ),
    );
    const { rows, read, branchesMerged } = await readHongKong(path);
    expect([read, rows.length, branchesMerged]).toEqual([5, 3, 2]);
    expect(rows.map(({ name }) => name)).toEqual(['Alpha Ltd', 'Beta', '丙']);
    expect(rows[0]).toMatchObject({
      otherNames: [
        { name: '甲', language: 'zh' },
        { name: '乙', language: 'zh' },
      ],
      status: 'valid',
      validFrom: '2015',
      offices: [
        {
          district: 'Eastern',
          phones: ['+85223456789'],
          faxes: ['+85223456780'],
          emails: ['a@alpha.hk', 'b@alpha.hk'],
        },
        { district: null, address: '2 Road', phones: ['+85261234567'], faxes: [], emails: [] },
        { address: '3 Road', phones: [] },
      ],
      placements: ['imported_worker', 'local_domestic_helpers'],
    });
  });

  it('says what it leaves out of a row', async () => {
    const path = file(
      'left-out.csv',
      table(REGISTER, '0,Alpha, ,2019, , ,12345678 / 23456789, , ,"Sailors, constructor,Imported Worker"'),
    );
    const { rows, rejections, notes } = await readHongKong(path);
    expect(rows[0]).toMatchObject({
      placements: ['imported_worker'],
      offices: [{ phones: ['+85223456789'] }],
    });
    expect(rejections).toEqual([]);
    expect(notes).toEqual([
      'Phone and fax numbers left out, as they do not exist in Hong Kong: 1.',
      'Left out, as kinds of placement not known here: Sailors; constructor.',
    ]);
  });

  it('keeps a name with stray quotes as it is written', async () => {
    const path = file('quotes-in-name.csv', table(REGISTER, AGENCY.replace('Alpha', 'Alpha "A1" Agency')));
    expect((await readHongKong(path)).rows[0]!.name).toBe('Alpha "A1" Agency');
  });
});

describe('World Bank quotes', () => {
  it('numbers identical services by cost, in whatever order and spelling they come', async () => {
    const dear = QUOTE.replace('1.64', '9.99');
    const quotes = [
      dear,
      QUOTE.replace('Lari', 'LARI Ltd.'),
      QUOTE.replace('200', '500'),
      QUOTE.replace('Cash', 'Card'),
    ];
    const read = async (lines: string[]) =>
      (await readWorldBankQuotes(file('variants.csv', table(QUOTES, ...lines)))).rows
        .map((row) => [row.payIn, row.amountUsd, row.totalCostPct, row.variant].join(' '))
        .sort();
    const numbered = await read(quotes);
    expect(numbered).toEqual(['Card 200 1.64 1', 'Cash 200 1.64 1', 'Cash 200 9.99 2', 'Cash 500 1.64 1']);
    expect(await read(quotes.toReversed())).toEqual(numbered);
  });

  it('marks and notes what does not add up, beyond rounding', async () => {
    // 1.43 + 0.21 = 1.64
    const path = file(
      'sums.csv',
      table(QUOTES, QUOTE, QUOTE.replace('1.64', '1.65'), QUOTE.replace('1.64', '1.66')),
    );
    const { rows, notes } = await readWorldBankQuotes(path);
    expect(rows.map(({ addsUp }) => addsUp)).toEqual([true, true, false]);
    expect(notes).toEqual(['1 prices are kept whose fee and margin do not make their total.']);
  });

  it('keeps a negative margin', async () => {
    const path = file('negative.csv', table(QUOTES, QUOTE.replace('0.21', '-0.21').replace('1.64', '1.22')));
    expect((await readWorldBankQuotes(path)).rows[0]).toMatchObject({
      fxMarginPct: -0.21,
      totalCostPct: 1.22,
      addsUp: true,
    });
  });
});

it('the lines about the download of corridor averages do not count', async () => {
  const remarks = [',,,,,,,', 'Data from database: Remittance Prices,,,,,,,', 'Last Updated: 12/07/2020'];
  const path = file('remarks.csv', table(AVERAGES, AVERAGE, ...remarks));
  expect(await readCorridorAverages(path)).toMatchObject({
    read: 1,
    rejections: [],
    rows: [{ quarter: '2011Q1' }],
  });
});

it('ECB rates are read since a day when one is given', async () => {
  const path = file('since.csv', table(RATES, RATE, '2026-04-10,1.1711,N/A,', '2026-04-09,1.1,69,'));
  const { rows, read } = await readEcb(path, { since: '2026-04-10' });
  expect(rows.map((row) => `${row.observedOn} ${row.currency}`)).toEqual([
    '2026-04-13 USD',
    '2026-04-13 PHP',
    '2026-04-10 USD',
  ]);
  expect(read).toBe(3);
});
