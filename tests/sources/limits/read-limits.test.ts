import { describe, expect, it } from 'vitest';
import { readLimits } from '#sources/limits/read-limits.ts';
import { temporaryFile as file } from '../temporary-file.ts';

const HEAD = [
  ...['origin', 'destination', 'occupation', 'limit_kind', 'amount', 'currency', 'months_of_wage', 'statute'],
  ...['effective_date', 'source_address', 'checked_on', 'verified', 'note'],
];
const ABOUT = ['Act 1', '2015-07-06', 'https://example.org/act', '2026-11-24', 'yes', ''];
const AMOUNT = ['NP', 'Qatar', '', 'amount', '"10,000.50"', 'NPR', '', ...ABOUT];
const SHARE = ['PH', '', '', 'share_of_wage', '', '', '0.1', ...ABOUT];
const ZERO = ['PH', '', 'domestic_work', 'zero', '', '', '', ...ABOUT];
const csv = (...rows: string[][]) => [HEAD, ...rows].map((row) => row.join()).join('\n');
const changed = (row: string[], column: string, cell: string) => row.with(HEAD.indexOf(column), cell);
const none = { amountMinor: null, currency: null, monthsOfWage: null };
const about = {
  ...{ statute: 'Act 1', effectiveOn: '2015-07-06', sourceAddress: 'https://example.org/act' },
  ...{ checkedOn: '2026-11-24', isVerified: true, note: null },
};

describe('readLimits', () => {
  it('reads the three kinds of limit', async () => {
    expect(await readLimits(file('limits.csv', csv(AMOUNT, SHARE, ZERO)))).toEqual({
      rows: [
        {
          ...{ origin: 'NP', destination: 'QA', occupation: null, kind: 'amount' },
          // By hand: 10,000.50 rupees are 1,000,050 paisa.
          ...{ amountMinor: 1_000_050, currency: 'NPR', monthsOfWage: null },
          ...about,
        },
        {
          ...{ origin: 'PH', destination: null, occupation: null, kind: 'share_of_wage' },
          ...{ ...none, monthsOfWage: 0.1 },
          ...about,
        },
        {
          ...{ origin: 'PH', destination: null, occupation: 'domestic_work', kind: 'zero' },
          ...none,
          ...about,
        },
      ],
      read: 3,
      rejections: [],
      notes: [],
    });
  });

  it('knows the coins of a currency', async () => {
    // Vietnam has none, Kuwait a thousand to the dinar.
    const rows = ['VND', 'KWD'].map((currency) =>
      changed(changed(AMOUNT, 'currency', currency), 'amount', '120'),
    );
    const amounts = await Promise.all(rows.map((row) => readLimits(file(`${row[5]}.csv`, csv(row)))));
    expect(amounts.map(({ rows }) => rows[0]!.amountMinor)).toEqual([120, 120_000]);
  });

  it('keeps what is not known as not known', async () => {
    const row = ['effective_date', 'verified', 'note'].reduce(
      (row, column, at) => changed(row, column, ['', 'to be verified', 'Not seen.'][at]!),
      ZERO,
    );
    const { rows } = await readLimits(file('unknown.csv', csv(row)));
    expect(rows).toMatchObject([{ effectiveOn: null, isVerified: false, note: 'Not seen.' }]);
  });

  it('takes a law of the country of work, but not one of no country', async () => {
    const law = changed(ZERO, 'origin', '');
    const { rows, rejections } = await readLimits(
      file('law.csv', csv(changed(law, 'destination', 'HK'), changed(law, 'destination', ''))),
    );
    expect(rows).toMatchObject([{ origin: null, destination: 'HK' }]);
    expect(rejections).toMatchObject([{ row: 3, field: 'origin' }]);
  });

  it('takes a law that comes into force later', async () => {
    const { rejections } = await readLimits(
      file('later.csv', csv(changed(ZERO, 'effective_date', '2031-01-01'))),
    );
    expect(rejections).toEqual([]);
  });

  it('names what is wrong, a row at a time', async () => {
    const country = 'a country such as NP, or its name in English';
    const wrong: [row: string[], column: string, cell: string, expected: string][] = [
      [AMOUNT, 'origin', 'Atlantis', `${country}, or nothing`],
      [AMOUNT, 'destination', 'Atlantis', `${country}, or nothing`],
      [AMOUNT, 'limit_kind', 'ceiling', 'amount, share_of_wage or zero'],
      [AMOUNT, 'amount', '0', 'an amount above 0; where nothing may be charged, limit_kind is zero'],
      [AMOUNT, 'amount', '-1', 'an amount above 0; where nothing may be charged, limit_kind is zero'],
      [AMOUNT, 'amount', 'ten', 'an amount above 0; where nothing may be charged, limit_kind is zero'],
      [AMOUNT, 'amount', '1e300', 'an amount above 0; where nothing may be charged, limit_kind is zero'],
      [AMOUNT, 'currency', 'NRP', 'a currency such as NPR'],
      [AMOUNT, 'currency', '', 'a currency such as NPR'],
      [AMOUNT, 'months_of_wage', '1', 'nothing, as the kind of limit is amount'],
      [SHARE, 'months_of_wage', '10%', 'a number of months up to 24; a tenth of one is 0.1'],
      [SHARE, 'months_of_wage', '45', 'a number of months up to 24; a tenth of one is 0.1'],
      [SHARE, 'amount', '5', 'nothing, as the kind of limit is share_of_wage'],
      [ZERO, 'currency', 'PHP', 'nothing, as the kind of limit is zero'],
      [ZERO, 'statute', '', 'the law, with its section'],
      [ZERO, 'effective_date', '2015', 'a day such as 2022-01-01, or nothing'],
      [ZERO, 'source_address', 'javascript:alert(1)', 'a web address such as https://sso.agc.gov.sg'],
      [ZERO, 'checked_on', '', 'a day such as 2026-11-24'],
      [ZERO, 'checked_on', '2031-01-01', 'a day that has come'],
      [ZERO, 'verified', 'no', 'yes, or to be verified'],
    ];
    const rows = wrong.map(([row, column, cell]) => changed(row, column, cell));
    const reading = await readLimits(file('bad.csv', csv(...rows, ZERO)));
    expect([reading.read, reading.rows.length]).toEqual([21, 1]);
    expect(reading.rejections).toEqual(
      wrong.map(([, field, found, expected], at) => ({
        file: 'bad.csv',
        row: at + 2,
        field,
        found,
        expected,
      })),
    );
  });

  it('names the kinds of work there are', async () => {
    const { rejections } = await readLimits(file('work.csv', csv(changed(ZERO, 'occupation', 'maid'))));
    expect(rejections).toMatchObject([
      {
        row: 2,
        field: 'occupation',
        found: 'maid',
        expected: expect.stringMatching(/^one of domestic_work, /),
      },
    ]);
  });

  it('takes one limit for a corridor, work and date', async () => {
    const again = changed(AMOUNT, 'amount', '20000');
    const later = changed(again, 'effective_date', '2020-01-01');
    const { rows, rejections } = await readLimits(file('twice.csv', csv(AMOUNT, again, later)));
    expect(rows.map(({ amountMinor }) => amountMinor)).toEqual([1_000_050, 2_000_000]);
    expect(rejections).toMatchObject([{ row: 3, field: 'effective_date', found: '2015-07-06' }]);
  });
});
