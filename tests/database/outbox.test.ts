import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { finishEvents, releaseEvents, takeEvents } from '#database/outbox.ts';
import { addProviders, AGENCY, post } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
});
beforeEach(() => database.sql('delete from private.outbox'));
afterAll(() => database.close());

const take = (lease = 60) => takeEvents(database.service, 'submission_received', 100, lease);

describe('the outbox', () => {
  it('holds an event for each submission, and none for one that was refused', async () => {
    const { id } = await post(database);
    await post(database, { providerId: AGENCY, ratings: {} });
    expect(await take()).toMatchObject([{ topic: 'submission_received', submissionId: id, attempts: 1 }]);
  });

  it('gives an event to one worker at a time', async () => {
    await post(database);
    expect(await take()).toHaveLength(1);
    expect(await take()).toEqual([]);
  });

  it('gives it out again when the worker died, and at once when the worker gave it back', async () => {
    await post(database);
    expect(await take(0)).toHaveLength(1);
    const [again] = await take();
    expect(again!.attempts).toBe(2);
    await releaseEvents(database.service, [again!]);
    expect((await take())[0]!.attempts).toBe(3);
  });

  it('forgets what is finished', async () => {
    await post(database);
    await finishEvents(database.service, await take(0));
    expect(await take(0)).toEqual([]);
  });

  it('is for the service alone', async () => {
    for (const client of [database.anon, await database.signIn('m@example.org', 'moderator')]) {
      expect(
        (await client.rpc('take_events', { topic: 'record_changed', most: 1, lease_seconds: 1 })).error,
      ).not.toBeNull();
      expect((await client.rpc('finish_events', { ids: [1] })).error).not.toBeNull();
    }
  });
});

describe('functions', () => {
  // Who may call which function of the API. A new one must be named here before it can come.
  const EVERYONE = [
    'request_challenge',
    'submit_review',
    'submit_fee_report',
    'submit_transfer_report',
    'receipt_status',
    'read_own_submission',
    'correct_submission',
    'answer_question',
    'withdraw_submission',
    'flag_review',
    'claim_page',
    'check_invitation',
  ];
  const SIGNED_IN = [
    'my_role',
    'accept_invitation',
    // Moderators
    'moderation_queue',
    'moderation_matters',
    'published_of',
    'claim_submission',
    'release_submission',
    'decide_submission',
    'decline_identical',
    'undo_decision',
    'ask_author',
    'place_submission',
    'add_named_provider',
    'drop_sub_agent',
    'translate_review',
    'decide_reply',
    'take_down_reply',
    'decide_appeal',
    'dismiss_flags',
    'request_removal',
    'confirm_removal',
    'keep_published',
    'set_alert',
    'record_legal_demand',
    // Representatives
    'my_pages',
    'submit_reply',
    'appeal_review',
    // Admins
    'list_members',
    'invite',
    'cancel_invitation',
    'decide_claim',
    'set_member_role',
    'remove_member',
    'remove_representative',
  ];

  it('are open to just those who need them', async () => {
    const rows = await database.sql<{
      name: string;
      anon: boolean;
      signed_in: boolean;
      definer: boolean;
      path: string[] | null;
    }>(`
      select p.proname as name, has_function_privilege('anon', p.oid, 'execute') as anon,
        has_function_privilege('authenticated', p.oid, 'execute') as signed_in, p.prosecdef as definer, p.proconfig as path
      from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`);
    expect(
      rows
        .filter((row) => row.anon)
        .map((row) => row.name)
        .sort(),
    ).toEqual([...EVERYONE].sort());
    expect(
      rows
        .filter((row) => row.signed_in)
        .map((row) => row.name)
        .sort(),
    ).toEqual([...EVERYONE, ...SIGNED_IN].sort());
    expect(rows.length).toBeGreaterThan(EVERYONE.length + SIGNED_IN.length);
  });

  it('all pin their search path', async () => {
    const rows = await database.sql<{ name: string; path: string[] | null }>(`
      select p.proname as name, p.proconfig as path from pg_proc p
      where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)`);
    expect(rows.filter((row) => !row.path?.includes('search_path=""')).map((row) => row.name)).toEqual([]);
  });

  it('of schema private cannot be run by the public, but for the question whether one is a moderator', async () => {
    const rows = await database.sql<{ name: string }>(`
      select p.proname as name from pg_proc p where p.pronamespace = 'private'::regnamespace and p.prorettype <> 'trigger'::regtype
        and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute'))`);
    expect(rows.map((row) => row.name).sort()).toEqual(['is_moderator']);
  });
});
