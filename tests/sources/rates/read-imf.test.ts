import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImf } from '#sources/rates/read-imf.ts';
import { WrongFileError } from '#sources/report.ts';
import { FILES, hasSharedData, sharedData } from '../shared-data.ts';
import { temporaryFile as file } from '../temporary-file.ts';

const TITLE = 'Representative Exchange Rates for Selected Currencies for March 2026';
const DAYS = 'Currency\tMarch 02, 2026\tMarch 03, 2026';
const NOTES = 'Notes:';
const text = (...lines: string[]) => `${lines.join('\r\n')}\r\n`;
const read = (...lines: string[]) => readImf(file('imf.xls', text(...lines)));
const refusal = async (path: string) => {
  const error = await readImf(path).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WrongFileError);
  return (error as Error).message;
};

describe('readImf', () => {
  it('reads units for a dollar, and dollars for a unit where (1) says so', async () => {
    const reading = await read(
      TITLE,
      DAYS,
      'Euro(1)\t1.169800\tNA',
      'U.S. dollar\t1.000000\t1.000000',
      'Korean won\tNA\t1,435.400000',
      '',
      NOTES,
      'whatever is said here',
    );
    expect(reading).toEqual({
      rows: [
        { base: 'EUR', currency: 'USD', observedOn: '2026-03-02', perBase: 1.1698 },
        { base: 'USD', currency: 'KRW', observedOn: '2026-03-03', perBase: 1435.4 },
      ],
      read: 3,
      rejections: [],
      notes: [],
    });
  });

  it('goes on in the second block, with its own days', async () => {
    const { rows } = await read(
      TITLE,
      DAYS,
      'Thai baht\t31.309\tNA',
      '',
      `${TITLE} Continued`,
      '',
      'Currency\tMarch 17, 2026',
      'Thai baht\t32.434',
      NOTES,
    );
    expect(rows.map(({ observedOn, perBase }) => [observedOn, perBase])).toEqual([
      ['2026-03-02', 31.309],
      ['2026-03-17', 32.434],
    ]);
  });

  it('names a bad row by its line, and a bad cell by its day, and reads the rest', async () => {
    const {
      rows,
      read: count,
      rejections,
    } = await read(
      TITLE,
      'Thai baht\t31\t32',
      'Currency\tMarch 02, 2026\tMarch 32, 2026\tMarch 02, 2026\tMarch 03, 2031',
      'Thai baht\t-31\t32\t33\t34',
      'Shire penny\t1\t1\t1\t1',
      'Libyan dinar(2)\t1\t1\t1\t1',
      'Omani rial\t0.3845',
      'Omani rial\t0.3845\t1\t1\t1\t1',
      'Omani rial\t0.3845\tNA\tNA\tNA',
      'Rial Omani\t0.3845\tNA\tNA\tNA',
      NOTES,
    );
    expect(rows).toEqual([{ base: 'USD', currency: 'OMR', observedOn: '2026-03-02', perBase: 0.3845 }]);
    expect(count).toBe(8);
    const of = { file: 'imf.xls' };
    expect(rejections).toEqual([
      { ...of, row: 2, field: 'row', found: 'Thai baht 31 32', expected: 'a row of days before the rates' },
      ...[
        ['March 32, 2026', 'a day such as March 02, 2026'],
        ['March 02, 2026', 'each day once'],
        ['March 03, 2031', 'a day that has come'],
      ].map(([found, expected]) => ({ ...of, row: 3, field: found, found, expected })),
      { ...of, row: 4, field: 'March 02, 2026', found: '-31', expected: 'a rate above zero, or NA' },
      {
        ...of,
        row: 5,
        field: 'Currency',
        found: 'Shire penny',
        expected: 'a currency as the IMF names it, such as Thai baht',
      },
      {
        ...of,
        row: 6,
        field: 'Currency',
        found: 'Libyan dinar(2)',
        expected: 'no mark but (1), dollars for one unit',
      },
      { ...of, row: 7, field: 'row', found: '2 cells', expected: '5 cells' },
      { ...of, row: 8, field: 'row', found: '6 cells', expected: '5 cells' },
      { ...of, row: 10, field: 'March 02, 2026', found: '0.3845', expected: 'one rate of OMR a day' },
    ]);
  });

  it('does not trust a last line that nothing ends: 3.67 may have been 3.6725', async () => {
    const cut = text(TITLE, DAYS, 'Thai baht\t31\t32', 'U.A.E. dirham\t3.6725\t3.67').trimEnd();
    const { rows, rejections, notes } = await readImf(file('cut.tsv', cut));
    expect(rows.length).toBe(2);
    expect(rejections).toMatchObject([{ row: 4, expected: 'a line that ends; the file may be cut off' }]);
    expect(notes).toEqual(['The file has no notes at its end: it may be cut off.']);
  });

  it.each<[string, string, RegExp]>([
    ['empty', '', /it is empty/],
    ['HTML', '<html><body>Sorry</body></html>', /wrong\.xls is not .*: it is a web page/],
    ['another table', text('Date\tUSD', '2026-03-02\t1.16'), /expected the title ".*", found "Date USD"/],
    [
      'of special drawing rights',
      text('SDRs per Currency unit for March 2026', DAYS, 'Thai baht\t0.02\t0.02'),
      /expected the title .*, found "SDRs per Currency unit/,
    ],
    ['without rates', text(TITLE, DAYS, NOTES), /expected a row of days .*, and rates under it/],
    [
      'a million columns wide',
      text(TITLE, `Currency${'\tMarch 02, 2026'.repeat(1_000_000)}`),
      /expected the days of a month, found 1000000 columns/,
    ],
  ])('refuses a file that is %s', async (_what, content, message) => {
    expect(await refusal(file('wrong.xls', content))).toMatch(message);
  });

  it('gives each rate once, above zero, whatever is cut out of a file or put into it', async () => {
    const sample = text(
      TITLE,
      DAYS,
      'Euro(1)\t1.1698\tNA',
      'Thai baht\t31.3\t31.4',
      `${TITLE} Continued`,
      DAYS,
      NOTES,
    );
    const damage = fc.record({
      at: fc.nat(sample.length),
      removed: fc.nat(20),
      put: fc.oneof(fc.constantFrom('\t', '\r\n', '-', '9', '(1)', 'NA', 'Currency\t'), fc.string()),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), async (cuts) => {
        let content = sample;
        for (const { at, removed, put } of cuts) {
          content = content.slice(0, at) + put + content.slice(at + removed);
        }
        const reading = await readImf(file('damaged.tsv', content)).catch((error: unknown) => error);
        if (reading instanceof WrongFileError) return;
        const { rows } = reading as Awaited<ReturnType<typeof readImf>>;
        const keys = rows.map(({ base, currency, observedOn }) => `${base} ${currency} ${observedOn}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { perBase, observedOn } of rows) {
          expect(perBase).toBeGreaterThan(0);
          expect(observedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!hasSharedData)('the real file', () => {
  it('is read whole', async () => {
    const {
      rows,
      read: count,
      rejections,
      notes,
    } = await readImf(sharedData('rates/imf-representative-rates-2026-03.tsv'));
    // By hand: 35 currencies beside the dollar on 22 days are 770 cells, 58 of them NA.
    expect([rows.length, count, rejections, notes]).toEqual([712, 72, [], []]);
    expect(rows).toContainEqual({ base: 'USD', currency: 'AED', observedOn: '2026-03-31', perBase: 3.6725 });
    expect(rows).toContainEqual({ base: 'GBP', currency: 'USD', observedOn: '2026-03-17', perBase: 1.3317 });
    expect([...new Set(rows.filter(({ currency }) => currency === 'USD').map(({ base }) => base))]).toEqual([
      'EUR',
      'GBP',
      'AUD',
      'BWP',
      'NZD',
    ]);
  });

  it('is not another', async () => {
    for (const path of [...Object.values(FILES), sharedData('rates/nepal-rastra-bank-2026.json')]) {
      expect(await refusal(path)).toMatch(/expected the title/);
    }
  });
});
