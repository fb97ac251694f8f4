import { afterAll, beforeAll, expect, it } from 'vitest';
import { CURRENCIES, currencyOf } from '#domain/money/currencies.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('forms offer the currencies that the database takes, and no others', async () => {
  const rows = await database.sql<{ code: string }>('select code from public.currencies order by code');
  expect(CURRENCIES).toEqual(rows.map(({ code }) => code));
});

it('guesses the currency of every country as the database has it', async () => {
  const rows = await database.sql<{ code: string; currency: string }>(
    'select code, currency from public.countries',
  );
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.map(({ code }) => [code, currencyOf(code)])).toEqual(
    rows.map(({ code, currency }) => [code, currency]),
  );
  expect(currencyOf('ZZ')).toBeNull();
});
