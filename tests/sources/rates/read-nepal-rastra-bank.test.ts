import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNepalRastraBank } from '#sources/rates/read-nepal-rastra-bank.ts';
import { WrongFileError } from '#sources/report.ts';
import { FILES, hasSharedData, sharedData } from '../shared-data.ts';
import { temporaryFile as file } from '../temporary-file.ts';

const rate = (iso3: string, buy: unknown, sell: unknown, unit: unknown = 1) => ({
  currency: { iso3, name: iso3, unit },
  buy,
  sell,
});
const day = (date: string, ...rates: unknown[]) => ({ date, published_on: `${date} 00:00:13`, rates });
const json = (...payload: unknown[]) =>
  JSON.stringify({ status: { code: 200 }, data: { payload }, pagination: { page: 1, pages: 1 } });
const read = (...payload: unknown[]) => readNepalRastraBank(file('nrb.json', json(...payload)));

describe('readNepalRastraBank', () => {
  it('takes the middle of buying and selling, for one unit', async () => {
    const { rows, read: count } = await read(
      day('2026-04-01', rate('USD', '151.44', '152.04'), rate('INR', '160.00', '160.15', 100)),
    );
    expect(count).toBe(2);
    expect(rows[0]).toEqual({ base: 'USD', currency: 'NPR', observedOn: '2026-04-01', perBase: 151.74 });
    // By hand: (160 + 160.15) / 2 / 100.
    expect(rows[1]!.perBase).toBeCloseTo(1.600_75, 10);
  });

  it('takes numbers too, and null for a day without a rate', async () => {
    const { rows, rejections } = await read(
      day('2026-04-01', rate('USD', 151.44, 152.04), rate('EUR', null, null), rate('GBP', '200', null)),
    );
    expect(rows.map(({ base }) => base)).toEqual(['USD']);
    expect(rejections).toEqual([]);
  });

  it('names what is wrong by its day and currency, and reads the rest', async () => {
    const good = rate('USD', '151.44', '152.04');
    const {
      rows,
      read: count,
      rejections,
    } = await read(
      day(
        '2026-04-01',
        rate('EUR', '0', '1'),
        rate('GBP', '200', '199'),
        rate('JPY', '9', '9', 0),
        { currency: { iso3: 'NPR', unit: 1 }, name: 'Rupee' },
        'USD',
        rate('CHF', 'many', '1'),
        { currency: { iso3: 'THB', unit: 1 }, buy: '4.61' },
        good,
        good,
      ),
      day('1 April', good),
      day('2031-04-01', good),
      day('2026-04-01', good),
      {},
      day('2026-04-02', good),
      { date: '2026-04-03', rates: 'none' },
    );
    expect(rows.map(({ observedOn }) => observedOn)).toEqual(['2026-04-01', '2026-04-02']);
    expect(count).toBe(15);
    expect(rejections.map(({ row, field, found }) => [row, field, found])).toEqual([
      [1, '2026-04-01 EUR buy', '0'],
      [1, '2026-04-01 GBP sell', '199'],
      [1, '2026-04-01 JPY unit', '0'],
      [1, '2026-04-01 rate 4', 'currency, name'],
      [1, '2026-04-01 rate 5', 'USD'],
      [1, '2026-04-01 CHF buy', 'many'],
      [1, '2026-04-01 THB sell', 'nothing'],
      [1, '2026-04-01 USD', 'USD'],
      [2, 'date', '1 April'],
      [3, 'date', '2031-04-01'],
      [4, 'date', '2026-04-01'],
      [5, 'date', 'nothing'],
      [7, '2026-04-03 rates', 'none'],
    ]);
    expect(rejections.map(({ expected }) => expected)).toEqual([
      'a rate above zero, or null',
      'a rate not below that for buying, or null',
      'a whole number of units',
      'a foreign currency, by "iso3"',
      'a foreign currency, by "iso3"',
      'a rate above zero, or null',
      'a rate not below that for buying, or null',
      'each currency once a day',
      'a day such as 2026-04-01',
      'a day that has come',
      'each day once',
      'a day such as 2026-04-01',
      'a list of rates',
    ]);
  });

  it('says when there are more pages', async () => {
    const content = json(day('2026-04-01', rate('USD', '151.44', '152.04'))).replace(
      '"pages":1',
      '"pages":3',
    );
    expect((await readNepalRastraBank(file('page.json', content))).notes).toEqual([
      'The file is one page of 3.',
    ]);
  });

  const refusal = async (path: string) => {
    const error = await readNepalRastraBank(path).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(WrongFileError);
    return (error as Error).message;
  };

  it.each<[string, string, RegExp]>([
    ['empty', '', /it is empty/],
    ['no JSON', 'Date,USD\n', /not whole JSON: expected a value in line 1/],
    [
      'cut off',
      json(day('2026-04-01', rate('USD', '1', '1'))).slice(0, -20),
      /not whole JSON: expected .*, found the end of the file/,
    ],
    ['naming a thing twice', json().replace('{', '{"data":{},'), /expected the name "data" once in line 1/],
    ['another JSON', '[{"name":"Agency"}]', /expected a list of days under "data", "payload", found none/],
    [
      'an error of the service',
      '{"status":{"code":400},"data":{"payload":null}}',
      /expected a list of days under/,
    ],
    ['without days', json(), /there are no rates in it/],
  ])('refuses a file that is %s', async (_what, content, message) => {
    expect(await refusal(file('wrong.json', content))).toMatch(message);
  });

  it('never fails, whatever JSON the service answers', async () => {
    const anything = fc.jsonValue();
    const rates = fc.array(
      fc.oneof(
        anything,
        fc.tuple(fc.constantFrom('USD', 'INR', 'usd'), anything, anything, anything).map((of) => rate(...of)),
      ),
    );
    const days = fc.oneof(
      anything,
      fc.tuple(fc.constantFrom('2026-04-01', '2026-04-02', 'x'), rates).map(([date, of]) => day(date, ...of)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(days, { maxLength: 4 }), async (payload) => {
        const reading = await read(...payload).catch((error: unknown) => error);
        if (reading instanceof WrongFileError) return;
        const { rows, rejections, read: count } = reading as Awaited<ReturnType<typeof read>>;
        expect(rows.length + rejections.length).toBeLessThanOrEqual(count);
        for (const { perBase } of rows) expect(perBase).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  describe.skipIf(!hasSharedData)('the real file', () => {
    it('is read whole', async () => {
      const {
        rows,
        read: count,
        rejections,
        notes,
      } = await readNepalRastraBank(sharedData('rates/nepal-rastra-bank-2026.json'));
      // 22 currencies on 5 days.
      expect([rows.length, count, rejections, notes]).toEqual([110, 110, [], []]);
      // By hand: 9.49 and 9.53 for ten yen.
      const yen = rows.find(({ base }) => base === 'JPY')!;
      expect(yen.perBase).toBeCloseTo(0.951, 10);
    });

    it('is not another', async () => {
      const others = [FILES.ecb, FILES.hongKong, sharedData('rates/imf-representative-rates-2026-03.tsv')];
      for (const path of others) expect(await refusal(path)).toMatch(/not whole JSON/);
      expect(await refusal(sharedData('help/cambodia-service-directories.json'))).toMatch(
        /expected a list of days/,
      );
    });
  });
});
