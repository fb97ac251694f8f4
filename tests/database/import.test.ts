import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  importCorridorAverages,
  importPriceQuotes,
  importReferenceRates,
} from '#database/import-prices-and-rates.ts';
import { importRegister, planRegister } from '#database/import-register.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.service.rpc('empty_record');
});
afterAll(() => database.close());

const quiet = () => {};
type Entry = Parameters<typeof planRegister>[3][number];

const HONG_KONG = {
  register: 'hong-kong',
  country: 'HK',
  authority: { en: 'Labour Department' },
  sourceAddress: 'https://example.org/',
};
const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  country: 'HK',
  name,
  otherNames: [{ name: `${name} 甲公司`, language: 'zh', isFormer: false }],
  licenceNumber: null,
  status: 'valid',
  validFrom: '2019',
  validUntil: null,
  offices: [{ district: 'North', address: `1 Road, ${name} Street 2`, phones: [], faxes: [], emails: [] }],
  placements: ['foreign_domestic_helpers'],
  ...more,
});
const office = (phone: string, address: string) => ({
  offices: [{ district: null, address, phones: [phone], faxes: [], emails: [] }],
});
const bring = async (day: string, ...entries: Entry[]) => {
  const plan = await planRegister(database.service, HONG_KONG, day, entries);
  const { added, changed, same } = await importRegister(database.service, plan, quiet);
  return { added, changed, same };
};
const history = () =>
  database.sql<{ name: string; day: string; status: string }>(
    `select p.name, o.observed_on::text as day, o.status from public.licence_observations o
     join public.licences l on l.id = o.licence_id join public.providers p on p.id = l.provider_id
     order by l.id, o.observed_on`,
  );
const licences = () =>
  database.sql(`select p.slug, l.number, l.status, l.is_listed as listed, l.observed_on::text as day
    from public.licences l join public.providers p on p.id = l.provider_id order by l.id`);

describe('a register', () => {
  it('imported twice changes nothing and says so', async () => {
    expect(await bring('2021-12-28', entry('Alpha'), entry('Beta'))).toEqual({
      added: 2,
      changed: 0,
      same: 0,
    });
    const rows = () =>
      Promise.all(
        ['provider_contacts', 'provider_names', 'licences', 'licence_observations', 'register_lists'].map(
          (table) => database.sql(`select * from public.${table} t order by t::text`),
        ),
      );
    const before = await rows();
    expect(await bring('2021-12-28', entry('Alpha'), entry('Beta'))).toEqual({
      added: 0,
      changed: 0,
      same: 2,
    });
    expect(await rows()).toEqual(before);
  });

  it('a changed row updates, and the licence keeps its history', async () => {
    await bring('2021-12-28', entry('Alpha'));
    const moved = entry('Alpha', { status: 'expired', ...office('+85220000000', '2 Street') });
    expect(await bring('2022-06-01', moved)).toEqual({ added: 0, changed: 1, same: 0 });
    expect(await history()).toEqual([
      { name: 'Alpha', day: '2021-12-28', status: 'valid' },
      { name: 'Alpha', day: '2022-06-01', status: 'expired' },
    ]);
    expect(await licences()).toMatchObject([{ status: 'expired', day: '2022-06-01' }]);
    expect(await database.sql(`select value from public.provider_contacts where kind = 'address'`)).toEqual([
      { value: '2 Street' },
    ]);
  });

  it('an older list adds to the history and leaves the present alone', async () => {
    await bring('2022-06-01', entry('Alpha', { status: 'expired' }));
    await bring('2021-12-28', entry('Alpha'));
    expect(await licences()).toMatchObject([{ status: 'expired', day: '2022-06-01' }]);
    expect(await history()).toHaveLength(2);
  });

  it('knows an entry by its number however the name is spelt, and keeps the former name', async () => {
    await bring('2021-12-28', entry('Alpha', { licenceNumber: '0010' }));
    expect(await bring('2022-06-01', entry('Alpha Overseas', { licenceNumber: '10' }))).toEqual({
      added: 0,
      changed: 1,
      same: 0,
    });
    expect(await database.sql('select name, name_key from public.providers')).toEqual([
      { name: 'Alpha Overseas', name_key: 'alpha overseas' },
    ]);
    expect(await database.sql('select name, is_former from public.provider_names where is_former')).toEqual([
      { name: 'Alpha', is_former: true },
    ]);
  });

  it('two agencies of one spelling get two addresses of their own', async () => {
    await bring(
      '2021-12-28',
      entry('K & S', { licenceNumber: '1' }),
      entry('K AND S', { licenceNumber: '2' }),
    );
    expect(await database.sql('select slug from public.providers order by slug')).toEqual([
      { slug: 'k-and-s-hk' },
      { slug: 'k-and-s-hk-2' },
    ]);
  });

  it('marks who is missing from a new list and forgets nobody', async () => {
    await bring('2024-01-01', entry('Alpha'), entry('Beta'));
    expect(await bring('2025-01-01', entry('Beta'))).toEqual({ added: 0, changed: 1, same: 1 });
    await bring('2026-01-01', entry('Beta'));
    expect(await licences()).toEqual([
      { slug: 'alpha-hk', number: null, status: 'delisted', listed: false, day: '2026-01-01' },
      { slug: 'beta-hk', number: null, status: 'valid', listed: true, day: '2026-01-01' },
    ]);
    expect(await bring('2026-01-01', entry('Beta'))).toEqual({ added: 0, changed: 0, same: 1 });
    await bring('2026-06-01', entry('Alpha'), entry('Beta'));
    expect(await licences()).toMatchObject([
      { status: 'valid', listed: true, day: '2026-06-01' },
      { status: 'valid', listed: true },
    ]);
  });

  it('comes to the same whatever the order of the lists', async () => {
    const lists: [string, Entry[]][] = [
      ['2024-01-01', [entry('Alpha'), entry('Beta')]],
      ['2025-01-01', [entry('Beta'), entry('Gamma')]],
      ['2026-01-01', [entry('Alpha'), entry('Gamma', { status: 'suspended' })]],
    ];
    const inOrder = async (order: number[]) => {
      await database.service.rpc('empty_record');
      for (const place of order) await bring(lists[place]![0], ...lists[place]![1]);
      const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
      return { history: sorted(await history()), licences: sorted(await licences()) };
    };
    const expected = await inOrder([0, 1, 2]);
    expect(expected.history).toHaveLength(8); // Alpha 3, Beta 3, Gamma 2 since it came
    for (const order of [
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1],
    ])
      expect(await inOrder(order)).toEqual(expected);
  });

  it('of two lists of one day the later one stands', async () => {
    await bring('2026-01-01', entry('Alpha'), entry('Beta'));
    await bring('2026-01-01', entry('Beta'));
    expect(await licences()).toMatchObject([
      { slug: 'alpha-hk', status: 'delisted', listed: false },
      { slug: 'beta-hk', status: 'valid' },
    ]);
  });

  const ALPHA = office('+85220000000', '1 Road, Alpha Street 2');
  const pages = () =>
    database.sql<{
      slug: string;
      part_of: string | null;
    }>(`select p.slug, k.slug as part_of from public.providers p
      left join public.providers k on k.id = p.merged_into order by p.slug`);

  it('an agency that gets another number stays one page', async () => {
    await bring('2025-01-01', entry('Alpha', { licenceNumber: '10', ...ALPHA }));
    expect(await bring('2026-01-01', entry('ALPHA LTD', { licenceNumber: '77', ...ALPHA }))).toEqual({
      added: 1,
      changed: 2, // the old number is listed no more, and the two are merged
      same: 0,
    });
    expect(await licences()).toEqual([
      { slug: 'alpha-hk', number: '10', status: 'delisted', listed: false, day: '2026-01-01' },
      { slug: 'alpha-ltd-hk', number: '77', status: 'valid', listed: true, day: '2026-01-01' },
    ]);
    expect(await pages()).toEqual([
      { slug: 'alpha-hk', part_of: 'alpha-ltd-hk' },
      { slug: 'alpha-ltd-hk', part_of: null },
    ]);
  });

  it('two that short lists made look like one part when a list has both, and a ban is not lost', async () => {
    const [one, two] = [
      entry('Alpha', { licenceNumber: '10', ...ALPHA }),
      entry('Alpha Ltd', { licenceNumber: '77', ...ALPHA }),
    ];
    await bring('2025-01-01', one);
    await bring('2025-06-01', two);
    expect((await pages()).filter(({ part_of }) => part_of !== null)).toHaveLength(1);
    await bring('2026-01-01', { ...one, status: 'banned' }, two);
    expect((await pages()).filter(({ part_of }) => part_of !== null)).toEqual([]);
    expect(await licences()).toMatchObject([
      { slug: 'alpha-hk', status: 'banned' },
      { slug: 'alpha-ltd-hk', status: 'valid' },
    ]);
    await bring('2026-06-01', two);
    expect((await pages()).filter(({ part_of }) => part_of !== null)).toEqual([]);
  });

  it('another firm does not take over the page of a banned one by its name', async () => {
    const bare = { offices: [] };
    await bring('2025-01-01', entry('Alpha', { licenceNumber: '10', status: 'banned', ...bare }));
    await bring('2026-01-01', entry('Alpha', { licenceNumber: '77', ...ALPHA }));
    expect((await pages()).filter(({ part_of }) => part_of !== null)).toEqual([]);
  });

  it('one name at two addresses, in a list without numbers, are two', async () => {
    await bring(
      '2026-01-01',
      entry('K & S', office('+85220000000', '12 Road 3') as Partial<Entry>),
      entry('K AND S', { status: 'banned', ...office('+85220000001', '99 Street 4') }),
    );
    expect(await licences()).toMatchObject([{ status: 'valid' }, { status: 'banned' }]);
  });

  it('name, phone and dates are those of the newest list that has it, whatever the order', async () => {
    const lists: [string, Entry[]][] = [
      [
        '2026-01-01',
        [
          entry('Old Name', {
            licenceNumber: '10',
            validUntil: '2026-06-30',
            ...office('+85220000001', '1 Road 2'),
          }),
        ],
      ],
      [
        '2026-02-01',
        [
          entry('New Name', {
            licenceNumber: '10',
            validUntil: '2027-06-30',
            ...office('+85220000002', '3 Road 4'),
          }),
        ],
      ],
      ['2026-03-01', [entry('Somebody Else', { licenceNumber: '20' })]],
    ];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      await database.service.rpc('empty_record');
      for (const place of order) await bring(lists[place]![0], ...lists[place]![1]);
      expect(
        await database.sql(`select p.name, l.valid_until, l.status, c.value as phone, n.name as former
          from public.providers p join public.licences l on l.provider_id = p.id and l.number = '10'
          join public.provider_contacts c on c.provider_id = p.id and c.kind = 'phone'
          join public.provider_names n on n.provider_id = p.id and n.is_former and n.name = 'Old Name'`),
      ).toEqual([
        {
          name: 'New Name',
          valid_until: '2027-06-30',
          status: 'delisted',
          phone: '+85220000002',
          former: 'Old Name',
        },
      ]);
    }
  });

  it('another spelling of the same name is no former name', async () => {
    await bring('2025-01-01', entry('Alpha Overseas', { licenceNumber: '10' }));
    await bring('2026-01-01', entry('ALPHA OVERSEAS PVT. LTD.', { licenceNumber: '10' }));
    expect(await database.sql('select name from public.provider_names where is_former')).toEqual([]);
  });

  it('one known by name only belongs to neither of two that bear it', async () => {
    await database.service.rpc('add_agencies', {
      agencies: [{ name: 'K And S', formerNames: [], country: 'HK', nameKey: 'k and s', slug: 'k-and-s-hk' }],
    });
    await bring(
      '2026-01-01',
      entry('K & S', { licenceNumber: '1' }),
      entry('K AND S', { licenceNumber: '2', ...office('+85220000001', '99 Other Road 3') }),
    );
    expect(await licences()).toMatchObject([{ slug: 'k-and-s-hk-2' }, { slug: 'k-and-s-hk-3' }]);
  });

  it('recognises one that workers named before', async () => {
    await database.service.rpc('add_agencies', {
      agencies: [{ name: 'Alpha', formerNames: [], country: 'HK', nameKey: 'alpha', slug: 'alpha-hk' }],
    });
    expect(await bring('2026-01-01', entry('ALPHA CO. LTD.'))).toMatchObject({ added: 0, changed: 1 });
    expect(await database.sql('select slug, name from public.providers')).toEqual([
      { slug: 'alpha-hk', name: 'ALPHA CO. LTD.' },
    ]);
  });

  it('a plan says what would happen and writes nothing', async () => {
    await bring('2025-01-01', entry('Alpha'), entry('Beta'));
    const before = await licences();
    const { counts } = await planRegister(database.service, HONG_KONG, '2026-01-01', [
      entry('Beta', { status: 'expired' }),
      entry('Gamma'),
    ]);
    expect(counts).toEqual({ new: 1, recognised: 0, known: 1, changed: 1, missing: 1, listedBefore: 2 });
    expect(await licences()).toEqual(before);
  });
});

describe('what the worker hears of it', () => {
  const waiting = () =>
    database.sql<{ due: boolean }>(
      `select leased_until is null as due from private.outbox where topic = 'record_changed'`,
    );
  const finish = () =>
    database.service.rpc('finish_import', {
      note: {
        source: 's',
        fileName: 'f',
        sha256: '0'.repeat(64),
        observedOn: null,
        read: 1,
        added: 0,
        changed: 0,
        same: 1,
        rejected: 0,
      },
    });
  beforeEach(() => database.sql('delete from private.outbox'));

  it('something soon after each step, in case the import dies, and at once when it ends', async () => {
    await bring('2021-12-28', entry('Alpha'));
    expect(await waiting()).toEqual([{ due: false }]);
    await bring('2021-12-28', entry('Alpha'));
    expect(await waiting()).toHaveLength(1);
    await finish();
    expect(await waiting()).toEqual([{ due: true }]);
  });

  it('a newer list that says the same: pages show its day', async () => {
    await bring('2021-12-28', entry('Alpha'));
    await database.sql('delete from private.outbox');
    expect(await bring('2022-06-01', entry('Alpha'))).toEqual({ added: 0, changed: 0, same: 1 });
    expect(await waiting()).toHaveLength(1);
  });

  it('nothing when nothing changed', async () => {
    await bring('2021-12-28', entry('Alpha'));
    await database.sql('delete from private.outbox');
    await bring('2021-12-28', entry('Alpha'));
    await finish();
    expect(await waiting()).toEqual([]);
  });
});

describe('prices, averages and rates', () => {
  const price = {
    operatorName: 'Example Pay',
    sending: 'AE',
    receiving: 'PH',
    payIn: 'Cash',
    accessPoint: 'Agent',
    variant: 1,
    amountUsd: 200 as const,
    quarter: '2025Q3',
    feePct: 1,
    fxMarginPct: -0.2,
    totalCostPct: 0.8,
    transparent: true,
    addsUp: true,
    speed: null,
    coverage: null,
    payOut: null,
    surveyedOn: null,
  };

  it('prices: added, then the same, then changed', async () => {
    const bringPrices = (...prices: (typeof price)[]) =>
      importPriceQuotes(database.service, 'test', prices, quiet);
    const twice = { ...price, variant: 2 };
    expect(await bringPrices(price, twice)).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await bringPrices(price, twice)).toEqual({ added: 0, changed: 0, same: 2 });
    expect(await bringPrices({ ...price, feePct: 2, totalCostPct: 1.8 }, twice)).toEqual({
      added: 0,
      changed: 1,
      same: 1,
    });
    expect(await database.sql('select name, slug from public.providers')).toEqual([
      { name: 'Example Pay', slug: 'example-pay' },
    ]);
    expect(
      await database.sql('select total_cost_pct::float as cost from public.price_quotes order by service_id'),
    ).toEqual([{ cost: 1.8 }, { cost: 0.8 }]);
  });

  it('averages', async () => {
    const bringAverage = (totalCostPct: number) =>
      importCorridorAverages(
        database.service,
        'test',
        [{ sending: 'AE', receiving: 'PH', quarter: '2020Q3', totalCostPct }],
        quiet,
      );
    expect(await bringAverage(4)).toEqual({ added: 1, changed: 0, same: 0 });
    expect(await bringAverage(4)).toEqual({ added: 0, changed: 0, same: 1 });
    expect(await bringAverage(5)).toEqual({ added: 0, changed: 1, same: 0 });
  });

  it('rates', async () => {
    const bringRate = (perBase: number) =>
      importReferenceRates(
        database.service,
        'test',
        [{ base: 'EUR', currency: 'PHP', observedOn: '2025-09-30', perBase }],
        quiet,
      );
    expect(await bringRate(68.123)).toEqual({ added: 1, changed: 0, same: 0 });
    expect(await bringRate(68.123)).toEqual({ added: 0, changed: 0, same: 1 });
    expect(await bringRate(69)).toEqual({ added: 0, changed: 1, same: 0 });
  });

  it('the public cannot import', async () => {
    for (const name of [
      'import_reference_rates',
      'import_price_quotes',
      'import_corridor_averages',
    ] as const) {
      const { error } = await database.anon.rpc(name, {
        source: 'x',
        rates: [],
        quotes: [],
        averages: [],
      } as never);
      expect(error).not.toBeNull();
    }
  });
});
