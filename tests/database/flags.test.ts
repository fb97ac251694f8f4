import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Client } from '#database/client.ts';
import { addProviders, call, post } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';
import { solvedChallenge } from './solved-challenge.ts';

let database: TestDatabase;
let moderator: Client;
let reviewId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  moderator = await database.signIn('moderator@example.org', 'moderator');
  reviewId = (await post(database)).id;
  await call(moderator, 'decide_submission', { id: reviewId, revision: 1, decision: 'publish' });
});
beforeEach(() => database.sql('delete from private.rate_counts'));
afterAll(() => database.close());

const flag = async (more: object = {}) =>
  call(database.anon, 'flag_review', {
    id: randomUUID(),
    proof: await solvedChallenge(database.anon),
    reviewId,
    reason: 'not_true',
    note: '',
    ...more,
  });
const flags = async () =>
  ((await call(moderator, 'moderation_matters')) as unknown as { flags: object[] }).flags;

it('a reader’s flag reaches the moderators, who dismiss it', async () => {
  const id = randomUUID();
  for (let i = 0; i < 2; i++) expect(await flag({ id })).toEqual({ ok: true, code: 'received' });
  await flag({ reason: 'personal_data', note: ' It names \u202Eher. ' });
  await flag({ reason: 'personal_data', note: 'It names her.' });
  expect(await flags()).toMatchObject([
    {
      reviewId,
      reasons: [
        { reason: 'personal_data', note: 'It names her.', n: 2 },
        { reason: 'not_true', note: '', n: 1 },
      ],
    },
  ]);
  expect(await call(moderator, 'dismiss_flags', { reviewId })).toEqual({ ok: true, code: 'dismissed' });
  expect(await flags()).toEqual([]);
});

it('says what is wrong, and stores nothing', async () => {
  const waiting = await post(database);
  expect(await flag({ reason: 'ugly' })).toEqual({ ok: false, code: 'wrong_field', field: 'reason' });
  expect(await flag({ note: 'x'.repeat(1001) })).toEqual({ ok: false, code: 'wrong_field', field: 'note' });
  for (const wrong of [randomUUID(), waiting.id, 'x', null]) {
    expect(await flag({ reviewId: wrong })).toEqual({ ok: false, code: 'not_found' });
  }
  expect(await flag({ id: 'x' })).toEqual({ ok: false, code: 'bad_request' });
  expect(await flag({ proof: {} })).toEqual({ ok: false, code: 'proof_wrong' });
  expect(await flags()).toEqual([]);
});

it('is limited to ten a day', async () => {
  for (let i = 0; i < 10; i++) expect((await flag()).ok).toBe(true);
  expect(await flag()).toEqual({ ok: false, code: 'too_many' });
});

it('goes with the review', async () => {
  const { id, request } = await post(database);
  await call(moderator, 'decide_submission', { id, revision: 1, decision: 'publish' });
  await flag({ reviewId: id });
  await call(database.anon, 'withdraw_submission', { receiptHash: request.receiptHash });
  expect(await database.sql('select 1 from private.flags where submission_id = $1', [id])).toEqual([]);
});
