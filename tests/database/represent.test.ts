import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '#database/client.ts';
import { addProviders, AGENCY, call, exampleReview, OPERATOR, post } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';
import { solvedChallenge } from './solved-challenge.ts';

let database: TestDatabase;
let moderator: Client;
let second: Client;
let agency: Client;
let operator: Client;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  moderator = await database.signIn('moderator@example.org', 'moderator');
  second = await database.signIn('second@example.org', 'moderator');
  agency = await database.signIn('agency@example.org', 'representative', AGENCY);
  operator = await database.signIn('operator@example.org', 'representative', OPERATOR);
});
beforeEach(() => database.sql('delete from private.rate_counts'));
afterAll(() => database.close());

async function publishedReview(content: object = exampleReview) {
  const posted = await post(database, content);
  await call(moderator, 'decide_submission', { id: posted.id, revision: 1, decision: 'publish' });
  return posted;
}
interface Shown {
  id: string;
  reply: { text: string; status: string; reason: string | null } | null;
  appeal: { status: string; answer: string | null } | null;
}
const pageOf = async (client: Client) =>
  ((await call(client, 'my_pages')) as unknown as { pages: { provider: object; reviews: Shown[] }[] }).pages;
const shownOf = async (id: string, client = agency) =>
  (await pageOf(client)).flatMap(({ reviews }) => reviews).find((review) => review.id === id);
const repliesInRecord = async () =>
  (
    (await database.service.rpc('published_record')).data as unknown as {
      reviews: { id: string; reply: string | null }[];
    }
  ).reviews;
const matters = async () =>
  (await call(moderator, 'moderation_matters')) as unknown as {
    replies: { id: string; reviewId: string }[];
    appeals: { id: string; reviewId: string; grounds: string }[];
  };

it('a representative sees of a review what the page shows, and nothing of one that waits', async () => {
  const { id } = await publishedReview();
  const waiting = await post(database);
  const shown = await shownOf(id);
  expect(Object.keys(shown!).sort()).toEqual(
    'appeal destination facts id language publishedMonth reply stars startedYear text translation work'.split(
      ' ',
    ),
  );
  // 4 and 2 stars by dimension: the page shows their mean.
  expect(shown).toMatchObject({ stars: 3 });
  // Neither the country of origin nor the month they began, nor any receipt or signal.
  expect(JSON.stringify(shown)).not.toMatch(/2025-03|"PH"|origin|receipt|signal/);
  expect(await shownOf(waiting.id)).toBeUndefined();
  expect(await shownOf(id, operator)).toBeUndefined();
  for (const table of ['submissions', 'reviews', 'provider_replies']) {
    expect((await agency.from(table as never).select('*')).data ?? []).toEqual([]);
  }
});

describe('a reply', () => {
  it('is moderated, then stands beside the review; once', async () => {
    const { id } = await publishedReview();
    expect(await call(agency, 'submit_reply', { reviewId: id, text: ' We are sorry. \u202E' })).toEqual({
      ok: true,
      code: 'received',
      removed: ['bidi'],
    });
    expect((await shownOf(id))?.reply).toEqual({ text: 'We are sorry.', status: 'pending', reason: null });
    expect((await repliesInRecord()).find((review) => review.id === id)?.reply).toBeNull();
    const again = { reviewId: id, text: 'And another thing.' };
    expect(await call(agency, 'submit_reply', again)).toEqual({ ok: false, code: 'already_replied' });

    const [reply] = (await matters()).replies.filter((one) => one.reviewId === id);
    await database.sql('delete from private.outbox');
    expect(await call(moderator, 'decide_reply', { id: reply!.id, decision: 'publish' })).toEqual({
      ok: true,
      code: 'published',
    });
    expect((await repliesInRecord()).find((review) => review.id === id)?.reply).toBe('We are sorry.');
    expect(await database.sql('select topic from private.outbox')).toEqual([{ topic: 'record_changed' }]);
    expect(await call(moderator, 'decide_reply', { id: reply!.id, decision: 'publish' })).toMatchObject({
      code: 'already_decided',
    });
    expect(await call(agency, 'submit_reply', again)).toEqual({ ok: false, code: 'already_replied' });
  });

  it('that names the worker is declined with a reason, and may be written again', async () => {
    const { id } = await publishedReview();
    await call(agency, 'submit_reply', { reviewId: id, text: 'Maria lies.' });
    const [reply] = (await matters()).replies.filter((one) => one.reviewId === id);
    const decide = (more: object) => call(moderator, 'decide_reply', { id: reply!.id, ...more });
    expect(await decide({ decision: 'decline' })).toEqual({ ok: false, code: 'bad_request' });
    expect((await decide({ decision: 'decline', reason: 'personal_data' })).ok).toBe(true);
    expect((await shownOf(id))?.reply).toEqual({
      text: 'Maria lies.',
      status: 'declined',
      reason: 'personal_data',
    });
    expect((await call(agency, 'submit_reply', { reviewId: id, text: 'We see it otherwise.' })).ok).toBe(
      true,
    );
  });

  it('that was published and names the worker is taken down by one moderator, and stays down', async () => {
    const { id } = await publishedReview();
    await call(agency, 'submit_reply', { reviewId: id, text: 'Maria lies.' });
    const [reply] = (await matters()).replies.filter((one) => one.reviewId === id);
    await call(moderator, 'decide_reply', { id: reply!.id, decision: 'publish' });
    await database.sql('delete from private.outbox');
    const takeDown = (reason?: string) => call(moderator, 'take_down_reply', { reviewId: id, reason });
    expect(await takeDown()).toMatchObject({ field: 'reason' });
    expect(await takeDown('personal_data')).toEqual({ ok: true, code: 'removed' });
    expect((await repliesInRecord()).find((review) => review.id === id)?.reply).toBeNull();
    expect(await database.sql('select topic from private.outbox')).toEqual([{ topic: 'record_changed' }]);
    expect((await shownOf(id))?.reply).toMatchObject({ status: 'removed', reason: 'personal_data' });
    expect(await takeDown('personal_data')).toEqual({ ok: false, code: 'not_found' });
    expect(await call(agency, 'submit_reply', { reviewId: id, text: 'Again.' })).toMatchObject({
      code: 'already_replied',
    });
  });

  it('is for one’s own reviews that are published, 1 to 2,000 characters', async () => {
    const { id } = await publishedReview();
    const waiting = await post(database);
    const refused = { ok: false, code: 'not_allowed' };
    expect(await call(operator, 'submit_reply', { reviewId: id, text: 'Hello.' })).toEqual(refused);
    expect(await call(moderator, 'submit_reply', { reviewId: id, text: 'Hello.' })).toEqual(refused);
    expect(await call(agency, 'submit_reply', { reviewId: waiting.id, text: 'Hello.' })).toEqual(refused);
    expect(await call(agency, 'submit_reply', { reviewId: 'x', text: 'Hello.' })).toEqual(refused);
    for (const text of ['', ' ', 'x'.repeat(2001), 5, null]) {
      expect(await call(agency, 'submit_reply', { reviewId: id, text })).toMatchObject({ field: 'text' });
    }
    await expect(call(database.anon, 'submit_reply', { reviewId: id, text: 'Hello.' })).rejects.toThrow();
  });

  it('goes with the review when its author takes that back', async () => {
    const { id, request } = await publishedReview();
    await call(agency, 'submit_reply', { reviewId: id, text: 'We are sorry.' });
    await call(database.anon, 'withdraw_submission', { receiptHash: request.receiptHash });
    expect(await shownOf(id)).toBeUndefined();
    expect(await database.sql('select 1 from public.provider_replies where review_id = $1', [id])).toEqual(
      [],
    );
  });
});

describe('an appeal', () => {
  const appeal = (id: string, more: object = {}) =>
    call(agency, 'appeal_review', {
      reviewId: id,
      grounds: 'fake',
      text: 'She never worked with us.',
      ...more,
    });

  it('that is upheld takes the review down only when a second moderator agrees', async () => {
    const { id } = await publishedReview();
    expect(await appeal(id)).toEqual({ ok: true, code: 'received' });
    expect(await appeal(id)).toEqual({ ok: false, code: 'already_appealed' });
    const [open] = (await matters()).appeals.filter((one) => one.reviewId === id);
    expect(open).toMatchObject({ grounds: 'fake' });
    const uphold = { id: open!.id, decision: 'uphold', answer: 'You are right.' };
    expect(await call(moderator, 'decide_appeal', uphold)).toEqual({ ok: false, code: 'bad_request' });
    expect((await call(moderator, 'decide_appeal', { ...uphold, reason: 'not_first_hand' })).code).toBe(
      'upheld',
    );
    expect((await shownOf(id))?.appeal).toEqual({
      grounds: 'fake',
      status: 'upheld',
      answer: 'You are right.',
    });
    expect(await call(moderator, 'confirm_removal', { id })).toEqual({ ok: false, code: 'same_moderator' });
    expect(await call(second, 'confirm_removal', { id })).toEqual({ ok: true, code: 'removed' });
    expect(await shownOf(id)).toBeUndefined();
  });

  it('of a review that two moderators removed meanwhile asks for nothing more', async () => {
    const { id } = await publishedReview();
    await appeal(id);
    const [open] = (await matters()).appeals.filter((one) => one.reviewId === id);
    await call(moderator, 'request_removal', { id, reason: 'personal_data' });
    await call(second, 'confirm_removal', { id });
    const uphold = { id: open!.id, decision: 'uphold', reason: 'personal_data' };
    expect((await call(moderator, 'decide_appeal', uphold)).code).toBe('upheld');
    expect(
      await database.sql('select 1 from private.removal_requests where submission_id = $1', [id]),
    ).toEqual([]);
  });

  it('that is rejected leaves the review and says why', async () => {
    const { id } = await publishedReview();
    await appeal(id, { grounds: 'not_true' });
    const [open] = (await matters()).appeals.filter((one) => one.reviewId === id);
    const reject = { id: open!.id, decision: 'reject', answer: 'It is their experience.' };
    expect((await call(moderator, 'decide_appeal', reject)).code).toBe('rejected');
    expect(await call(moderator, 'decide_appeal', reject)).toMatchObject({ code: 'already_decided' });
    expect((await shownOf(id))?.appeal).toMatchObject({
      status: 'rejected',
      answer: 'It is their experience.',
    });
  });

  it('needs grounds and words', async () => {
    const { id } = await publishedReview();
    expect(await appeal(id, { grounds: 'we do not like it' })).toMatchObject({ field: 'grounds' });
    expect(await appeal(id, { text: 'No.' })).toMatchObject({ field: 'text' });
    expect(
      await call(operator, 'appeal_review', { reviewId: id, grounds: 'fake', text: 'Never ever.' }),
    ).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('by law is counted among the legal demands', async () => {
    const { id } = await publishedReview();
    await appeal(id, { grounds: 'legal_demand' });
    expect(await database.sql('select provider_id from private.legal_demands')).toEqual([
      { provider_id: AGENCY },
    ]);
  });
});

describe('a page is claimed', () => {
  const claim = async (more: object = {}) =>
    call(database.anon, 'claim_page', {
      id: randomUUID(),
      proof: await solvedChallenge(database.anon),
      providerId: AGENCY,
      email: 'Boss@Example.org ',
      claimant: 'Ana Cruz, manager',
      proofText: 'Call the number on our licence and ask for Ana.',
      ...more,
    });

  it('by anybody, once each, with a way to check it', async () => {
    const id = randomUUID();
    expect(await claim({ id })).toEqual({ ok: true, code: 'received' });
    expect(await claim({ id })).toEqual({ ok: true, code: 'received' });
    expect(await database.sql('select id, email from private.page_claims')).toEqual([
      { id, email: 'boss@example.org' },
    ]);
    for (const [field, wrong] of [
      ['providerId', { providerId: randomUUID() }],
      ['email', { email: 'boss' }],
      ['email', { email: 'a b@example.org' }],
      ['claimant', { claimant: '' }],
      ['proofText', { proofText: 'trust me' }],
      ['proofText', { proofText: 'x'.repeat(2001) }],
    ] as const) {
      expect(await claim(wrong)).toEqual({ ok: false, code: 'wrong_field', field });
    }
    expect(await claim({ proof: { challenge: 'x', number: 1 } })).toMatchObject({ code: 'proof_wrong' });
    for (let i = 0; i < 5; i++) await claim();
    expect(await claim()).toEqual({ ok: false, code: 'too_many' });
  });
});
