import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AGENCY,
  addProviders,
  call,
  exampleFeeReport,
  exampleReview,
  exampleTransferReport,
  hashOf,
  OPERATOR,
  post,
} from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';
import { solvedChallenge } from './solved-challenge.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
});
// Everybody here is one caller, with one limit a day.
beforeEach(() => database.sql('delete from private.rate_counts'));
afterAll(() => database.close());

const KINDS = [
  ['submit_review', exampleReview],
  ['submit_fee_report', exampleFeeReport],
  ['submit_transfer_report', exampleTransferReport],
] as const;
const named = { kind: 'agency', name: 'Sunny Jobs Page', place: 'Pokhara', met: 'social_media' };

const rowsOf = async (id: string) =>
  (
    await database.sql<{ n: number }>(
      `select count(*)::int as n from public.submissions s
       left join public.reviews r on r.id = s.id left join public.fee_reports f on f.id = s.id
       left join public.transfer_reports t on t.id = s.id
       where s.id = $1 and (r.id is not null or f.id is not null or t.id is not null)`,
      [id],
    )
  )[0]!.n;

/** What its author gets back: exactly what they sent. */
const sentBack = async (code: string) =>
  (await call(database.anon, 'read_own_submission', { receiptHash: hashOf(code) }))['content'];

describe.each(KINDS)('%s', (as, example) => {
  it('takes it, gives it to nobody, and gives it back to its author as it was', async () => {
    const { id, code, answer } = await post(database, example, { as });
    expect(answer).toEqual({ ok: true, code: 'received', removed: [] });
    expect((await database.anon.from('submissions').select('*').eq('id', id)).data).toEqual([]);
    expect(await sentBack(code)).toEqual({ ...example, namedProvider: null });
  });

  it('takes it once, however often it arrives', async () => {
    const { id, request } = await post(database, example, { as });
    for (let i = 0; i < 3; i++) {
      expect(await call(database.anon, as, request)).toEqual({ ok: true, code: 'received' });
    }
    expect(await rowsOf(id)).toBe(1);
  });

  it('refuses another author’s id, and an id that no device would make', async () => {
    const { request } = await post(database, example, { as });
    const refused = { ok: false, code: 'bad_request' };
    expect(await call(database.anon, as, { ...request, receiptHash: hashOf('another') })).toEqual(refused);
    const odd = { ...request, id: 'aaaaaaaa-aaaa-0aaa-1aaa-aaaaaaaaaaaa', receiptHash: hashOf('odd') };
    expect(await call(database.anon, as, odd)).toEqual(refused);
  });

  it('refuses a proof that is wrong, spent, too old or somebody’s invention, and stores nothing', async () => {
    const proof = await solvedChallenge(database.anon);
    const id = randomUUID();
    const send = (given: object, submission = randomUUID()) =>
      call(database.anon, as, {
        id: submission,
        receiptHash: hashOf(submission),
        proof: given,
        content: example,
      });
    const refused = { ok: false, code: 'proof_wrong' };
    expect(await send({ ...proof, number: proof.number + 1 }, id)).toEqual(refused);
    expect(await send({ challenge: hashOf('salt5'), number: 5 }, id)).toEqual(refused);
    expect(await send({}, id)).toEqual(refused);
    expect(await rowsOf(id)).toBe(0);
    expect(await send(proof)).toMatchObject({ ok: true });
    expect(await send(proof, id)).toEqual(refused);
    const old = await solvedChallenge(database.anon);
    await database.sql(`update private.challenges set expires_at = now() - interval '1 second'`);
    expect(await send(old, id)).toEqual(refused);
    expect(await rowsOf(id)).toBe(0);
  });

  it('a mistake in the content does not cost the proof', async () => {
    const proof = await solvedChallenge(database.anon);
    const request = { id: randomUUID(), receiptHash: hashOf(randomUUID()), proof };
    expect(
      await call(database.anon, as, { ...request, content: { ...example, language: 'English' } }),
    ).toEqual({ ok: false, code: 'wrong_field', field: 'language' });
    expect((await call(database.anon, as, { ...request, content: example })).ok).toBe(true);
  });

  it('refuses more than 64 KB', async () => {
    const { answer } = await post(database, { ...example, more: 'x'.repeat(66_000) }, { as });
    expect(answer).toEqual({ ok: false, code: 'too_large' });
  });
});

describe('the field that is wrong is named', () => {
  it.each([
    ['providerId', { providerId: randomUUID() }],
    ['providerId', { providerId: 'nobody' }],
    ['providerId', { providerId: null }],
    ['namedProvider', { namedProvider: named }],
    ['namedProvider', { providerId: null, namedProvider: { ...named, name: 'x' } }],
    ['namedProvider', { providerId: null, namedProvider: { ...named, name: 'x'.repeat(121) } }],
    ['namedProvider', { providerId: null, namedProvider: { ...named, met: 'in a dream' } }],
    ['namedProvider', { providerId: null, namedProvider: { ...named, place: 5 } }],
    ['namedProvider', { providerId: null, namedProvider: 'Sunny Jobs' }],
    ['ratings', { ratings: {} }],
    ['ratings', { ratings: { truth_job: 6 } }],
    ['ratings', { ratings: { truth_job: 2.5 } }],
    ['ratings', { ratings: { arrived: 5 } }],
    ['ratings', { ratings: [5] }],
    ['facts', { facts: { passport_kept: 'no' } }],
    ['facts', { facts: { rich: true } }],
    ['text', { text: 'a'.repeat(5001) }],
    ['text', { text: ['a'] }],
    ['origin', { origin: 'ZZ' }],
    ['destination', { destination: 'hk' }],
    ['startedMonth', { startedMonth: '2999-01' }],
    ['startedMonth', { startedMonth: '2025-13' }],
    ['startedMonth', { startedMonth: '2025-03-14' }],
    ['language', { language: 'en; drop table' }],
    ['work', { work: 'Call Ali +852 9123 4567' }],
  ])('of a review: %s', async (field, wrong) => {
    const { id, answer } = await post(database, { ...exampleReview, ...wrong });
    expect(answer).toEqual({ ok: false, code: 'wrong_field', field });
    expect(await rowsOf(id)).toBe(0);
  });

  const [item] = exampleFeeReport.items;
  it.each([
    ['providerId', { providerId: OPERATOR }],
    ['namedProvider', { providerId: null, namedProvider: { ...named, kind: 'operator' } }],
    ['origin', { origin: null }],
    ['destination', { destination: 'XX' }],
    ['work', { work: 'king' }],
    ['startedMonth', { startedMonth: null }],
    ['payPromisedMinor', { payPromisedMinor: 0 }],
    ['payPromisedMinor', { payPromisedMinor: -5 }],
    ['payReceivedMinor', { payReceivedMinor: 12.5 }],
    ['payReceivedMinor', { payReceivedMinor: 1e15 }],
    ['payCurrency', { payCurrency: null }],
    ['payCurrency', { payCurrency: 'XXX' }],
    ['loanMinor', { loanMinor: 'much' }],
    ['loanCurrency', { loanCurrency: null }],
    ['items', { items: null }],
    ['items', { items: Array.from({ length: 51 }, () => item) }],
    ['items', { items: [{ ...item, category: 'ransom' }] }],
    ['items', { items: [{ ...item, amountMinor: -1 }] }],
    ['items', { items: [{ ...item, amountMinor: '350000' }] }],
    ['items', { items: [{ ...item, currency: 'php' }] }],
    ['items', { items: [{ ...item, month: '2999-12' }] }],
    ['items', { items: [{ ...item, paidTo: 'Mr Ali' }] }],
    ['items', { items: [{ ...item, receipt: 'yes' }] }],
    ['items', { items: ['350000'] }],
  ])('of a fee report: %s', async (field, wrong) => {
    const { answer } = await post(database, { ...exampleFeeReport, ...wrong }, { as: 'submit_fee_report' });
    expect(answer).toEqual({ ok: false, code: 'wrong_field', field });
  });

  it.each([
    ['providerId', { providerId: AGENCY }],
    ['sending', { sending: 'Dubai' }],
    ['receiving', { receiving: 'AE' }],
    ['sentMinor', { sentMinor: 0 }],
    ['sentCurrency', { sentCurrency: '' }],
    ['feeMinor', { feeMinor: 100_001 }],
    ['feeMinor', { feeMinor: '1500' }],
    ['feeIncluded', { feeIncluded: 'perhaps' }],
    ['receivedMinor', { receivedMinor: -1 }],
    ['receivedCurrency', { receivedCurrency: 5 }],
    ['month', { month: '2999-01' }],
    ['payIn', { payIn: 'gold' }],
    ['payOut', { payOut: 'card' }],
  ])('of a transfer report: %s', async (field, wrong) => {
    const content = { ...exampleTransferReport, ...wrong };
    const { answer } = await post(database, content, { as: 'submit_transfer_report' });
    expect(answer).toEqual({ ok: false, code: 'wrong_field', field });
  });
});

it('takes an operator’s review with an operator’s dimensions', async () => {
  const review = { providerId: OPERATOR, ratings: { arrived: 5, easy: 4 }, facts: { would_recommend: true } };
  expect((await post(database, review)).answer.ok).toBe(true);
});

it('takes a fee report of somebody who paid nothing: it counts', async () => {
  const content = { ...exampleFeeReport, items: [], loanMinor: null, loanCurrency: null };
  expect((await post(database, content, { as: 'submit_fee_report' })).answer.ok).toBe(true);
});

it('takes a review of a provider that is in no list, under the name its customer knows', async () => {
  const content = { ...exampleReview, providerId: null, namedProvider: named };
  const { code, answer } = await post(database, content);
  expect(answer.ok).toBe(true);
  expect(await sentBack(code)).toMatchObject({ providerId: null, namedProvider: named });
  const status = await call(database.anon, 'receipt_status', { receiptHash: hashOf(code) });
  expect(status).toMatchObject({
    providerName: 'Sunny Jobs Page',
    providerKind: 'agency',
    providerSlug: null,
  });
});

it('cleans what nobody sees out of the words, says so, and leaves all else as it was', async () => {
  const text = "  \u202Eevil\u0007 <b>bold</b>\r\n=1+1 '; drop table x; -- cafe\u0301 ███ ေနေကာင္းလား  ";
  const { id, code, answer } = await post(database, { ...exampleReview, text });
  expect(answer).toEqual({ ok: true, code: 'received', removed: ['bidi', 'control', 'invisible'] });
  expect(await sentBack(code)).toMatchObject({
    text: "evil <b>bold</b>\n=1+1 '; drop table x; -- café  ေနေကာင္းလား",
  });
  expect(
    await database.sql('select kinds from private.removed_characters where submission_id = $1', [id]),
  ).toEqual([{ kinds: ['bidi', 'control', 'invisible'] }]);
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
