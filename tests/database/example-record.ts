import { createHash, randomUUID } from 'node:crypto';
import type { TestDatabase } from './open-test-database.ts';
import { solvedChallenge } from './solved-challenge.ts';

export const AGENCY = '11111111-1111-4111-8111-111111111111';
export const OPERATOR = '22222222-2222-4222-8222-222222222222';

/** One agency and one operator, for tests that need somebody to speak of. */
export async function addProviders(database: TestDatabase): Promise<void> {
  await database.sql(
    `insert into public.providers (id, kind, country, slug, name, name_key) values
      ($1, 'agency', 'PH', 'example-agency-ph', 'Example Agency', 'example agency'),
      ($2, 'operator', null, 'example-operator', 'Example Operator', 'example operator')`,
    [AGENCY, OPERATOR],
  );
}

export const exampleReview = {
  providerId: AGENCY,
  ratings: { truth_job: 4, truth_costs: 2 },
  facts: { passport_kept: false },
  origin: 'PH',
  destination: 'HK',
  work: 'domestic_work',
  startedMonth: '2025-03',
  text: 'They were kind.',
  language: 'en',
};

export const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');

export const exampleFeeReport = {
  providerId: AGENCY,
  origin: 'PH',
  destination: 'HK',
  work: 'domestic_work',
  startedMonth: '2025-03',
  payCurrency: 'HKD',
  payPromisedMinor: 500_000,
  payReceivedMinor: 450_000,
  loanMinor: 2_000_000,
  loanCurrency: 'PHP',
  items: [
    {
      category: 'medical',
      amountMinor: 350_000,
      currency: 'PHP',
      month: '2025-01',
      paidTo: 'clinic',
      receipt: true,
    },
    {
      category: 'loan_interest',
      amountMinor: 400_000,
      currency: 'PHP',
      month: '2025-06',
      paidTo: 'lender',
      receipt: null,
    },
  ],
  language: 'en',
};

export const exampleTransferReport = {
  providerId: OPERATOR,
  sending: 'AE',
  receiving: 'PH',
  sentMinor: 100_000,
  sentCurrency: 'AED',
  feeMinor: 1500,
  feeIncluded: false,
  receivedMinor: 1_530_000,
  receivedCurrency: 'PHP',
  month: '2026-09',
  payIn: 'cash',
  payOut: 'bank_account',
  language: 'en',
};

type Posting = 'submit_review' | 'submit_fee_report' | 'submit_transfer_report';

interface Answer {
  ok: boolean;
  code: string;
  field?: string;
  [more: string]: unknown;
}

/** Calls a function of the database as somebody, with a request. */
export async function call(
  client: Pick<TestDatabase['anon'], 'rpc'>,
  name: string,
  request: object = {},
): Promise<Answer> {
  const { data, error } = await client.rpc(name as never, { request } as never);
  if (error) throw new Error(`${name}: ${error.message}`);
  return data as unknown as Answer;
}

/** Posts a review, or what `as` says, as the public does. */
export async function post(
  database: Pick<TestDatabase, 'anon'>,
  content: object = exampleReview,
  { code = randomUUID() as string, as = 'submit_review' as Posting } = {},
) {
  const id = randomUUID();
  const request = { id, receiptHash: hashOf(code), proof: await solvedChallenge(database.anon), content };
  return { id, code, request, answer: await call(database.anon, as, request) };
}
