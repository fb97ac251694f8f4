import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#database/client.ts';
import { addProviders, AGENCY, post } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

/*
 * Who sees the rows of which table. Every table of the database must be named here, so that a new one
 * cannot come without somebody deciding. Each holds at least one row the public must not see, where
 * there may be such rows.
 */
const everyone = { anon: true, stranger: true, moderator: true };
const moderators = { anon: false, stranger: false, moderator: true };
const nobody = { anon: false, stranger: false, moderator: false };
const READERS: Record<string, typeof everyone> = {
  countries: everyone,
  currencies: everyone,
  providers: everyone,
  provider_names: everyone,
  provider_contacts: everyone,
  licences: everyone,
  licence_observations: everyone,
  registers: everyone,
  register_lists: everyone,
  deployments: everyone,
  sanctions: everyone,
  help_organisations: everyone,
  legal_limits: everyone,
  services: everyone,
  price_quotes: everyone,
  corridor_averages: everyone,
  reference_rates: everyone,
  imports: everyone,
  submissions: moderators,
  reviews: moderators,
  fee_reports: moderators,
  fee_items: moderators,
  transfer_reports: moderators,
  provider_replies: moderators,
};
const PRIVATE = [
  'members',
  'receipts',
  'review_backgrounds',
  'signals',
  'screenings',
  'flags',
  'challenges',
  'day_keys',
  'rate_counts',
  'settings',
  'identity_decisions',
  'import_progress',
  'moderation_log',
  'outbox',
  'named_providers',
  'sub_agents',
  'removed_characters',
  'queue',
  'questions',
  'fingerprints',
  'claims',
  'undoable',
  'decision_waits',
  'removal_requests',
  'translations',
  'fraud_alerts',
  'legal_demands',
  'representatives',
  'page_claims',
  'appeals',
  'invitations',
];

let database: TestDatabase;
let callers: Record<'anon' | 'stranger' | 'moderator', Client>;

beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  await database.sql(`
    insert into public.provider_names (provider_id, name) values ('${AGENCY}', 'Alias');
  `);
  await database.sql(
    `insert into public.provider_contacts (provider_id, kind, value) values ('${AGENCY}', 'phone', '+6320000000')`,
  );
  await database.sql(`insert into public.licences (provider_id, register, entry_key, status, observed_on, entry_hash)
    values ('${AGENCY}', 'test', '1', 'valid', '2026-01-01', 'x')`);
  await database.sql(
    `insert into public.licence_observations select id, observed_on, number, status from public.licences`,
  );
  await database.sql(`insert into public.services (operator_id, sending, receiving, pay_in, access_point)
    select id, 'AE', 'PH', 'Cash', 'Agent' from public.providers where kind = 'operator'`);
  await database.sql(
    `insert into public.price_quotes select id, 'test', '2025Q3', 200, 1, 1, 2, true from public.services`,
  );
  await database.sql(`insert into public.corridor_averages values ('AE', 'PH', '2020Q3', 'test', 4.2)`);
  await database.sql(`insert into public.reference_rates (source, base, currency, observed_on, per_base)
     values ('test', 'EUR', 'PHP', '2025-09-30', 68)`);
  for (const statement of [
    `insert into public.registers values ('test', 'PH', '{"en": "Office"}')`,
    `insert into public.register_lists values ('test', '2026-01-01', 1)`,
    `insert into public.deployments values ('${AGENCY}', 'test', 'HK', '2026-01-01', '2026-01-31', 1, 2)`,
    `insert into public.sanctions (provider_id, kind, first_day, reason, authority, source_address)
     values ('${AGENCY}', 'banned', '2026-01-01', 'Reason.', 'Office', 'https://example.org/')`,
    `insert into public.help_organisations (source, key, origin, names) values ('test', 'a', 'PH', '[]')`,
    `insert into public.legal_limits (origin, kind, statute, source_address, checked_on, is_verified)
     values ('PH', 'zero', 'Act', 'https://example.org/', '2026-01-01', false)`,
    `insert into private.identity_decisions (a, b) select min(id::text)::uuid, max(id::text)::uuid from public.providers`,
    `insert into private.import_progress values ('test', '0', 1, '{}')`,
  ]) {
    await database.sql(statement);
  }
  await database.service.rpc('finish_import', {
    note: {
      source: 's',
      fileName: 'f',
      sha256: '0'.repeat(64),
      observedOn: null,
      read: 1,
      added: 1,
      changed: 0,
      same: 0,
      rejected: 0,
    },
  });
  callers = {
    anon: database.anon,
    stranger: await database.signIn('stranger@example.org'),
    moderator: await database.signIn('moderator@example.org', 'moderator'),
  };
  // A pending review, fee report and transfer report: none may be seen before a moderator has published it.
  const { id } = await post(database);
  for (const [other, kind] of [
    ['a', 'fee_report'],
    ['b', 'transfer_report'],
  ]) {
    await database.sql(`insert into public.submissions (id, kind, provider_id, submitted_month)
      values ('33333333-3333-4333-8333-33333333333${other}', '${kind}', '${AGENCY}', '2026-01')`);
  }
  await database.sql(`insert into public.fee_reports (id, origin, destination, started_month)
    values ('33333333-3333-4333-8333-33333333333a', 'PH', 'HK', '2025-01')`);
  await database.sql(
    `insert into public.fee_items values ('33333333-3333-4333-8333-33333333333a', 1, 'medical', 100, 'PHP', '2025-01', 'clinic', null)`,
  );
  await database.sql(`insert into public.transfer_reports (id, sending, receiving, sent_minor, sent_currency, received_minor, received_currency, sent_month)
    values ('33333333-3333-4333-8333-33333333333b', 'AE', 'PH', 100, 'AED', 1500, 'PHP', '2026-01')`);
  for (const statement of [
    `insert into public.provider_replies (review_id, text) values ('${id}', 'Sorry')`,
    `insert into private.signals (submission_id, name, level, reason) values ('${id}', 'personal_data', 'warn', 'found_phone')`,
    `insert into private.screenings values ('${id}')`,
    `insert into private.flags (submission_id, reason, flagged_month) values ('${id}', 'not_true', '2026-01')`,
    `insert into private.named_providers values ('${id}', 'agency', 'Sunny Jobs', '', 'other')`,
    `insert into private.sub_agents values ('${id}', 'Sunny Jobs', '', 'office')`,
    `insert into private.removed_characters values ('${id}', '{bidi}')`,
    `insert into private.questions (submission_id, question) values ('${id}', 'When?')`,
    `insert into private.fingerprints values ('${id}', '{1}', '{1}', 'x')`,
    `insert into private.claims select '${id}', id, now() from auth.users limit 1`,
    `insert into private.undoable (submission_id, moderator, batch, decision) values ('${id}', '${id}', '${id}', 'publish')`,
    `insert into private.decision_waits values ('2026Q1', 3, 1)`,
    `insert into private.removal_requests values ('${id}', '${id}', 'duplicate')`,
    `insert into private.translations values ('${id}', 'ne', 'x')`,
    `insert into private.fraud_alerts (provider_id) values ('${AGENCY}')`,
    `insert into private.legal_demands (provider_id, note) values ('${AGENCY}', 'x')`,
    `insert into private.representatives select id, '${AGENCY}' from auth.users limit 1`,
    `insert into private.page_claims values ('${id}', '${AGENCY}', 'x@example.org', 'Ana', 'Call us.')`,
    `insert into private.appeals (review_id, provider_id, grounds, text) values ('${id}', '${AGENCY}', 'fake', 'Never worked here.')`,
    `insert into private.invitations values (repeat('0', 64), 'x@example.org', 'moderator')`,
  ]) {
    await database.sql(statement);
  }
  await database.sql(`insert into private.settings values ('record', 'own')`);
  await database.anon.rpc('request_challenge');
});
afterAll(() => database.close());

const asRole = async (role: string, sub: string, statement: string): Promise<unknown[] | 'refused'> => {
  await database.sql('begin');
  try {
    await database.sql(
      `select set_config('request.jwt.claim.sub', $1, true), set_config('request.jwt.claims', $2, true)`,
      [sub, JSON.stringify({ role, sub })],
    );
    await database.sql(`set local role ${role}`);
    return await database.sql(statement);
  } catch {
    return 'refused';
  } finally {
    await database.sql('rollback');
  }
};

it('names every table of the database', async () => {
  const tables = await database.sql<{ schema: string; name: string; secured: boolean }>(`
    select n.nspname as schema, c.relname as name, c.relrowsecurity as secured from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'private')`);
  expect(tables.filter((table) => !table.secured)).toEqual([]);
  expect(
    tables
      .filter((t) => t.schema === 'public')
      .map((t) => t.name)
      .sort(),
  ).toEqual(Object.keys(READERS).sort());
  expect(
    tables
      .filter((t) => t.schema === 'private')
      .map((t) => t.name)
      .sort(),
  ).toEqual([...PRIVATE].sort());
});

describe.each(Object.entries(READERS))('public.%s', (table, readers) => {
  it.each(['anon', 'stranger', 'moderator'] as const)('%s reads what they may', async (caller) => {
    const { data } = await callers[caller].from(table as never).select('*');
    expect((data ?? []).length > 0).toBe(readers[caller]);
  });

  it('the service reads it', async () => {
    const { data } = await database.service.from(table as never).select('*');
    expect((data ?? []).length).toBeGreaterThan(0);
  });

  it.each(['anon', 'stranger', 'moderator'] as const)('%s cannot delete or change a row', async (caller) => {
    const count = () =>
      database.sql<{ rows: string }>(
        `select coalesce(string_agg(t::text, '|' order by t::text), '') as rows from public.${table} t`,
      );
    const before = await count();
    const [column] = await database.sql<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_identity = 'NO'`,
      [table],
    );
    await callers[caller]
      .from(table as never)
      .delete()
      .not(column!.name, 'is', null);
    await callers[caller]
      .from(table as never)
      .update({ [column!.name]: null } as never)
      .not(column!.name, 'is', null);
    expect(await count()).toEqual(before);
  });

  it.each(['anon', 'stranger', 'moderator'] as const)('%s cannot insert a copy', async (caller) => {
    const before = await database.sql<{ n: number }>(`select count(*)::int as n from public.${table}`);
    const [row] = await database.sql<object>(`select * from public.${table} limit 1`);
    const { error } = await callers[caller].from(table as never).insert(row as never);
    expect(error).not.toBeNull();
    expect(await database.sql(`select count(*)::int as n from public.${table}`)).toEqual(before);
  });
});

describe.each(PRIVATE)('private.%s', (table) => {
  it.each(Object.entries(nobody))('%s sees nothing of it, whatever the grants', async (caller) => {
    // The embedded API grants everything to everybody when it starts; the row policies must hold alone.
    await database.sql('grant usage on schema private to anon, authenticated');
    await database.sql('grant all on all tables in schema private to anon, authenticated');
    const [user] = await database.sql<{ id: string }>(`select id from auth.users where email = $1`, [
      `${caller}@example.org`,
    ]);
    const rows = await asRole(
      caller === 'anon' ? 'anon' : 'authenticated',
      user?.id ?? '',
      `select * from private.${table}`,
    );
    expect(rows).toEqual([]);
    const [{ n } = { n: 0 }] = await database.sql<{ n: number }>(
      `select count(*)::int as n from private.${table}`,
    );
    expect(n).toBeGreaterThan(0);
  });

  it('cannot be reached through the API, even by the service', async () => {
    for (const apikey of [database.key, database.secretKey]) {
      const headers = { apikey, 'accept-profile': 'private' };
      const answer = await database.fetch(`${database.url}/rest/v1/${table}?select=*`, { headers });
      expect(answer.status).toBe(406);
    }
  });
});
