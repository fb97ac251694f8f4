import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '#domain/text/clean-text.ts';
import {
  addProviders,
  AGENCY,
  exampleFeeReport,
  exampleReview,
  exampleTransferReport,
  hashOf,
} from '../example-record.ts';
import { openTestDatabase, type TestDatabase } from '../open-test-database.ts';
import { NASTY_VALUES } from './nasty-values.ts';
import { eachPlaceSpoilt, numbersFrom, spoil } from './spoil.ts';

/*
 * Whatever arrives is stored as it was or refused with a code: no error, nothing half-written. Called in the database
 * itself, as the API calls it, many at a time; a few hundred also go through the API.
 */
const GENERATED = 10_000;
/** Of functions for the few who are appointed; all of them with BAD_INPUT=all. */
const GENERATED_FOR_MEMBERS = process.env['BAD_INPUT'] === 'all' ? GENERATED : 2500;
const CURATED = 300;
const AT_A_TIME = 2500;

let database: TestDatabase;
let people: { moderator: string; representative: string; admin: string };
let known: { pending: string; published: string; code: string };
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  await database.signIn('moderator@example.org', 'moderator');
  await database.signIn('boss@example.org', 'admin');
  await database.signIn('agency@example.org', 'representative', AGENCY);
  const idOf = async (email: string) =>
    (await database.sql<{ id: string }>('select id from auth.users where email = $1', [email]))[0]!.id;
  people = {
    moderator: await idOf('moderator@example.org'),
    representative: await idOf('agency@example.org'),
    admin: await idOf('boss@example.org'),
  };
  const [pending, published, code] = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of [pending, published]) {
    const [answer] = await callAll('submit_review', 'anon', [
      JSON.stringify({
        id,
        receiptHash: hashOf(id === pending ? code : id),
        proof: proofOf(0),
        content: exampleReview,
      }),
    ]);
    expect(answer).toMatchObject({ ok: true });
  }
  await callAll('decide_submission', 'moderator', [
    JSON.stringify({ id: published, revision: 1, decision: 'publish' }),
  ]);
  known = { pending, published, code };
});
afterAll(() => database.close());

type Caller = 'anon' | keyof typeof people;
interface Answer {
  ok: boolean;
  code: string;
  field?: string;
}

let proofs = 0;
/** A proof that is accepted once: its challenge is put where the database keeps those it gave out. */
function proofOf(_: number): { challenge: string; number: number } {
  proofs++;
  return { challenge: createHash('sha256').update(`salt${proofs}0`).digest('hex'), number: 0 };
}

/** Calls a function for each request as the API would, each from another address. */
async function callAll(name: string, caller: Caller, requests: readonly string[]): Promise<Answer[]> {
  await database.sql('truncate private.challenges, private.rate_counts');
  await database.sql(
    `insert into private.challenges
     select encode(sha256(convert_to('salt' || n || '0', 'UTF8')), 'hex'), 'salt' || n, now() + interval '30 minutes'
     from generate_series($1::int, $2::int) n`,
    [Math.max(proofs - requests.length - 10, 1), proofs],
  );
  await database.sql('begin');
  try {
    const sub = caller === 'anon' ? '' : people[caller];
    const role = caller === 'anon' ? 'anon' : 'authenticated';
    await database.sql(
      `select set_config('request.jwt.claim.sub', $1, true), set_config('request.jwt.claims', $2, true)`,
      [sub, JSON.stringify({ role, ...(sub && { sub }) })],
    );
    await database.sql(`set local role ${role}`);
    const rows = await database.sql<{ answer: Answer }>(
      `select public.${name}(r.request::json) as answer
       from (select t.request, set_config('request.headers', json_build_object('x-forwarded-for', t.n::text)::text, true)
         from json_array_elements_text($1::json) with ordinality t (request, n) offset 0) r`,
      [JSON.stringify(requests)],
    );
    await database.sql('commit');
    return rows.map(({ answer }) => answer);
  } catch (error) {
    await database.sql('rollback');
    throw error;
  }
}

/** Every function that writes, who may call it, and a request that it takes. */
const FUNCTIONS: [name: string, caller: Caller, example: () => object][] = [
  ['submit_review', 'anon', () => posting(exampleReview)],
  ['submit_fee_report', 'anon', () => posting(exampleFeeReport)],
  ['submit_transfer_report', 'anon', () => posting(exampleTransferReport)],
  ['correct_submission', 'anon', () => ({ receiptHash: hashOf(known.code), content: exampleReview })],
  ['answer_question', 'anon', () => ({ receiptHash: hashOf(known.code), answer: 'It was in May.' })],
  ['flag_review', 'anon', () => ({ id: randomUUID(), proof: proofOf(0), reviewId: known.published, reason: 'not_true', note: 'No.' })],
  ['claim_page', 'anon', () => ({ id: randomUUID(), proof: proofOf(0), providerId: AGENCY, email: 'a@example.org', claimant: 'Ana Cruz', proofText: 'Call our office.' })],
  ['check_invitation', 'anon', () => ({ invitation: 'ABCD-EFGH-JKLM-NPQR', email: 'a@example.org' })],
  ['accept_invitation', 'representative', () => ({ invitation: 'ABCD-EFGH-JKLM-NPQR' })],
  ['submit_reply', 'representative', () => ({ reviewId: known.published, text: 'We are sorry.' })],
  ['appeal_review', 'representative', () => ({ reviewId: known.published, grounds: 'fake', text: 'Never worked with us.' })],
  ['claim_submission', 'moderator', () => ({ id: known.pending })],
  ['release_submission', 'moderator', () => ({ id: known.pending })],
  ['ask_author', 'moderator', () => ({ id: known.pending, question: 'When was it?' })],
  ['translate_review', 'moderator', () => ({ id: known.published, language: 'ne', text: 'दयालु' })],
  ['place_submission', 'moderator', () => ({ id: known.pending, providerId: AGENCY, isSubAgent: true })],
  ['add_named_provider', 'moderator', () => ({ id: known.pending, name: 'Sunny Jobs', country: 'NP' })],
  ['drop_sub_agent', 'moderator', () => ({ id: known.published })],
  ['request_removal', 'moderator', () => ({ id: known.published, reason: 'duplicate', note: 'twice' })],
  ['keep_published', 'moderator', () => ({ id: known.published })],
  ['confirm_removal', 'moderator', () => ({ id: randomUUID() })],
  ['dismiss_flags', 'moderator', () => ({ reviewId: known.published })],
  ['set_alert', 'moderator', () => ({ providerId: AGENCY, open: true })],
  ['record_legal_demand', 'moderator', () => ({ providerId: AGENCY, note: 'A letter.' })],
  ['decide_reply', 'moderator', () => ({ id: randomUUID(), decision: 'decline', reason: 'duplicate' })],
  ['take_down_reply', 'moderator', () => ({ reviewId: known.published, reason: 'personal_data' })],
  ['decide_appeal', 'moderator', () => ({ id: randomUUID(), decision: 'reject', reason: 'duplicate', answer: 'No.' })],
  ['decline_identical', 'moderator', () => ({ id: known.pending, reason: 'duplicate' })],
  ['undo_decision', 'moderator', () => ({ id: known.pending })],
  ['decide_submission', 'moderator', () => ({ id: known.pending, revision: 1, decision: 'decline', reason: 'duplicate', note: 'x', redactions: [[0, 2]] })],
  ['invite', 'admin', () => ({ email: 'a@example.org', role: 'representative', providerId: AGENCY })],
  ['cancel_invitation', 'admin', () => ({ email: 'a@example.org' })],
  ['decide_claim', 'admin', () => ({ id: randomUUID(), decision: 'approve' })],
  ['set_member_role', 'admin', () => ({ userId: people.moderator, role: 'moderator' })],
  ['remove_member', 'admin', () => ({ userId: people.admin })],
  ['remove_representative', 'admin', () => ({ userId: people.admin, providerId: AGENCY })],
  ['withdraw_submission', 'anon', () => ({ receiptHash: hashOf('nobody’s') })],
]; // prettier-ignore

function posting(content: object): object {
  return { id: randomUUID(), receiptHash: hashOf(randomUUID()), proof: proofOf(0), content };
}

/** What must hold of the record whatever arrived. */
async function expectWhole(): Promise<void> {
  expect(
    await database.sql(`
      select s.id from public.submissions s
      left join public.reviews r on r.id = s.id left join public.fee_reports f on f.id = s.id
      left join public.transfer_reports t on t.id = s.id left join private.receipts c on c.submission_id = s.id
      left join private.queue q on q.submission_id = s.id left join private.named_providers n on n.submission_id = s.id
      where s.status <> 'withdrawn' and (
        (s.kind = 'review') <> (r.id is not null) or (s.kind = 'fee_report') <> (f.id is not null)
        or (s.kind = 'transfer_report') <> (t.id is not null) or c.submission_id is null
        or (s.status = 'pending') <> (q.submission_id is not null)
        or (s.provider_id is null) <> (n.submission_id is not null))`),
  ).toEqual([]);
}

function expectAnswers(answers: Answer[], requests: readonly string[]): void {
  expect(answers).toHaveLength(requests.length);
  const odd = answers.findIndex(
    (answer) =>
      typeof answer?.ok !== 'boolean' ||
      typeof answer.code !== 'string' ||
      (answer.code === 'wrong_field') !== (typeof answer.field === 'string'),
  );
  expect(odd < 0 ? null : { request: requests[odd]!.slice(0, 500), answer: answers[odd] }).toBeNull();
}

describe.each(FUNCTIONS)('%s', (name, caller, example) => {
  const most = caller === 'moderator' || caller === 'admin' ? GENERATED_FOR_MEMBERS : GENERATED;
  it(`answers ${most.toLocaleString('en')} spoilt requests with a value, and leaves the record whole`, async () => {
    const next = numbersFrom(name.length * 7919);
    let taken = 0;
    for (let done = 0; done < most; done += AT_A_TIME) {
      const requests = Array.from({ length: AT_A_TIME }, () => spoil(example(), next));
      const answers = await callAll(name, caller, requests);
      expectAnswers(answers, requests);
      taken += answers.filter(({ ok }) => ok).length;
    }
    // Giving back what one never had is no mistake.
    if (name !== 'release_submission') expect(taken).toBeLessThan(most);
    await expectWhole();
  });

  it(`answers each of ${NASTY_VALUES.length} nasty values in each of its places, and as the whole`, async () => {
    const requests = [...eachPlaceSpoilt(example())];
    // Fields are few in some: what else may come in place of a request.
    for (const value of NASTY_VALUES) requests.push(`{"request":${value}}`, `{"id":${value},"content":${value},"receiptHash":${value}}`, value); // prettier-ignore
    expect(requests.length).toBeGreaterThanOrEqual(CURATED);
    for (let from = 0; from < requests.length; from += AT_A_TIME) {
      const some = requests.slice(from, from + AT_A_TIME);
      expectAnswers(await callAll(name, caller, some), some);
    }
    await expectWhole();
  });
});

it('stores what it takes exactly as it was sent, cleaned of what nobody sees', async () => {
  const texts = NASTY_VALUES.map((value) => {
    const parsed = JSON.parse(value) as unknown;
    return typeof parsed === 'string' ? parsed : value;
  }).filter((text) => !text.includes('\0') && text.isWellFormed());
  const requests = texts.map((text) => posting({ ...exampleReview, text }) as { id: string });
  const answers = await callAll(
    'submit_review',
    'anon',
    requests.map((request) => JSON.stringify(request)),
  );
  const stored = await database.sql<{ id: string; text: string }>('select id, text from public.reviews');
  const textOf = new Map(stored.map(({ id, text }) => [id, text]));
  let taken = 0;
  for (const [i, text] of texts.entries()) {
    const expected = cleanText(text).text;
    if (!answers[i]!.ok) {
      expect(answers[i]).toEqual({ ok: false, code: 'wrong_field', field: 'text' });
      expect([...expected].length).toBeGreaterThan(5000);
    } else {
      taken++;
      expect(textOf.get(requests[i]!.id)).toBe(expected);
    }
  }
  expect(taken).toBeGreaterThan(80);
});

it('through the API too there is no server error', async () => {
  const send = async (name: string, body: string, address: number) => {
    const answer = await database.fetch(`${database.url}/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers: {
        apikey: database.key,
        'content-type': 'application/json',
        'x-forwarded-for': String(address),
      },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  };
  const next = numbersFrom(11);
  let address = 0;
  for (const [name, caller, example] of FUNCTIONS) {
    if (caller !== 'anon') continue;
    for (let i = 0; i < 60; i++) {
      const body = `{"request":${spoil(example(), next)}}`;
      const { status, text } = await send(name, body, address++);
      expect(status < 500 ? null : { name, body: body.slice(0, 400), status, text }).toBeNull();
    }
  }
});
