import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeeReportContent, ReviewContent, TransferReportContent } from '#client/contents.ts';
import { licenceFacts } from '#client/licence-facts.ts';
import { knownHelp } from '#client/known-help.ts';
import { answerQuestion, readOwnSubmission, readReceipt, withdraw } from '#client/receipt.ts';
import type { Client } from '#database/client.ts';
import { hashReceiptCode, makeReceiptCode, RECEIPT_RANDOM_BYTES } from '#domain/review/receipt-code.ts';
import { solvedChallenge } from '../database/solved-challenge.ts';
import { AGENCY, connect, fates, OPERATOR, type Connection } from './connect.ts';

const REVIEW: ReviewContent = {
  providerId: AGENCY,
  namedProvider: null,
  language: 'en',
  ratings: { truth_job: 4, respect: 2 },
  facts: { passport_kept: true },
  origin: 'PH',
  destination: 'HK',
  work: 'domestic_work',
  startedMonth: '2025-03',
  text: 'They were kind.',
};
const COSTS: FeeReportContent = {
  providerId: null,
  namedProvider: { kind: 'agency', name: 'Sunrise Office', place: 'Pokhara', met: 'sub_agent' },
  language: 'en',
  origin: 'NP',
  destination: 'QA',
  work: 'construction',
  startedMonth: '2025-03',
  payCurrency: 'QAR',
  payPromisedMinor: 120_000,
  payReceivedMinor: 100_000,
  loanMinor: 0,
  loanCurrency: 'NPR',
  items: [
    {
      category: 'recruitment_service',
      amountMinor: 12_000_000,
      currency: 'NPR',
      month: '2025-01',
      paidTo: 'sub_agent',
      receipt: false,
    },
  ],
};
const TRANSFER: TransferReportContent = {
  providerId: OPERATOR,
  namedProvider: null,
  language: 'en',
  sending: 'AE',
  receiving: 'PH',
  sentMinor: 100_000,
  sentCurrency: 'AED',
  feeMinor: 1500,
  feeIncluded: true,
  receivedMinor: 1_500_000,
  receivedCurrency: 'PHP',
  month: '2025-03',
  payIn: 'cash',
  payOut: null,
};

let line: Connection;
let moderator: Client;
let posted: { id: string; code: string };
beforeAll(async () => {
  line = await connect();
  moderator = await line.database.signIn('reader@example.org', 'moderator');
  posted = await post('submit_review', REVIEW);
});
afterAll(() => line.close());

const newCode = () => makeReceiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_RANDOM_BYTES)));

async function post(name: string, content: object) {
  const [id, code] = [crypto.randomUUID(), newCode()];
  const proof = await solvedChallenge(line.database.anon);
  const request = { id, receiptHash: await hashReceiptCode(code), proof, content };
  expect((await line.api.rpc(name, { request })).data).toMatchObject({ ok: true });
  return { id, code };
}

async function moderate(name: string, request: object) {
  const { data } = await moderator.rpc(name as never, { request } as never);
  expect(data).toMatchObject({ ok: true });
}

const devanagari = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0x0966 + Number(digit)));
const thisMonth = new Date().toISOString().slice(0, 7);

describe('readReceipt', () => {
  it('tells what became of it, however the code is written', async () => {
    for (const typed of [
      posted.code,
      posted.code.replaceAll(' ', ''),
      ` ${posted.code.replaceAll(' ', '-')} `,
      devanagari(posted.code),
    ]) {
      expect(await readReceipt(line.api, typed)).toEqual({
        ok: true,
        code: 'found',
        kind: 'review',
        status: 'pending',
        submittedMonth: thisMonth,
        publishedMonth: null,
        providerName: 'Example Agency',
        providerKind: 'agency',
        providerSlug: 'example-agency-ph',
        reason: null,
        question: null,
        canCorrect: true,
      });
    }
  });

  it('knows no page of who is only named', async () => {
    const { code } = await post('submit_fee_report', COSTS);
    expect(await readReceipt(line.api, code)).toMatchObject({
      kind: 'fee_report',
      providerName: 'Sunrise Office',
      providerKind: 'agency',
      providerSlug: null,
    });
  });

  it('gives a mistyped and an unknown code the same answer', async () => {
    const unknown = await readReceipt(line.api, newCode());
    expect(unknown).toEqual({ ok: false, code: 'not_found' });
    const mistyped = [
      '',
      '12',
      posted.code.slice(0, -1),
      posted.code.replace(/\d$/, (d) => String((Number(d) + 1) % 10)),
      'hello',
    ];
    for (const typed of mistyped) {
      expect(await readReceipt(line.api, typed)).toEqual(unknown);
      expect(await readOwnSubmission(line.api, typed)).toEqual(unknown);
      expect(await answerQuestion(line.api, typed, 'Yes.')).toEqual(unknown);
      expect(await withdraw(line.api, typed)).toEqual(unknown);
    }
  });

  it('says why, when it was declined', async () => {
    const { id, code } = await post('submit_review', REVIEW);
    await moderate('decide_submission', { id, revision: 1, decision: 'decline', reason: 'personal_data' });
    expect(await readReceipt(line.api, code)).toMatchObject({
      ok: true,
      status: 'declined',
      reason: 'personal_data',
      canCorrect: false,
    });
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.notJson],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    const broken = line.apiWhere('rpc/', fate);
    const refusal = { ok: false, code: failure };
    expect(await readReceipt(broken, posted.code)).toEqual(refusal);
    expect(await readOwnSubmission(broken, posted.code)).toEqual(refusal);
    expect(await answerQuestion(broken, posted.code, 'Yes.')).toEqual(refusal);
    expect(await withdraw(broken, posted.code)).toEqual(refusal);
  });
});

describe('readOwnSubmission', () => {
  it.each([
    ['review', 'submit_review', REVIEW, 'Example Agency', 'PH'],
    ['fee_report', 'submit_fee_report', COSTS, 'Sunrise Office', null],
    ['transfer_report', 'submit_transfer_report', TRANSFER, 'Example Operator', null],
  ])('gives back a %s as it was sent', async (kind, submit, content, providerName, providerCountry) => {
    const { code } = await post(submit, content);
    const own = await readOwnSubmission(line.api, code);
    expect(own).toMatchObject({ ok: true, kind, submittedMonth: thisMonth, providerName, providerCountry });
    expect(own.ok && own.content).toEqual(content);
  });
});

describe('answerQuestion', () => {
  it('answers once what a moderator asks', async () => {
    const { id, code } = await post('submit_review', REVIEW);
    expect(await answerQuestion(line.api, code, 'Yes.')).toEqual({ ok: false, code: 'no_question' });
    await moderate('ask_author', { id, question: 'Was this in one month?' });
    expect(await readReceipt(line.api, code)).toMatchObject({
      question: { text: 'Was this in one month?', answer: null },
    });
    expect(await answerQuestion(line.api, code, ' ')).toMatchObject({ ok: false, code: 'wrong_field' });
    expect(await answerQuestion(line.api, code, 'Yes, in March.')).toMatchObject({ ok: true });
    expect(await readReceipt(line.api, code)).toMatchObject({
      status: 'pending',
      question: { text: 'Was this in one month?', answer: 'Yes, in March.' },
    });
    expect(await answerQuestion(line.api, code, 'Again.')).toEqual({ ok: false, code: 'no_question' });
  });
});

describe('withdraw', () => {
  it('takes it off for good, once or twice', async () => {
    for (let i = 0; i < 2; i++) expect(await withdraw(line.api, posted.code)).toMatchObject({ ok: true });
    expect(await readReceipt(line.api, posted.code)).toMatchObject({
      ok: true,
      status: 'withdrawn',
      canCorrect: false,
    });
    expect(await readOwnSubmission(line.api, posted.code)).toEqual({ ok: false, code: 'not_found' });
    expect(await line.database.sql('select 1 from public.reviews where id = $1', [posted.id])).toEqual([]);
  });

  it('of who was only named leaves no name', async () => {
    const { code } = await post('submit_fee_report', COSTS);
    await withdraw(line.api, code);
    expect(await readReceipt(line.api, code)).toMatchObject({ status: 'withdrawn', providerName: null });
  });
});

describe('licenceFacts', () => {
  it('are the number by the newest list, and nothing where there is none or no answer', async () => {
    expect(await licenceFacts(line.api, AGENCY)).toBe(null);
    await line.database.sql(
      `insert into public.licences (provider_id, register, entry_key, number, status, observed_on, entry_hash) values
        ($1, 'philippines', 'a', 'DMW-1', 'expired', '2024-01-01', 'x'), ($1, 'philippines', 'b', 'DMW-2', 'valid', '2026-01-01', 'y'),
        ($1, 'philippines', 'c', null, 'valid', '2026-02-01', 'z')`,
      [AGENCY],
    );
    expect(await licenceFacts(line.api, AGENCY)).toEqual({
      register: 'philippines',
      number: 'DMW-2',
      observedOn: '2026-01-01',
    });
    for (const fate of [fates.noConnection, fates.notJson, fates.broken])
      expect(await licenceFacts(line.apiWhere('licences', fate), AGENCY)).toBe(null);
  });
});

describe('knownHelp', () => {
  const files: Record<string, string> = {
    '/en/complain/np.json': '{"offices":[],"help":[]}',
    '/en/complain/hk.json': '{"offices":["hk"],"help":[]}',
  };
  const asked: string[] = [];
  const fetch = ((path: string) => {
    asked.push(path);
    return Promise.resolve(
      new Response(files[path] ?? '<h1>Not here</h1>', { status: files[path] ? 200 : 404 }),
    );
  }) as typeof globalThis.fetch;

  it('is of the country of origin alone, which tells nobody where the writer went', async () => {
    expect(await knownHelp('en', 'NP', 'HK', fetch)).toEqual({ offices: [], help: [] });
    expect(asked).toEqual(['/en/complain/np.json']);
  });

  it('is of the other where there is none, and nothing where nothing comes', async () => {
    expect(await knownHelp('en', 'GH', 'HK', fetch)).toEqual({ offices: ['hk'], help: [] });
    expect(await knownHelp('en', '', 'HK', fetch)).toEqual({ offices: ['hk'], help: [] });
    expect(await knownHelp('en', 'GH', 'LB', fetch)).toEqual({ offices: [], help: [] });
    expect(await knownHelp('en', '', '', fetch)).toEqual({ offices: [], help: [] });
    expect(await knownHelp('en', 'NP', 'HK', fates.noConnection)).toBe(null);
    expect(await knownHelp('en', 'NP', 'HK', fates.notJson)).toBe(null);
    const broken = (() => Promise.resolve(new Response('', { status: 502 }))) as typeof globalThis.fetch;
    expect(await knownHelp('en', 'NP', 'HK', broken)).toBe(null);
  });
});
