import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  importCorridorAverages,
  importPriceQuotes,
  importReferenceRates,
} from '#database/import-prices-and-rates.ts';
import { importRegister } from '#database/import-register.ts';
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
type Entry = Parameters<typeof importRegister>[3][number];

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  register: 'hong-kong',
  country: 'HK',
  name,
  otherNames: [{ name: '甲公司', language: 'zh' }],
  licenceNumber: null,
  status: 'valid',
  validFrom: '2019',
  validUntil: null,
  offices: [{ district: 'North', address: '1 Road', phones: ['+85220000000'], faxes: [], emails: [] }],
  placements: ['foreign_domestic_helpers'],
  ...more,
});
const bring = (day: string, ...entries: Entry[]) =>
  importRegister(database.service, 'hong-kong', day, entries, quiet);
const history = () =>
  database.sql<{ day: string; status: string }>(
    'select observed_on::text as day, status from public.licence_observations order by licence_id, observed_on',
  );

describe('a register', () => {
  it('imported twice changes nothing and says so', async () => {
    expect(await bring('2021-12-28', entry('Alpha'), entry('Beta'))).toEqual({
      added: 2,
      changed: 0,
      same: 0,
    });
    const before = await database.sql('select * from public.provider_contacts order by id');
    expect(await bring('2021-12-28', entry('Alpha'), entry('Beta'))).toEqual({
      added: 0,
      changed: 0,
      same: 2,
    });
    expect(await database.sql('select * from public.provider_contacts order by id')).toEqual(before);
    expect(await history()).toHaveLength(2);
  });

  it('a changed row updates, and the licence keeps its history', async () => {
    await bring('2021-12-28', entry('Alpha'));
    const moved = entry('Alpha', {
      status: 'expired',
      offices: [{ district: null, address: '2 Street', phones: [], faxes: [], emails: [] }],
    });
    expect(await bring('2022-06-01', moved)).toEqual({ added: 0, changed: 1, same: 0 });
    expect(await history()).toEqual([
      { day: '2021-12-28', status: 'valid' },
      { day: '2022-06-01', status: 'expired' },
    ]);
    expect(await database.sql('select status, observed_on::text from public.licences')).toEqual([
      { status: 'expired', observed_on: '2022-06-01' },
    ]);
    expect(await database.sql(`select value from public.provider_contacts`)).toEqual([{ value: '2 Street' }]);
  });

  it('an older list adds to the history and leaves the present alone', async () => {
    await bring('2022-06-01', entry('Alpha', { status: 'expired' }));
    await bring('2021-12-28', entry('Alpha'));
    expect(await database.sql('select status from public.licences')).toEqual([{ status: 'expired' }]);
    expect(await history()).toHaveLength(2);
  });

  it('knows an entry by its number however the name is spelt', async () => {
    await bring('2021-12-28', entry('Alpha', { licenceNumber: '0010' }));
    expect(await bring('2022-06-01', entry('Alpha Overseas', { licenceNumber: '10' }))).toEqual({
      added: 0,
      changed: 1,
      same: 0,
    });
    expect(await database.sql('select name from public.providers')).toEqual([{ name: 'Alpha Overseas' }]);
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
    const bringRate = (perEuro: number) =>
      importReferenceRates(
        database.service,
        'test',
        [{ currency: 'PHP', observedOn: '2025-09-30', perEuro }],
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
