import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openModeration, type Moderation } from '#client/moderation.ts';
import type { QueueItem } from '#client/moderation/queue-item.ts';
import { openSession } from '#client/session.ts';
import { mergeRanges, redact } from '#domain/moderation/redact.ts';
import {
  call,
  exampleFeeReport,
  exampleReview,
  exampleTransferReport,
  hashOf,
  post,
} from '../database/example-record.ts';
import { solvedChallenge } from '../database/solved-challenge.ts';
import { AGENCY, connect, fates, type Connection } from './connect.ts';
import { tabStorage } from './tab-storage.ts';

const TEXT = '😀 Call Ana Cruz on +852 5550 1234 today.';

let line: Connection;
let first: Moderation;
let second: Moderation;

const signedIn = async (email: string): Promise<Moderation> => {
  const session = openSession(line.place, { fetch: line.fetch, storage: tabStorage() });
  expect(await session.signIn(email, line.database.password)).toEqual({ ok: true });
  return openModeration(session);
};
const send = async (
  content: object = { ...exampleReview, text: TEXT },
  more: Parameters<typeof post>[2] = {},
) => {
  const sent = await post(line.database, content, more);
  expect(sent.answer).toMatchObject({ ok: true });
  return sent;
};
const queueOf = async (desk = first) => {
  const queue = await desk.queue('risk', 100);
  if (!queue.ok) throw new Error(queue.code);
  return queue;
};
const itemOf = async (id: string, desk = first): Promise<QueueItem> => {
  const item = (await queueOf(desk)).items.find((other) => other.id === id);
  if (!item) throw new Error('It is not in the queue.');
  return item;
};
const published = async (content?: object) => {
  const sent = await send(content);
  expect(await first.decide(await itemOf(sent.id), { decision: 'publish' })).toMatchObject({ ok: true });
  return sent;
};
const stateOf = (code: string) => call(line.database.anon, 'receipt_status', { receiptHash: hashOf(code) });
const textOf = async (id: string) =>
  (await line.database.sql<{ text: string }>('select text from public.reviews where id = $1', [id]))[0]?.text;
/** Makes every decision of before older than it was. */
const letPass = (seconds: number) =>
  line.database.sql(`update private.undoable set decided_at = decided_at - interval '${seconds} seconds'`);

beforeAll(async () => {
  line = await connect();
  await line.database.signIn('first@example.org', 'moderator');
  await line.database.signIn('second@example.org', 'moderator');
  await line.database.signIn('agency@example.org', 'representative', AGENCY);
  await line.database.signIn('stranger@example.org');
  first = await signedIn('first@example.org');
  second = await signedIn('second@example.org');
});
beforeEach(async () => {
  await line.database.sql('delete from private.rate_counts');
  await line.database.sql('delete from private.claims');
});
afterAll(() => line.close());

describe('the queue', () => {
  it('shows what waits, each in its own form', async () => {
    const ids = [
      await send(),
      await send(exampleFeeReport, { as: 'submit_fee_report' }),
      await send(exampleTransferReport, { as: 'submit_transfer_report' }),
    ].map(({ id }) => id);
    const [review, fees, transfer] = await Promise.all(ids.map((id) => itemOf(id)));
    expect(review).toMatchObject({
      revision: 1,
      kind: 'review',
      daysWaiting: 0,
      state: 'waiting',
      provider: {
        id: AGENCY,
        name: 'Example Agency',
        kind: 'agency',
        country: 'PH',
        slug: 'example-agency-ph',
      },
      named: null,
      review: { ratings: { truth_job: 4, truth_costs: 2 }, startedMonth: '2025-03', text: TEXT },
      feeReport: null,
      screened: false,
      signals: [],
      identical: 0,
      claim: null,
      question: null,
      translation: null,
    });
    const { providerId: _a, language: _b, ...toldFees } = exampleFeeReport;
    expect(fees?.feeReport).toEqual(toldFees);
    const { providerId: _c, language: _d, ...toldTransfer } = exampleTransferReport;
    expect(transfer?.transferReport).toEqual(toldTransfer);
  });

  it('says who has it open, and lets only them decide', async () => {
    const { id } = await send();
    expect(await first.claim(id)).toMatchObject({ ok: true });
    expect((await itemOf(id)).claim).toBe('mine');
    const seen = await itemOf(id, second);
    expect(seen.claim).toBe('other');
    expect(await second.claim(id)).toEqual({ ok: false, code: 'claimed_by_other' });
    expect(await second.decide(seen, { decision: 'publish' })).toEqual({
      ok: false,
      code: 'claimed_by_other',
    });
    await first.release(id);
    expect(await second.decide(seen, { decision: 'publish' })).toMatchObject({ ok: true, code: 'published' });
    expect(await first.decide(seen, { decision: 'publish' })).toEqual({ ok: false, code: 'already_decided' });
  });

  it('is not for representatives, strangers, or whoever is not signed in', async () => {
    const { id } = await send();
    const nobody = openModeration(openSession(line.place, { fetch: line.fetch, storage: tabStorage() }));
    const others = [await signedIn('agency@example.org'), await signedIn('stranger@example.org'), nobody];
    for (const desk of others) {
      const acts = [
        desk.queue('risk'),
        desk.claim(id),
        desk.release(id),
        desk.decide({ id, revision: 1 }, { decision: 'publish' }),
        desk.undo(id),
        desk.declineIdentical(id, 'duplicate'),
        desk.askAuthor(id, 'Where was it?'),
        desk.place(id, AGENCY),
        desk.addProvider(id, { name: 'New Office', country: 'NP' }),
        desk.dropSubAgent(id),
        desk.translate(id, { language: 'en', text: 'Words' }),
        desk.matters(),
        desk.decideReply(id, { decision: 'publish' }),
        desk.decideAppeal(id, { decision: 'reject', answer: 'No.' }),
        desk.dismissFlags(id),
        desk.publishedOf('example-agency-ph'),
        desk.requestRemoval(id, { reason: 'duplicate' }),
        desk.confirmRemoval(id),
        desk.keepPublished(id),
        desk.setAlert(AGENCY, true),
        desk.recordLegalDemand(AGENCY, 'A letter.'),
      ];
      for (const answer of await Promise.all(acts)) {
        expect(answer).toEqual({ ok: false, code: 'not_allowed' });
      }
    }
    expect((await itemOf(id)).state).toBe('waiting');
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    const storage = tabStorage();
    await openSession(line.place, { fetch: line.fetch, storage }).signIn(
      'first@example.org',
      line.database.password,
    );
    const desk = openModeration(openSession(line.place, { fetch: fate, storage }));
    expect(await desk.queue('age')).toEqual({ ok: false, code: failure });
  });
});

describe('a decision', () => {
  it('publishes with the mark where words were taken out', async () => {
    const { id, code } = await send();
    // 😀 is one place: "Ana Cruz" is from 7 to 15, the number from 19 to 33.
    const answer = await first.decide(await itemOf(id), {
      decision: 'publish',
      redactions: [
        [7, 15],
        [19, 33],
      ],
    });
    expect(answer).toMatchObject({ ok: true, code: 'published' });
    expect(await textOf(id)).toBe('😀 Call ███ on ███ today.');
    expect(await stateOf(code)).toMatchObject({ status: 'published' });
  });

  it('takes out the same as the preview shows, whatever is chosen', async () => {
    const range = fc.tuple(fc.nat(45), fc.nat(45));
    const text = fc.oneof(fc.constant(TEXT), fc.string({ unit: 'grapheme', maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(text, fc.array(range, { maxLength: 5 }), async (words, chosen) => {
        const ranges = mergeRanges(chosen, [...words].length);
        const [row] = await line.database.sql<{ shown: string }>(
          'select private.redact($1, $2::jsonb) as shown',
          [words, JSON.stringify(ranges)],
        );
        expect(row?.shown).toBe(redact(words, ranges));
      }),
      { numRuns: 100 },
    );
  });

  it('declines with a reason that its author reads', async () => {
    const { id, code } = await send();
    const decision = { decision: 'decline', reason: 'advertising', note: 'Third time this week.' } as const;
    expect(await first.decide(await itemOf(id), decision)).toMatchObject({ ok: true, code: 'declined' });
    expect(await stateOf(code)).toMatchObject({ status: 'declined', reason: 'advertising' });
    const log = await line.database.sql<{ note: string }>(
      'select note from private.moderation_log where submission_id = $1',
      [id],
    );
    expect(log).toEqual([{ note: 'Third time this week.' }]);
  });

  it('is not on words that its author has changed since they were read', async () => {
    const { id, code } = await send();
    const read = await itemOf(id);
    const content = { ...exampleReview, text: 'They were kind to me.' };
    expect(
      await call(line.database.anon, 'correct_submission', { receiptHash: hashOf(code), content }),
    ).toMatchObject({ ok: true });
    expect(await first.decide(read, { decision: 'publish' })).toEqual({ ok: false, code: 'changed' });
    const again = await itemOf(id);
    expect(again).toMatchObject({ revision: 2, review: { text: 'They were kind to me.' } });
    expect(await first.decide(again, { decision: 'publish' })).toMatchObject({ ok: true });
  });

  it('is undone within a minute, words and all, by whoever decided', async () => {
    const { id } = await send();
    await first.decide(await itemOf(id), { decision: 'publish', redactions: [[2, 6]] });
    expect(await second.undo(id)).toEqual({ ok: false, code: 'too_late' });
    await letPass(55);
    expect(await first.undo(id)).toMatchObject({ ok: true, code: 'undone' });
    expect(await itemOf(id)).toMatchObject({ state: 'waiting', review: { text: TEXT } });
    await first.decide(await itemOf(id), { decision: 'publish' });
    await letPass(61);
    expect(await first.undo(id)).toEqual({ ok: false, code: 'too_late' });
    expect(await first.undo(randomUUID())).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('the very same words', () => {
  it('are declined together and brought back together', async () => {
    const spam = { ...exampleReview, text: 'Best agency ever, call them now and pay nothing.' };
    const codes = [await send(spam), await send(spam), await send(spam)];
    for (const { id } of codes) {
      await line.database.sql(
        `insert into private.fingerprints (submission_id, minhash, bands, text_key) values ($1, '{}', '{}', 'spam')
         on conflict (submission_id) do update set text_key = 'spam'`,
        [id],
      );
    }
    const { id } = codes[0]!;
    expect((await itemOf(id)).identical).toBe(2);
    expect(await first.declineIdentical(id, 'advertising')).toMatchObject({ ok: true, count: 3 });
    for (const { code } of codes) expect(await stateOf(code)).toMatchObject({ status: 'declined' });
    expect(await first.undo(id)).toMatchObject({ ok: true });
    for (const { code } of codes) expect(await stateOf(code)).toMatchObject({ status: 'pending' });
  });
});

describe('a question to the author', () => {
  it('waits under "asked" until it is answered', async () => {
    const { id, code } = await send();
    const before = (await queueOf()).counts;
    expect(await first.askAuthor(id, 'x')).toMatchObject({ ok: false, code: 'wrong_field' });
    expect(await first.askAuthor(id, 'Which of the two offices?')).toMatchObject({ ok: true, code: 'asked' });
    const queue = await queueOf();
    expect(queue.counts).toMatchObject({ waiting: before.waiting - 1, asked: before.asked + 1 });
    expect(queue.items.at(-1)).toMatchObject({ id, state: 'asked', claim: null });

    const answer = { receiptHash: hashOf(code), answer: 'The one in Cebu.' };
    expect(await call(line.database.anon, 'answer_question', answer)).toMatchObject({ ok: true });
    expect(await itemOf(id)).toMatchObject({
      state: 'answered',
      question: { text: 'Which of the two offices?', answer: 'The one in Cebu.' },
    });
  });
});

describe('a provider that is only named', () => {
  const named = { kind: 'agency', name: 'Sunny Road Manpower', place: 'Butwal', met: 'social_media' };
  const content = { ...exampleReview, providerId: null, namedProvider: named };

  it('needs its page before anything of it is published', async () => {
    const { id } = await send(content);
    const item = await itemOf(id);
    expect(item).toMatchObject({ provider: null, named });
    expect(await first.decide(item, { decision: 'publish' })).toEqual({ ok: false, code: 'provider_wanted' });
    expect(await first.place(id, AGENCY)).toMatchObject({ ok: true, code: 'placed' });
    const placed = await itemOf(id);
    expect(placed).toMatchObject({ provider: { id: AGENCY }, named: null });
    expect(placed.subAgent).toBeNull();
    expect(await first.decide(placed, { decision: 'publish' })).toMatchObject({ ok: true });
  });

  it('may have said that they act for an agency: shown on its page, until a moderator takes the name off', async () => {
    const { kind: _, ...subAgent } = named;
    const { id } = await send(content);
    expect(await first.place(id, AGENCY, true)).toMatchObject({ ok: true, code: 'placed' });
    expect(await itemOf(id, second)).toMatchObject({ named: null, subAgent });
    expect(await first.decide(await itemOf(id), { decision: 'publish' })).toMatchObject({ ok: true });
    const names = async () => {
      const page = await second.publishedOf('example-agency-ph');
      return page.ok && page.subAgents;
    };
    expect(await names()).toEqual([{ id, ...subAgent }]);
    expect(await second.dropSubAgent(id)).toMatchObject({ ok: true });
    expect(await names()).toEqual([]);
    expect(await second.dropSubAgent(id)).toEqual({ ok: false, code: 'not_found' });
  });

  it('may be new', async () => {
    const { id } = await send(content);
    expect(await first.addProvider(id, { name: 'Sunny Road Manpower', country: null })).toMatchObject({
      ok: false,
      code: 'wrong_field',
      field: 'country',
    });
    expect(
      await first.addProvider(id, { name: 'Sunny Road Manpower Pvt. Ltd.', country: 'NP' }),
    ).toMatchObject({
      ok: true,
      slug: 'sunny-road-manpower-pvt-ltd-np',
    });
    expect((await itemOf(id)).provider).toMatchObject({
      name: 'Sunny Road Manpower Pvt. Ltd.',
      country: 'NP',
    });
    // The key by which the search and the registers know it, as the domain makes it.
    const keys = await line.database.sql('select name_key from public.providers where slug like $1', [
      'sunny-road%',
    ]);
    expect(keys).toEqual([{ name_key: 'sunny road manpower' }]);
  });
});

describe('a translation', () => {
  it('is kept with the review, and goes when it is empty', async () => {
    const { id } = await send();
    expect(await first.translate(id, { language: 'ne', text: 'उनीहरू राम्रा थिए।' })).toMatchObject({
      ok: true,
    });
    expect((await itemOf(id)).translation).toEqual({ language: 'ne', text: 'उनीहरू राम्रा थिए।' });
    await first.translate(id, { language: 'ne', text: '' });
    expect((await itemOf(id)).translation).toBeNull();
    expect(await first.translate(id, { language: 'Nepali', text: 'x' })).toMatchObject({
      ok: false,
      code: 'wrong_field',
    });
  });
});

describe('what is published', () => {
  const pageOf = async (slug = 'example-agency-ph') => {
    const page = await first.publishedOf(slug);
    if (!page.ok) throw new Error(page.code);
    return page;
  };
  const matters = async (desk = first) => {
    const all = await desk.matters();
    if (!all.ok) throw new Error(all.code);
    return all;
  };

  it('is found by whose page it is on', async () => {
    const { id } = await published();
    const page = await pageOf();
    expect(page).toMatchObject({ providerId: AGENCY, underAlert: false });
    expect(page.reviews.find((review) => review.id === id)).toMatchObject({
      text: TEXT,
      language: 'en',
      startedYear: '2025',
      reply: null,
      removalAsked: false,
    });
    expect(await first.publishedOf('no-such-agency')).toEqual({ ok: false, code: 'not_found' });
  });

  it('is removed by two moderators, not by one twice', async () => {
    const { id, code } = await published();
    const why = { reason: 'legal_demand', note: 'Order of a court.' } as const;
    expect(await first.requestRemoval(id, why)).toMatchObject({ ok: true });
    expect((await pageOf()).reviews.find((review) => review.id === id)?.removalAsked).toBe(true);
    expect(await first.confirmRemoval(id)).toEqual({ ok: false, code: 'same_moderator' });
    const isOf = ({ reviewId }: { reviewId: string }) => reviewId === id;
    expect((await matters()).removals.find(isOf)).toMatchObject({ ...why, reviewText: TEXT, isMine: true });
    expect((await matters(second)).removals.find(isOf)).toMatchObject({ isMine: false });
    expect(await second.confirmRemoval(id)).toMatchObject({ ok: true, code: 'removed' });
    expect(await stateOf(code)).toMatchObject({ status: 'removed', reason: 'legal_demand' });
    expect(await second.undo(id)).toMatchObject({ ok: true });
    expect(await stateOf(code)).toMatchObject({ status: 'published' });
    // Asked for as before, until somebody decides.
    expect(await second.keepPublished(id)).toMatchObject({ ok: true, code: 'kept' });
  });

  it('stays when the second moderator says so', async () => {
    const { id, code } = await published();
    await first.requestRemoval(id, { reason: 'other_rule' });
    expect(await second.keepPublished(id)).toMatchObject({ ok: true, code: 'kept' });
    expect(await second.confirmRemoval(id)).toEqual({ ok: false, code: 'not_found' });
    expect(await stateOf(code)).toMatchObject({ status: 'published' });
  });

  it('has flags, which are dropped all at once', async () => {
    const { id } = await published();
    const flag = async (note: string) => ({
      id: randomUUID(),
      proof: await solvedChallenge(line.database.anon),
      reviewId: id,
      reason: 'personal_data',
      note,
    });
    for (const note of ['Her name.', 'Her name.', '']) {
      expect(await call(line.database.anon, 'flag_review', await flag(note))).toMatchObject({ ok: true });
    }
    expect((await matters()).flags.find(({ reviewId }) => reviewId === id)).toMatchObject({
      provider: { name: 'Example Agency' },
      reviewText: TEXT,
      language: 'en',
      reasons: [
        { reason: 'personal_data', note: 'Her name.', n: 2 },
        { reason: 'personal_data', note: '', n: 1 },
      ],
    });
    expect((await queueOf()).counts.flags).toBe(1);
    expect(await first.dismissFlags(id)).toMatchObject({ ok: true });
    expect((await matters()).flags).toEqual([]);
    expect(await first.dismissFlags(id)).toEqual({ ok: false, code: 'not_found' });
  });

  it('has replies and appeals of whose page it is', async () => {
    const [{ id }, other] = [await published(), await published()];
    const agency = await line.database.signIn('agency@example.org', 'representative', AGENCY);
    expect(await call(agency, 'submit_reply', { reviewId: id, text: 'We are sorry.' })).toMatchObject({
      ok: true,
    });
    const appeal = { reviewId: other.id, grounds: 'fake', text: 'Nobody of this name was with us.' };
    expect(await call(agency, 'appeal_review', appeal)).toMatchObject({ ok: true });

    const { replies, appeals } = await matters();
    expect(replies).toMatchObject([
      { reviewId: id, reviewText: TEXT, text: 'We are sorry.', daysWaiting: 0 },
    ]);
    expect(appeals).toMatchObject([appeal]);
    expect(await first.decideReply(replies[0]!.id, { decision: 'publish' })).toMatchObject({ ok: true });
    expect((await pageOf()).reviews.find((review) => review.id === id)?.reply).toBe('We are sorry.');

    const uphold = { decision: 'uphold', reason: 'not_first_hand', answer: 'You are right.' } as const;
    expect(await first.decideAppeal(appeals[0]!.id, uphold)).toMatchObject({ ok: true });
    expect((await queueOf()).counts).toMatchObject({ replies: 0, appeals: 0, removals: 1 });
    expect((await matters(second)).removals).toMatchObject([
      { reviewId: other.id, reason: 'not_first_hand' },
    ]);
    expect(await first.confirmRemoval(other.id)).toEqual({ ok: false, code: 'same_moderator' });
  });

  it('is under an alert while one is open; and legal demands are counted', async () => {
    expect(await first.setAlert(AGENCY, true)).toMatchObject({ ok: true });
    expect((await pageOf()).underAlert).toBe(true);
    expect((await matters()).alerts).toEqual([
      { providerId: AGENCY, name: 'Example Agency', slug: 'example-agency-ph', kind: 'agency' },
    ]);
    await first.setAlert(AGENCY, false);
    expect((await pageOf()).underAlert).toBe(false);
    expect(await first.recordLegalDemand(AGENCY, 'A letter of their lawyer.')).toMatchObject({ ok: true });
    const demands = await line.database.sql('select note from private.legal_demands');
    expect(demands).toEqual([{ note: 'A letter of their lawyer.' }]);
  });
});
