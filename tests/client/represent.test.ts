import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimPage, wrongClaimFields, type PageClaim } from '#client/claim-page.ts';
import { APPEAL_GROUNDS, openRepresentation } from '#client/represent.ts';
import { openSession } from '#client/session.ts';
import { call } from '../database/example-record.ts';
import { AGENCY, connect, fates, OPERATOR, type Connection } from './connect.ts';
import { publishedReview } from './published-review.ts';
import { tabStorage } from './tab-storage.ts';

let line: Connection;
const representationOf = async (email: string, how: typeof fetch = line.fetch) => {
  const storage = tabStorage();
  await openSession(line.place, { fetch: line.fetch, storage }).signIn(email, line.database.password);
  return openRepresentation(openSession(line.place, { fetch: how, storage }));
};
const mine = () => representationOf('agency@example.org');

beforeAll(async () => {
  line = await connect();
  await line.database.signIn('agency@example.org', 'representative', AGENCY);
  await line.database.signIn('operator@example.org', 'representative', OPERATOR);
  await line.database.signIn('moderator@example.org', 'moderator');
});
beforeEach(() => line.database.sql('delete from private.rate_counts'));
afterAll(() => line.close());

describe('openRepresentation', () => {
  it('shows the reviews of one’s own page, as that page does', async () => {
    const { id } = await publishedReview(line);
    const answer = await (await mine()).pages();
    expect(answer).toMatchObject({
      ok: true,
      pages: [{ provider: { name: 'Example Agency', kind: 'agency' } }],
    });
    const review = answer.ok ? answer.pages[0]!.reviews.find((one) => one.id === id)! : undefined;
    // The worker's own country and the month they went stay where they are.
    expect(review).toEqual({
      id,
      publishedMonth: new Date().toISOString().slice(0, 7),
      language: 'en',
      stars: 3,
      facts: { passport_kept: false },
      destination: 'HK',
      work: 'domestic_work',
      startedYear: '2025',
      text: 'They were kind.',
      translation: null,
      reply: null,
      appeal: null,
    });
    const other = await (await representationOf('operator@example.org')).pages();
    expect(other).toMatchObject({
      ok: true,
      pages: [{ provider: { name: 'Example Operator' }, reviews: [] }],
    });
  });

  it('answers once; again only when the answer was declined', async () => {
    const { id, moderator } = await publishedReview(line);
    const representation = await mine();
    expect(await representation.reply(id, ' We paid it back. ')).toMatchObject({ ok: true });
    expect(await representation.reply(id, 'And more.')).toEqual({ ok: false, code: 'already_replied' });
    const replyOf = async () => {
      const answer = await representation.pages();
      return answer.ok && answer.pages[0]!.reviews.find((one) => one.id === id)?.reply;
    };
    expect(await replyOf()).toMatchObject({ status: 'pending', reason: null });

    const [row] = await line.database.sql<{ id: string }>(
      'select id from public.provider_replies where review_id = $1',
      [id],
    );
    await call(moderator, 'decide_reply', { id: row!.id, decision: 'decline', reason: 'personal_data' });
    expect(await replyOf()).toMatchObject({ status: 'declined', reason: 'personal_data' });
    expect(await representation.reply(id, 'We paid it back.')).toMatchObject({ ok: true });
    await call(moderator, 'decide_reply', { id: row!.id, decision: 'publish' });
    expect(await replyOf()).toEqual({ text: 'We paid it back.', status: 'published', reason: null });
    expect(await representation.reply(id, 'And more.')).toEqual({ ok: false, code: 'already_replied' });
  });

  it('appeals once, and sees what came of it', async () => {
    const { id, moderator } = await publishedReview(line);
    const representation = await mine();
    expect(await representation.appeal(id, 'not_true', 'too short')).toEqual({
      ok: false,
      code: 'wrong_field',
      field: 'text',
    });
    expect(await representation.appeal(id, 'not_true', 'We have no such job.')).toMatchObject({ ok: true });
    expect(await representation.appeal(id, 'fake', 'We have no such job.')).toEqual({
      ok: false,
      code: 'already_appealed',
    });
    const [row] = await line.database.sql<{ id: string }>(
      'select id from private.appeals where review_id = $1',
      [id],
    );
    await call(moderator, 'decide_appeal', { id: row!.id, decision: 'reject', answer: 'It may stand.' });
    const answer = await representation.pages();
    expect(answer.ok && answer.pages[0]!.reviews.find((one) => one.id === id)?.appeal).toEqual({
      grounds: 'not_true',
      status: 'rejected',
      answer: 'It may stand.',
    });
  });

  it.each(APPEAL_GROUNDS)('appeals on the ground %s', async (grounds) => {
    const { id } = await publishedReview(line);
    expect(await (await mine()).appeal(id, grounds, 'We have no such job.')).toMatchObject({ ok: true });
  });

  it('says nothing to others, of others, or of a review that has gone', async () => {
    const { id } = await publishedReview(line);
    const refused = { ok: false, code: 'not_allowed' };
    for (const email of ['operator@example.org', 'moderator@example.org']) {
      const representation = await representationOf(email);
      expect(await representation.reply(id, 'Ours.')).toEqual(refused);
      expect(await representation.appeal(id, 'fake', 'We have no such job.')).toEqual(refused);
    }
    expect(await (await representationOf('moderator@example.org')).pages()).toEqual(refused);
    expect(await (await mine()).reply(randomUUID(), 'Ours.')).toEqual(refused);
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    const representation = await representationOf('agency@example.org', fate);
    expect(await representation.pages()).toEqual({ ok: false, code: failure });
  });
});

describe('claimPage', () => {
  const claim = (more: Partial<PageClaim> = {}): PageClaim => ({
    id: randomUUID(),
    providerId: AGENCY,
    email: 'office@example.com',
    claimant: 'Maria Santos, manager',
    proofText: 'Call the office and ask for me.',
    ...more,
  });

  it('arrives once, for an admin to check', async () => {
    await line.database.sql('delete from private.page_claims');
    const sent = claim();
    for (let i = 0; i < 2; i++) expect(await claimPage(line.api, sent)).toMatchObject({ ok: true });
    const admin = await line.database.signIn('admin@example.org', 'admin');
    const { claims } = (await call(admin, 'list_members')) as unknown as { claims: object[] };
    expect(claims).toMatchObject([
      {
        id: sent.id,
        provider: { name: 'Example Agency' },
        email: 'office@example.com',
        claimant: 'Maria Santos, manager',
        proofText: 'Call the office and ask for me.',
      },
    ]);
  });

  it.each([
    ['providerId', { providerId: randomUUID() }],
    ['email', { email: 'office' }],
    ['email', { email: 'a b@example.com' }],
    ['claimant', { claimant: 'M' }],
    ['claimant', { claimant: 'M'.repeat(121) }],
    ['proofText', { proofText: 'Call me.' }],
    ['proofText', { proofText: 'M'.repeat(2001) }],
  ] as const)('is refused for a wrong %s, which the form names before', async (field, wrong) => {
    expect(await claimPage(line.api, claim(wrong))).toEqual({ ok: false, code: 'wrong_field', field });
    if (field !== 'providerId') expect(wrongClaimFields(claim(wrong))).toEqual([field]);
  });

  it('names every wrong field of the form, from the top', () => {
    expect(wrongClaimFields({ providerId: null, email: '', claimant: ' ', proofText: '  short  ' })).toEqual([
      'providerId',
      'email',
      'claimant',
      'proofText',
    ]);
    expect(wrongClaimFields(claim())).toEqual([]);
  });
});
