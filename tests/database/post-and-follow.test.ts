import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLog, type LogRow } from '#domain/moderation/log-chain.ts';
import { addProviders, exampleReview, hashOf, OPERATOR, post } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';
import { solvedChallenge } from './solved-challenge.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
});
afterAll(() => database.close());

const statusOf = async (code: string) => {
  const { data } = await database.anon.rpc('receipt_status', { receipt_hash: hashOf(code) });
  return data as { ok: boolean; code: string; status?: string; reason?: string; providerName?: string };
};
const rowsOf = async (id: string) =>
  (await database.sql<{ n: number }>('select count(*)::int as n from public.reviews where id = $1', [id]))[0]!
    .n;

describe('submit_review', () => {
  it('takes a review and gives it to nobody yet', async () => {
    const { id, answer } = await post(database);
    expect(answer).toEqual({ ok: true, code: 'received' });
    expect((await database.anon.from('reviews').select('*').eq('id', id)).data).toEqual([]);
  });

  it('takes it once, however often it arrives', async () => {
    const { id, args } = await post(database);
    for (let i = 0; i < 3; i++) {
      expect((await database.anon.rpc('submit_review', args)).data).toEqual({ ok: true, code: 'received' });
    }
    expect(await rowsOf(id)).toBe(1);
  });

  it('refuses another author’s id', async () => {
    const { args } = await post(database);
    const { data } = await database.anon.rpc('submit_review', { ...args, receipt_hash: hashOf('another') });
    expect(data).toEqual({ ok: false, code: 'bad_request' });
  });

  it('refuses an id that no device would make', async () => {
    const { data } = await database.anon.rpc('submit_review', {
      submission_id: 'aaaaaaaa-aaaa-0aaa-1aaa-aaaaaaaaaaaa',
      receipt_hash: hashOf(randomUUID()),
      proof: await solvedChallenge(database.anon),
      review: exampleReview,
    });
    expect(data).toEqual({ ok: false, code: 'bad_request' });
  });

  it('refuses a proof that is wrong, spent or somebody’s invention', async () => {
    const proof = await solvedChallenge(database.anon);
    const send = async (given: object) =>
      (
        await database.anon.rpc('submit_review', {
          submission_id: randomUUID(),
          receipt_hash: hashOf(randomUUID()),
          proof: given as never,
          review: exampleReview,
        })
      ).data;
    const refused = { ok: false, code: 'proof_wrong' };
    expect(await send({ ...proof, number: proof.number + 1 })).toEqual(refused);
    expect(await send({ challenge: hashOf('salt5'), number: 5 })).toEqual(refused);
    expect(await send({})).toEqual(refused);
    expect(await send(proof)).toEqual({ ok: true, code: 'received' });
    expect(await send(proof)).toEqual(refused);
  });

  it.each([
    ['providerId', { providerId: randomUUID() }],
    ['providerId', { providerId: 'nobody' }],
    ['ratings', { ratings: {} }],
    ['ratings', { ratings: { truth_job: 6 } }],
    ['ratings', { ratings: { truth_job: 2.5 } }],
    ['ratings', { ratings: { arrived: 5 } }],
    ['ratings', { ratings: [5] }],
    ['facts', { facts: { passport_kept: 'no' } }],
    ['facts', { facts: { rich: true } }],
    ['text', { text: 'a'.repeat(4001) }],
    ['origin', { origin: 'ZZ' }],
    ['destination', { destination: 'hk' }],
    ['startedMonth', { startedMonth: '2999-01' }],
    ['startedMonth', { startedMonth: '2025-13' }],
    ['startedMonth', { startedMonth: '2025-03-14' }],
    ['language', { language: 'en; drop table' }],
    ['work', { work: 'Call Ali +852 9123 4567' }],
  ])('names the field that is wrong: %s', async (field, wrong) => {
    const { id, answer } = await post(database, { ...exampleReview, ...wrong });
    expect(answer).toEqual({ ok: false, code: 'wrong_field', field });
    expect(await rowsOf(id)).toBe(0);
  });

  it('takes an operator’s review with an operator’s dimensions', async () => {
    const review = {
      providerId: OPERATOR,
      ratings: { arrived: 5, easy: 4 },
      facts: { would_recommend: true },
    };
    expect((await post(database, review)).answer.ok).toBe(true);
  });

  it('keeps no time, address or user agent of a submission', async () => {
    const { id } = await post(database);
    const [row] = await database.sql<object>(
      'select * from public.submissions s join private.receipts r on r.submission_id = s.id where s.id = $1',
      [id],
    );
    const today = new Date().toISOString().slice(0, 10);
    expect(JSON.stringify(row)).not.toContain(today);
    expect(
      Object.keys(row!).filter((key) => /_at$|time|address|agent|ip/.test(key) && key !== 'receipt_hash'),
    ).toEqual([]);
    const [event] = await database.sql<object>('select * from private.outbox where submission_id = $1', [id]);
    expect(Object.values(event!).some((value) => value instanceof Date)).toBe(false);
  });
});

it('even a published review is not read from its row, which would tell in which order authors wrote', async () => {
  const { id } = await post(database);
  const moderator = await database.signIn('year@example.org', 'moderator');
  await moderator.rpc('decide_submission', { submission_id: id, decision: 'publish' });
  for (const client of [database.anon, await database.signIn('reader@example.org')]) {
    expect((await client.from('reviews').select('*, xmin').eq('id', id)).data ?? []).toEqual([]);
    expect((await client.from('submissions').select('*').eq('id', id)).data ?? []).toEqual([]);
  }
  const record = JSON.stringify((await database.service.rpc('published_record')).data);
  expect(record).toContain(id);
  // Nor does the record that is published say where the author comes from or in which month they went.
  expect(record).not.toMatch(/2025-03|"origin"/);
});

describe('a receipt', () => {
  it('gives a wrong, an unknown and a malformed code the same answer', async () => {
    const answers = await Promise.all(
      [hashOf('nobody’s'), '0'.repeat(64), 'not a hash', ''].map(
        async (receipt_hash) => (await database.anon.rpc('receipt_status', { receipt_hash })).data,
      ),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'not_found' });
  });

  it('shows what became of it', async () => {
    const { code } = await post(database);
    expect(await statusOf(code)).toMatchObject({
      ok: true,
      status: 'pending',
      providerName: 'Example Agency',
    });
  });

  it('takes back a published review: gone from the record, told to the worker, noted in the log', async () => {
    const { id, code } = await post(database);
    const moderator = await database.signIn('withdraw@example.org', 'moderator');
    await moderator.rpc('decide_submission', { submission_id: id, decision: 'publish' });
    expect(await rowsOf(id)).toBe(1);
    await database.sql('delete from private.outbox');

    for (let i = 0; i < 2; i++) {
      const { data } = await database.anon.rpc('withdraw_submission', { receipt_hash: hashOf(code) });
      expect(data).toEqual({ ok: true, code: 'withdrawn' });
    }
    expect(await rowsOf(id)).toBe(0);
    expect((await statusOf(code)).status).toBe('withdrawn');
    expect(await database.sql('select topic from private.outbox')).toEqual([{ topic: 'record_changed' }]);
    expect(
      await database.sql(
        'select action, actor, note from private.moderation_log where submission_id = $1 order by seq',
        [id],
      ),
    ).toMatchObject([{ action: 'publish' }, { action: 'withdraw', actor: null, note: null }]);
  });

  it('takes nothing back for a stranger’s code', async () => {
    const { data } = await database.anon.rpc('withdraw_submission', { receipt_hash: hashOf('a stranger') });
    expect(data).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('the moderator’s desk', () => {
  it('is closed to strangers', async () => {
    const stranger = await database.signIn('stranger2@example.org');
    const { id } = await post(database);
    expect((await stranger.rpc('moderation_queue')).data).toEqual({ ok: false, code: 'not_allowed' });
    expect(
      (await stranger.rpc('decide_submission', { submission_id: id, decision: 'publish' })).data,
    ).toEqual({
      ok: false,
      code: 'not_allowed',
    });
    expect((await database.anon.rpc('moderation_queue')).error).not.toBeNull();
  });

  it('publishes once; the second moderator hears that it is decided', async () => {
    const { id, code } = await post(database);
    const first = await database.signIn('first@example.org', 'moderator');
    const second = await database.signIn('second@example.org', 'moderator');
    expect((await first.rpc('decide_submission', { submission_id: id, decision: 'publish' })).data).toEqual({
      ok: true,
      code: 'published',
    });
    expect(
      (await second.rpc('decide_submission', { submission_id: id, decision: 'decline', reason: 'duplicate' }))
        .data,
    ).toEqual({
      ok: false,
      code: 'already_decided',
    });
    expect((await statusOf(code)).status).toBe('published');
  });

  it('declines only with a reason, which the author reads', async () => {
    const { id, code } = await post(database);
    const moderator = await database.signIn('decline@example.org', 'moderator');
    for (const reason of [undefined, 'because']) {
      const { data } = await moderator.rpc('decide_submission', {
        submission_id: id,
        decision: 'decline',
        reason,
      });
      expect(data).toEqual({ ok: false, code: 'bad_request' });
    }
    await moderator.rpc('decide_submission', {
      submission_id: id,
      decision: 'decline',
      reason: 'personal_data',
    });
    expect(await statusOf(code)).toMatchObject({ status: 'declined', reason: 'personal_data' });
  });

  it('shows signals first where there are warnings', async () => {
    const { id } = await post(database, { ...exampleReview, text: 'Call 0917 000 0000' });
    await database.service.rpc('record_signals', {
      submission_id: id,
      signals: [{ name: 'personal_data', level: 'warn', reason: 'found_phone', excerpt: '0917 000 0000' }],
    });
    const moderator = await database.signIn('queue@example.org', 'moderator');
    const { items } = (await moderator.rpc('moderation_queue')).data as {
      items: { id: string; screened: boolean; signals: object[]; review: { text: string } }[];
    };
    expect(items[0]).toMatchObject({
      id,
      screened: true,
      review: { text: 'Call 0917 000 0000' },
      signals: [{ reason: 'found_phone' }],
    });
    expect(items.length).toBeGreaterThan(1);
  });
});

describe('the moderation log', () => {
  const log = async () => (await database.service.rpc('read_moderation_log')).data as unknown as LogRow[];

  it('is a chain the domain can check', async () => {
    const rows = await log();
    expect(rows.length).toBeGreaterThan(3);
    expect(await verifyLog(rows)).toEqual({ ok: true });
    const tampered = rows.map((row) => (row.seq === 2 ? { ...row, action: 'publish', reason: 'x' } : row));
    expect(await verifyLog(tampered)).toEqual({ ok: false, brokenSeq: 2 });
  });

  it.each([
    'update private.moderation_log set note = null',
    'delete from private.moderation_log',
    'truncate private.moderation_log',
  ])('refuses: %s', async (statement) => {
    await expect(database.sql(statement)).rejects.toThrow('append-only');
  });
});

describe('limits', () => {
  const from = async (address: string, more: Record<string, string> = {}) => {
    const answer = await database.fetch(`${database.url}/rest/v1/rpc/receipt_status`, {
      method: 'POST',
      headers: {
        apikey: database.key,
        'content-type': 'application/json',
        'x-forwarded-for': address,
        ...more,
      },
      body: JSON.stringify({ receipt_hash: '0'.repeat(64) }),
    });
    return ((await answer.json()) as { code: string }).code;
  };

  it('stop one address after its share of the day, and no other', async () => {
    for (let i = 0; i < 200; i++) expect(await from('192.0.2.1')).toBe('not_found');
    expect(await from('192.0.2.1')).toBe('too_many');
    expect(await from('198.51.100.7, 192.0.2.1')).toBe('too_many');
    expect(await from('192.0.2.2')).toBe('not_found');
  });

  it('read the address from the header that the proxy in front is known to set, and from no other', async () => {
    await database.sql(`insert into private.settings values ('address_header', 'cf-connecting-ip')`);
    for (let i = 0; i < 200; i++) await from('203.0.113.5', { 'cf-connecting-ip': '192.0.2.9' });
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
});

describe('members', () => {
  it('the last admin cannot be removed or demoted', async () => {
    await database.signIn('admin@example.org', 'admin');
    await expect(database.sql(`delete from private.members where role = 'admin'`)).rejects.toThrow(
      'last admin',
    );
    await expect(
      database.sql(`update private.members set role = 'moderator' where role = 'admin'`),
    ).rejects.toThrow('last admin');
  });

  it('only the service appoints', async () => {
    const moderator = await database.signIn('climber@example.org', 'moderator');
    const { error } = await moderator.rpc('add_member', { email: 'climber@example.org', role: 'admin' });
    expect(error).not.toBeNull();
  });
});
