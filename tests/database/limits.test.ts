import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const from = async (address: string, more: Record<string, string> = {}) => {
  const answer = await database.fetch(`${database.url}/rest/v1/rpc/receipt_status`, {
    method: 'POST',
    headers: {
      apikey: database.key,
      'content-type': 'application/json',
      'x-forwarded-for': address,
      ...more,
    },
    body: JSON.stringify({ request: { receiptHash: '0'.repeat(64) } }),
  });
  return ((await answer.json()) as { code: string }).code;
};

it('stop one address after its share of the day, and no other', async () => {
  for (let i = 0; i < 600; i++) expect(await from('192.0.2.1')).toBe('not_found');
  expect(await from('192.0.2.1')).toBe('too_many');
  expect(await from('198.51.100.7, 192.0.2.1')).toBe('too_many');
  expect(await from('192.0.2.2')).toBe('not_found');
});

it('count a network of version 6 as one, and version 4 in its clothes as version 4', async () => {
  const addressOf = async (address: string) => {
    const [row] = await database.sql<{ address: string }>(
      `select private.caller_address() as address from (select set_config('request.headers', $1, true) offset 0) s`,
      [JSON.stringify({ 'x-forwarded-for': address })],
    );
    return row!.address;
  };
  expect(await addressOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64');
  expect(await addressOf('2001:DB8:1:2:bbbb:cccc:0:2')).toBe('2001:db8:1:2::/64');
  expect(await addressOf('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
  expect(await addressOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(await addressOf(':no:address')).toBe(':no:address');
});

it('read the address from the header that the proxy in front is known to set, and from no other', async () => {
  await database.sql(`insert into private.settings values ('address_header', 'cf-connecting-ip')`);
  for (let i = 0; i < 600; i++) await from('203.0.113.5', { 'cf-connecting-ip': '192.0.2.9' });
  expect(await from('203.0.113.6', { 'cf-connecting-ip': '192.0.2.9' })).toBe('too_many');
  await database.sql(`delete from private.settings where name = 'address_header'`);
  expect(await from('203.0.113.6', { 'cf-connecting-ip': '192.0.2.9' })).toBe('not_found');
});

it('keep no address, and throw yesterday’s key away', async () => {
  const counted = await database.sql<{ caller: string }>('select caller from private.rate_counts');
  for (const { caller } of counted) expect(caller).toMatch(/^[0-9a-f]{64}$/);
  await database.sql(`update private.day_keys set day = day - 1`);
  await database.sql(`update private.rate_counts set day = day - 1`);
  expect(await from('192.0.2.1')).toBe('not_found');
  expect(await database.sql('select day from private.day_keys')).toHaveLength(1);
  expect(await database.sql('select 1 from private.rate_counts')).toHaveLength(1);
});
