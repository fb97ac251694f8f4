import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '#database/client.ts';
import { mergeProviders, splitProvider } from '#database/identities.ts';
import {
  addProviders,
  AGENCY,
  call,
  exampleFeeReport,
  exampleReview,
  exampleTransferReport,
  hashOf,
  OPERATOR,
  post,
} from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
let first: Client;
let second: Client;
let stranger: Client;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  first = await database.signIn('first@example.org', 'moderator');
  second = await database.signIn('second@example.org', 'admin');
  stranger = await database.signIn('stranger@example.org');
});
beforeEach(() => database.sql('delete from private.rate_counts'));
afterAll(() => database.close());

interface Item {
  id: string;
  state: string;
  claim: string | null;
  [more: string]: unknown;
}
const queueOf = async (moderator: Client, request: object = {}) =>
  (await call(moderator, 'moderation_queue', { most: 100, ...request })) as unknown as {
    counts: Record<string, number>;
    items: Item[];
  };
const inQueue = async (id: string, moderator = first) =>
  (await queueOf(moderator)).items.find((item) => item.id === id);
const decide = (moderator: Client, id: string, more: object = {}) =>
  call(moderator, 'decide_submission', { id, revision: 1, decision: 'publish', ...more });
const statusOf = async (code: string) => call(database.anon, 'receipt_status', { receiptHash: hashOf(code) });
const published = async () =>
  (await database.service.rpc('published_record')).data as unknown as {
    reviews: { id: string; text: string }[];
    translations: object[];
    alerts: string[];
    subAgents: object[];
  };
const textOf = async (id: string) =>
  (await database.sql<{ text: string }>('select text from public.reviews where id = $1', [id]))[0]?.text;
const logOf = async (id: string) =>
  (
    await database.sql<{ action: string; reason: string | null }>(
      'select action, reason from private.moderation_log where submission_id = $1 order by seq',
      [id],
    )
  ).map(({ action, reason }) => (reason ? `${action} ${reason}` : action));

describe('every function of the desk', () => {
  const FUNCTIONS = [
    'moderation_queue',
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
    'published_of',
    'request_removal',
    'confirm_removal',
    'keep_published',
    'set_alert',
    'record_legal_demand',
    'moderation_matters',
    'decide_reply',
    'take_down_reply',
    'decide_appeal',
    'dismiss_flags',
  ];
  it.each(FUNCTIONS)('%s is closed to strangers and to nobody', async (name) => {
    const { id } = await post(database);
    expect(await call(stranger, name, { id, revision: 1, decision: 'publish' })).toEqual({
      ok: false,
      code: 'not_allowed',
    });
    await expect(call(database.anon, name, { id })).rejects.toThrow('permission denied');
    expect(await database.sql('select status from public.submissions where id = $1', [id])).toEqual([
      { status: 'pending' },
    ]);
  });

  it.each(
    FUNCTIONS.filter(
      (name) => !['moderation_queue', 'moderation_matters', 'release_submission'].includes(name),
    ),
  )('%s takes nonsense without an error', async (name) => {
    for (const request of [
      {},
      { id: 5 },
      { id: 'x', slug: 7 },
      { id: randomUUID() },
      { id: null, providerId: [] },
    ]) {
      expect((await call(first, name, request)).ok).toBe(false);
    }
  });
});

describe('the queue', () => {
  it('has each kind whole, risk first, then age; what waits for its author last', async () => {
    await database.sql('delete from public.submissions');
    const ids: string[] = [];
    for (const [as, content] of [
      ['submit_review', exampleReview],
      ['submit_fee_report', exampleFeeReport],
      ['submit_transfer_report', exampleTransferReport],
      ['submit_review', exampleReview],
    ] as const) {
      ids.push((await post(database, content, { as })).id);
    }
    await database.sql('update private.queue set risk = 11 where submission_id = $1', [ids[2]]);
    await call(first, 'ask_author', { id: ids[0]!, question: 'When?' });
    const { items, counts } = await queueOf(first);
    expect(items.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[3], ids[0]]);
    expect((await queueOf(first, { sort: 'age' })).items.map(({ id }) => id)).toEqual([
      ids[1],
      ids[2],
      ids[3],
      ids[0],
    ]);
    expect((await queueOf(first, { most: 2 })).items.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
    expect(counts).toMatchObject({ waiting: 3, asked: 1, answered: 0 });

    const { providerId: _p, language: _l, ...transfer } = exampleTransferReport;
    const { providerId: _q, language: _m, ...fees } = exampleFeeReport;
    const { providerId: _r, language: _n, ...review } = exampleReview;
    expect(items[0]).toMatchObject({
      kind: 'transfer_report',
      transferReport: transfer,
      review: null,
      daysWaiting: 0,
      risk: 11,
    });
    expect(items[1]).toMatchObject({ feeReport: fees, provider: { id: AGENCY, name: 'Example Agency' } });
    expect(items[3]).toMatchObject({ review, state: 'asked', screened: false, signals: [], revision: 1 });
  });
});

describe('a claim', () => {
  it('keeps other moderators off until it is given back or runs out', async () => {
    const { id } = await post(database);
    expect(await call(first, 'claim_submission', { id })).toEqual({ ok: true, code: 'claimed' });
    expect(await call(first, 'claim_submission', { id })).toEqual({ ok: true, code: 'claimed' });
    expect(await call(second, 'claim_submission', { id })).toEqual({ ok: false, code: 'claimed_by_other' });
    for (const [name, more] of [
      ['decide_submission', { revision: 1, decision: 'publish' }],
      ['ask_author', { question: 'When was it?' }],
      ['translate_review', { language: 'ne', text: 'x' }],
    ] as const) {
      expect(await call(second, name, { id, ...more })).toEqual({ ok: false, code: 'claimed_by_other' });
    }
    expect([(await inQueue(id))?.claim, (await inQueue(id, second))?.claim]).toEqual(['mine', 'other']);
    // Nobody gives back another's claim.
    await call(second, 'release_submission', { id });
    expect((await inQueue(id))?.claim).toBe('mine');
    await call(first, 'release_submission', { id });
    expect(await call(second, 'claim_submission', { id })).toEqual({ ok: true, code: 'claimed' });
    await database.sql(`update private.claims set until = now() - interval '1 second'`);
    expect(await decide(first, id)).toEqual({ ok: true, code: 'published' });
  });
});

describe('a decision', () => {
  it('publishes once; the second moderator hears that it is decided', async () => {
    const { id, code } = await post(database);
    expect(await decide(first, id)).toEqual({ ok: true, code: 'published' });
    expect(await decide(second, id, { decision: 'decline', reason: 'duplicate' })).toEqual({
      ok: false,
      code: 'already_decided',
    });
    expect((await statusOf(code))['status']).toBe('published');
  });

  it('declines only with a reason, which the author reads', async () => {
    const { id, code } = await post(database);
    for (const reason of [undefined, 'because', 'legal_demand', 5]) {
      expect(await decide(first, id, { decision: 'decline', reason })).toEqual({
        ok: false,
        code: 'bad_request',
      });
    }
    await decide(first, id, { decision: 'decline', reason: 'personal_data', note: 'a phone number' });
    expect(await statusOf(code)).toMatchObject({ status: 'declined', reason: 'personal_data' });
  });

  it('leaves a published review where nobody can read its row, which would tell in which order authors wrote', async () => {
    const { id } = await post(database);
    await decide(first, id);
    for (const client of [database.anon, stranger]) {
      expect((await client.from('reviews').select('*, xmin').eq('id', id)).data ?? []).toEqual([]);
      expect((await client.from('submissions').select('*').eq('id', id)).data ?? []).toEqual([]);
    }
    const record = await published();
    const review = record.reviews.find((one) => one.id === id);
    // Nor does the record that is published say where the author comes from or in which month they went.
    expect(JSON.stringify(review)).not.toMatch(/2025-03|origin|PH/);
  });
});

describe('words taken out', () => {
  const text = 'Mr Lee 🙂 took my passport. Call 0917 000 0000.';
  // By hand, in characters, the face counts as one: 'Mr Lee' is 0 to 6, the number 32 to 45.
  const redactions = [
    [0, 6],
    [32, 45],
  ];

  it('leave a mark, and nothing of what they were once it cannot be undone', async () => {
    const { id } = await post(database, { ...exampleReview, text });
    expect(await decide(first, id, { redactions })).toEqual({ ok: true, code: 'published' });
    expect(await textOf(id)).toBe('███ 🙂 took my passport. Call ███.');
    expect((await published()).reviews.find((review) => review.id === id)?.text).not.toMatch(/Lee|0917/);
    await database.sql(`update private.undoable set decided_at = decided_at - interval '61 seconds'`);
    await database.service.rpc('forget_expired');
    expect(await database.sql('select 1 from private.undoable')).toEqual([]);
  });

  it('cannot be guessed by a hash of them either', async () => {
    const kept = async (redacted: object) => {
      const { id } = await post(database, { ...exampleReview, text });
      await database.sql(
        `insert into private.fingerprints (submission_id, minhash, bands, text_key, template, template_bands, text_length)
        values ($1, '{1}', '{1}', 'key', '{1}', '{1}', 30)`,
        [id],
      );
      await decide(first, id, redacted);
      await database.sql(`update private.undoable set decided_at = decided_at - interval '61 seconds'`);
      await database.service.rpc('forget_expired');
      const [row] = await database.sql<object>(
        'select minhash, bands, text_key, template, template_bands, text_length from private.fingerprints where submission_id = $1',
        [id],
      );
      return Object.values(row!);
    };
    expect(await kept({ redactions })).toEqual([null, null, null, null, null, 30]);
    expect(await kept({})).toEqual([[1], [1], 'key', [1], [1], 30]);
  });

  it.each([
    [[[6, 6]]],
    [[[6, 2]]],
    [[[0, 48]]],
    [
      [
        [0, 6],
        [3, 9],
      ],
    ],
    [
      [
        [10, 12],
        [0, 6],
      ],
    ],
    [[[-1, 6]]],
    [[[0.5, 6]]],
    [[['0', 'x']]],
    [[[0]]],
    ['all'],
    [{ 0: [0, 6] }],
  ])('%j is refused whole', async (wrong) => {
    const { id } = await post(database, { ...exampleReview, text });
    expect(await decide(first, id, { redactions: wrong })).toEqual({ ok: false, code: 'bad_request' });
    expect(await textOf(id)).toBe(text);
    expect((await inQueue(id))?.id).toBe(id);
  });
});

describe('undo', () => {
  it('within a minute brings it back as it was, words and place in the queue', async () => {
    const text = 'Mr Lee was kind to all of us.';
    const { id, code } = await post(database, { ...exampleReview, text });
    await database.sql(
      `update private.queue set risk = 3, arrived_on = arrived_on - 5 where submission_id = $1`,
      [id],
    );
    await decide(first, id, { redactions: [[0, 6]] });
    await database.sql('delete from private.outbox');
    expect(await call(second, 'undo_decision', { id })).toEqual({ ok: false, code: 'too_late' });
    expect(await call(first, 'undo_decision', { id })).toEqual({ ok: true, code: 'undone' });
    expect(await textOf(id)).toBe(text);
    expect(await statusOf(code)).toMatchObject({ status: 'pending', publishedMonth: null });
    expect(await inQueue(id)).toMatchObject({ risk: 3, daysWaiting: 5, state: 'waiting' });
    // What was on the page must come off it.
    expect(await database.sql('select topic from private.outbox')).toEqual([{ topic: 'record_changed' }]);
    expect(await logOf(id)).toEqual(['publish', 'undo publish']);
    expect(await decide(first, id)).toEqual({ ok: true, code: 'published' });
  });

  it('comes too late after a minute', async () => {
    const { id } = await post(database);
    await decide(first, id);
    await database.sql(`update private.undoable set decided_at = decided_at - interval '61 seconds'`);
    expect(await call(first, 'undo_decision', { id })).toEqual({ ok: false, code: 'too_late' });
  });

  it('revives nothing that its author took back meanwhile', async () => {
    const { id, code } = await post(database);
    await decide(first, id);
    await call(database.anon, 'withdraw_submission', { receiptHash: hashOf(code) });
    expect(await call(first, 'undo_decision', { id })).toEqual({ ok: false, code: 'too_late' });
    expect((await statusOf(code))['status']).toBe('withdrawn');
  });
});

describe('the very same words', () => {
  const spam = 'Best agency in town, message us on the page today!';
  const keep = (id: string, key: string) =>
    database.sql(`insert into private.fingerprints values ($1, '{}', '{}', $2)`, [id, key]);

  it('are declined together, and together undone; others are left alone', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await post(database, { ...exampleReview, text: spam })).id);
    const other = await post(database, { ...exampleReview, text: `${spam} Call.` });
    for (const id of ids) await keep(id, 'spam');
    await keep(other.id, 'other');
    await call(second, 'claim_submission', { id: ids[2]! });
    expect((await inQueue(ids[0]!))?.['identical']).toBe(2);
    expect(await call(first, 'decline_identical', { id: ids[0]!, reason: 'personal_data' })).toMatchObject({
      ok: false,
    });
    // One of them is in another moderator's hands.
    expect(await call(first, 'decline_identical', { id: ids[0]!, reason: 'advertising' })).toEqual({
      ok: true,
      code: 'declined',
      count: 2,
    });
    expect(await inQueue(other.id)).toBeDefined();
    expect((await call(first, 'undo_decision', { id: ids[1]! })).ok).toBe(true);
    expect(await inQueue(ids[0]!)).toBeDefined();
    expect(await logOf(ids[0]!)).toEqual(['decline advertising', 'undo decline']);
  });

  it('are the words of now: who corrected theirs is not declined with the others', async () => {
    const copies = [
      await post(database, { ...exampleReview, text: spam }),
      await post(database, { ...exampleReview, text: spam }),
    ];
    for (const { id } of copies) await keep(id, 'corrected');
    const content = { ...exampleReview, text: 'What I really wanted to say about them.' };
    await call(database.anon, 'correct_submission', { receiptHash: hashOf(copies[1]!.code), content });
    expect(await call(first, 'decline_identical', { id: copies[0]!.id, reason: 'duplicate' })).toMatchObject({
      count: 1,
    });
    expect(await inQueue(copies[1]!.id)).toBeDefined();
  });

  it('when they are few, nobody can say that they are spam', async () => {
    const { id } = await post(database, { ...exampleReview, text: 'Very good.' });
    await keep(id, 'short');
    expect(await call(first, 'decline_identical', { id, reason: 'duplicate' })).toEqual({
      ok: false,
      code: 'not_found',
    });
    expect(await inQueue(id)).toBeDefined();
  });
});

describe('a provider that is in no list', () => {
  const named = { kind: 'agency', name: 'Sunny Jobs', place: 'Pokhara', met: 'sub_agent' };
  const about = { ...exampleReview, providerId: null, namedProvider: named };

  it('must have a page before the review can be published', async () => {
    const { id } = await post(database, about);
    expect((await inQueue(id))?.['named']).toEqual(named);
    expect(await decide(first, id)).toEqual({ ok: false, code: 'provider_wanted' });
    expect(await call(first, 'place_submission', { id, providerId: OPERATOR })).toMatchObject({
      field: 'providerId',
    });
    expect(await call(first, 'place_submission', { id, providerId: AGENCY })).toEqual({
      ok: true,
      code: 'placed',
    });
    expect(await inQueue(id)).toMatchObject({ named: null, provider: { id: AGENCY } });
    expect((await decide(first, id)).ok).toBe(true);
  });

  /** How many rows anybody sees of it, and whether it is published. */
  const visible = async (slug: string) => {
    const { data } = await database.anon.from('providers').select('id').eq('slug', slug);
    const { providers } = (await database.service.rpc('published_record')).data as unknown as {
      providers: { slug: string }[];
    };
    return [data!.length, providers.some((provider) => provider.slug === slug)];
  };

  it('gets one of its own, in no register, under an address that is free', async () => {
    const slugs: unknown[] = [];
    for (let i = 0; i < 2; i++) {
      const { id } = await post(database, about);
      expect(
        await call(first, 'add_named_provider', { id, name: 'Sunny Jobs', country: 'Nepal' }),
      ).toMatchObject({ field: 'country' });
      const answer = await call(first, 'add_named_provider', { id, name: 'Sunny Jobs', country: 'NP' });
      slugs.push(answer['slug']);
      // It would tell that somebody wrote: nobody sees it before a word about it is published.
      expect(await visible(answer['slug'] as string)).toEqual([0, false]);
      expect((await decide(first, id)).ok).toBe(true);
    }
    expect(slugs).toEqual(['sunny-jobs-np', 'sunny-jobs-np-2']);
    for (const slug of slugs) expect(await visible(slug as string)).toEqual([1, true]);
    const { data } = await database.anon
      .from('providers')
      .select('name,country,kind')
      .eq('slug', 'sunny-jobs-np');
    expect(data).toEqual([{ name: 'Sunny Jobs', country: 'NP', kind: 'agency' }]);
  });
});

describe('who says that they act for an agency', () => {
  const named = { kind: 'agency', name: 'Sunny \u202eJobs', place: 'Pokhara', met: 'social_media' };
  const SHOWN = { name: 'Sunny Jobs', place: 'Pokhara', met: 'social_media' };
  const about = { ...exampleReview, providerId: null, namedProvider: named };
  /** A review that names one, placed with the agency they spoke for. */
  const placed = async (more: object = {}, providerId = AGENCY) => {
    const sent = await post(database, { ...about, ...more });
    const answer = await call(first, 'place_submission', { id: sent.id, providerId, isSubAgent: true });
    expect(answer).toEqual({ ok: true, code: 'placed' });
    return sent;
  };
  /** Of the agencies themselves, as the database gives them out. */
  const shown = async () => (await published()).subAgents;
  const rowsOf = (id: string) =>
    database.sql('select name from private.sub_agents where submission_id = $1', [id]);
  beforeEach(() => database.sql('delete from private.sub_agents'));

  it('is shown with the agency once the review is published, cleaned, and not before', async () => {
    const { id } = await placed();
    expect(await inQueue(id)).toMatchObject({ named: null, provider: { id: AGENCY }, subAgent: SHOWN });
    expect(await shown()).toEqual([]);
    await decide(first, id);
    expect(await shown()).toEqual([{ providerId: AGENCY, ...SHOWN }]);
    // A decision taken back takes it back too, and gives it again.
    await call(first, 'undo_decision', { id });
    expect(await shown()).toEqual([]);
    await decide(first, id);
    expect(await shown()).toHaveLength(1);
  });

  it('only when a moderator says so: a name of an agency itself goes, as ever', async () => {
    for (const isSubAgent of [false, null, undefined]) {
      const { id } = await post(database, about);
      expect(await call(first, 'place_submission', { id, providerId: AGENCY, isSubAgent })).toMatchObject({
        ok: true,
      });
      expect([await rowsOf(id), (await inQueue(id))?.['subAgent']]).toEqual([[], null]);
    }
    const { id } = await post(database, about);
    for (const isSubAgent of ['true', 1, [], {}]) {
      expect(await call(first, 'place_submission', { id, providerId: AGENCY, isSubAgent })).toMatchObject({
        code: 'wrong_field',
        field: 'isSubAgent',
      });
    }
    const request = { id, name: 'Sunny Jobs Himself', country: 'NP', isSubAgent: true };
    expect(await call(first, 'add_named_provider', request)).toMatchObject({ ok: true });
    expect(await rowsOf(id)).toEqual([]);
  });

  it('cannot be of an operator', async () => {
    const content = {
      ...exampleTransferReport,
      providerId: null,
      namedProvider: { ...named, kind: 'operator' },
    };
    const { id } = await post(database, content, { as: 'submit_transfer_report' });
    expect(
      await call(first, 'place_submission', { id, providerId: OPERATOR, isSubAgent: true }),
    ).toMatchObject({ field: 'isSubAgent' });
    expect(
      await call(first, 'place_submission', { id, providerId: OPERATOR, isSubAgent: false }),
    ).toMatchObject({ ok: true });
  });

  it('goes with the submission that named it: taken back, removed, declined', async () => {
    const [back, removed, declined] = [await placed(), await placed(), await placed()];
    for (const { id } of [back, removed]) await decide(first, id);
    await decide(first, declined.id, { decision: 'decline', reason: 'other_rule' });
    expect(await shown()).toHaveLength(2);
    await call(database.anon, 'withdraw_submission', { receiptHash: hashOf(back.code) });
    expect([await rowsOf(back.id), (await shown()).length]).toEqual([[], 1]);
    await call(first, 'request_removal', { id: removed.id, reason: 'duplicate' });
    await call(second, 'confirm_removal', { id: removed.id });
    expect(await shown()).toEqual([]);
    await call(second, 'undo_decision', { id: removed.id });
    expect(await shown()).toHaveLength(1);
    await call(database.anon, 'withdraw_submission', { receiptHash: hashOf(removed.code) });
    expect(await rowsOf(removed.id)).toEqual([]);
  });

  it('stays when its author corrects the rest, who cannot name another', async () => {
    const { id, code } = await placed();
    const receiptHash = hashOf(code);
    const other = { ...about, namedProvider: { ...named, name: 'Other Jobs' } };
    expect(await call(database.anon, 'correct_submission', { receiptHash, content: other })).toMatchObject({
      field: 'providerId',
    });
    const content = { ...exampleReview, text: 'They were kind, and so was the agent.' };
    expect(await call(database.anon, 'correct_submission', { receiptHash, content })).toMatchObject({
      ok: true,
    });
    expect(await inQueue(id)).toMatchObject({ revision: 2, subAgent: SHOWN });
  });

  it('is looked through by the screening still', async () => {
    const { id } = await placed();
    const { data } = await database.service.rpc('submissions_to_screen', { ids: [id] });
    expect(data).toMatchObject({
      submissions: [{ providerId: AGENCY, named: { name: 'Sunny Jobs', place: 'Pokhara' } }],
    });
  });

  it('is shown with the agency that goes on when two are merged, and with its own again when they are split', async () => {
    const [other] = await database.sql<{ id: string }>(
      `insert into public.providers (kind, country, slug, name, name_key)
       values ('agency', 'PH', 'exampel-agency-ph', 'Exampel Agency', 'exampel agency') returning id`,
    );
    const { id } = await placed({}, other!.id);
    await decide(first, id);
    const providersShown = async () =>
      (await shown()).map((one) => (one as { providerId: string }).providerId);
    expect(await providersShown()).toEqual([other!.id]);
    await mergeProviders(database.service, [{ keep: AGENCY, merge: other!.id }], 'person');
    expect(await providersShown()).toEqual([AGENCY]);
    // Placed with the address that is no more: it belongs to the agency that goes on.
    await decide(first, (await placed({}, other!.id)).id);
    expect(await providersShown()).toEqual([AGENCY, AGENCY]);
    expect(await splitProvider(database.service, 'exampel-agency-ph')).toBe('example-agency-ph');
    expect((await providersShown()).sort()).toEqual([AGENCY, other!.id].sort());
  });

  it('can be taken off by one moderator, waiting or published, and the rest stays', async () => {
    const [waiting, out] = [await placed(), await placed()];
    await decide(first, out.id);
    const page = await call(second, 'published_of', { slug: 'example-agency-ph' });
    expect(page['subAgents']).toEqual([{ id: out.id, ...SHOWN }]);
    await call(first, 'claim_submission', { id: waiting.id });
    expect(await call(second, 'drop_sub_agent', { id: waiting.id })).toEqual({
      ok: false,
      code: 'claimed_by_other',
    });
    expect(await call(first, 'drop_sub_agent', { id: waiting.id })).toEqual({ ok: true, code: 'dropped' });
    expect(await call(second, 'drop_sub_agent', { id: out.id })).toEqual({ ok: true, code: 'dropped' });
    expect(await call(second, 'drop_sub_agent', { id: out.id })).toEqual({ ok: false, code: 'not_found' });
    const { reviews, subAgents } = await published();
    expect([subAgents, reviews.some(({ id }) => id === out.id)]).toEqual([[], true]);
    expect(await logOf(out.id)).toEqual(['place', 'publish', 'drop_sub_agent']);
  });

  it('is gone with the record', async () => {
    await placed();
    await database.sql('begin');
    await database.sql(`select set_config('request.jwt.claims', '{"role":"service_role"}', true)`);
    await database.sql('select public.empty_record()');
    const left = await database.sql('select 1 from private.sub_agents');
    await database.sql('rollback');
    expect(left).toEqual([]);
  });
});

describe('a translation', () => {
  it('stands beside the original, can be mended and taken back', async () => {
    const { id } = await post(database);
    await call(first, 'translate_review', { id, language: 'ne', text: 'उनीहरू दयालु थिए।' });
    await decide(first, id);
    const ofThis = async () =>
      (await published()).translations.filter((one) => (one as { reviewId: string }).reviewId === id);
    expect(await ofThis()).toEqual([{ reviewId: id, language: 'ne', text: 'उनीहरू दयालु थिए।' }]);
    await call(second, 'translate_review', { id, language: 'ne', text: '███ दयालु थिए।\u202E' });
    expect(await ofThis()).toMatchObject([{ text: '███ दयालु थिए।' }]);
    await call(second, 'translate_review', { id, language: 'ne', text: ' ' });
    expect(await ofThis()).toEqual([]);
    expect(await textOf(id)).toBe(exampleReview.text);
  });
});

describe('removing what is published', () => {
  it('takes two moderators, of whom the second is another one', async () => {
    const { id, code } = await post(database);
    await decide(first, id);
    expect(await call(second, 'confirm_removal', { id })).toEqual({ ok: false, code: 'not_found' });
    expect(await call(first, 'request_removal', { id, reason: 'because' })).toMatchObject({
      field: 'reason',
    });
    expect(
      await call(first, 'request_removal', { id, reason: 'legal_demand', note: 'letter' }),
    ).toMatchObject({ ok: true });
    expect((await published()).reviews.some((review) => review.id === id)).toBe(true);
    expect(await call(first, 'confirm_removal', { id })).toEqual({ ok: false, code: 'same_moderator' });
    // Asking again by the second is not yet agreeing.
    await call(second, 'request_removal', { id, reason: 'duplicate' });
    expect((await statusOf(code))['status']).toBe('published');
    const { removals } = (await call(second, 'moderation_matters')) as unknown as { removals: object[] };
    expect(removals).toMatchObject([{ reviewId: id, reason: 'legal_demand', note: 'letter', isMine: false }]);
    await database.sql('delete from private.outbox');
    expect(await call(second, 'confirm_removal', { id })).toEqual({ ok: true, code: 'removed' });
    expect((await published()).reviews.some((review) => review.id === id)).toBe(false);
    expect(await database.sql('select topic from private.outbox')).toEqual([{ topic: 'record_changed' }]);
    expect(await statusOf(code)).toMatchObject({ status: 'removed', reason: 'legal_demand' });
    expect(await logOf(id)).toEqual(['publish', 'ask_removal legal_demand', 'remove legal_demand']);
    // And is undone like any decision.
    expect(await call(second, 'undo_decision', { id })).toEqual({ ok: true, code: 'undone' });
    expect(await statusOf(code)).toMatchObject({ status: 'published' });
    expect((await call(second, 'confirm_removal', { id })).code).toBe('removed');
  });

  it('may be given up', async () => {
    const { id } = await post(database);
    await decide(first, id);
    await call(first, 'request_removal', { id, reason: 'duplicate' });
    expect(await call(second, 'keep_published', { id })).toEqual({ ok: true, code: 'kept' });
    expect(await call(second, 'confirm_removal', { id })).toEqual({ ok: false, code: 'not_found' });
  });
});

it('an alert is opened and closed, told to the worker each time and only then', async () => {
  await database.sql('delete from private.outbox');
  for (const open of [true, true])
    expect((await call(first, 'set_alert', { providerId: AGENCY, open })).ok).toBe(true);
  expect((await published()).alerts).toEqual([AGENCY]);
  expect(await call(first, 'published_of', { slug: 'example-agency-ph' })).toMatchObject({
    underAlert: true,
    providerId: AGENCY,
  });
  await call(first, 'set_alert', { providerId: AGENCY, open: false });
  expect((await published()).alerts).toEqual([]);
  expect(await database.sql('select 1 from private.outbox')).toHaveLength(2);
});

describe('the figures of moderation', () => {
  it('count what was decided, without what was taken back, and how long it took', async () => {
    await database.sql('delete from public.submissions');
    await database.sql('delete from private.decision_waits');
    interface Figures {
      transparency: {
        received: object[];
        decided: { action: string; reason: string | null; n: number }[];
        waits: object[];
        legalDemands: object[];
      };
    }
    const figures = async () =>
      ((await database.service.rpc('published_record')).data as unknown as Figures).transparency;
    const before = await figures();
    const countOf = (of: Figures['transparency'], action: string, reason: string | null) =>
      of.decided.find((row) => row.action === action && row.reason === reason)?.n ?? 0;

    const [one, two, three] = [await post(database), await post(database), await post(database)];
    await database.sql(`update private.queue set arrived_on = arrived_on - 3 where submission_id = $1`, [
      two.id,
    ]);
    await decide(first, one.id);
    await call(first, 'undo_decision', { id: one.id });
    await decide(first, one.id, { decision: 'decline', reason: 'unreadable' });
    await decide(first, two.id);
    await call(database.anon, 'withdraw_submission', { receiptHash: hashOf(three.code) });
    await call(first, 'record_legal_demand', { providerId: AGENCY, note: 'A letter from a lawyer.' });

    const after = await figures();
    const month = new Date().getMonth();
    const quarter = `${new Date().getFullYear()}Q${Math.floor(month / 3) + 1}`;
    expect(after.received).toEqual([{ quarter, kind: 'review', n: 3 }]);
    expect(countOf(after, 'publish', null) - countOf(before, 'publish', null)).toBe(1);
    expect(countOf(after, 'decline', 'unreadable') - countOf(before, 'decline', 'unreadable')).toBe(1);
    expect(countOf(after, 'withdraw', null) - countOf(before, 'withdraw', null)).toBe(1);
    expect(after.waits).toEqual([
      { quarter, days: 0, n: 1 },
      { quarter, days: 3, n: 1 },
    ]);
    expect(after.legalDemands).toEqual([{ providerId: AGENCY, n: 1 }]);
  });
});
