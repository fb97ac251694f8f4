import type { FeeReportContent, ReviewContent, TransferReportContent } from '#client/contents.ts';
import { makeKeys, type Posting } from '#client/submit.ts';
import { namedSubject, type Subject } from '#client/subject.ts';
import { AGENCY, OPERATOR } from './connect.ts';

// Submissions of the example providers, each with new keys.

const agency: Subject = {
  name: 'Example Agency',
  kind: 'agency',
  country: 'PH',
  id: AGENCY,
  slug: 'example-agency-ph',
  named: null,
};
const operator: Subject = {
  ...agency,
  name: 'Example Operator',
  kind: 'operator',
  country: null,
  id: OPERATOR,
  slug: 'example-operator',
};

export function reviewPosting(said: Partial<ReviewContent> = {}): Posting<'review'> {
  return {
    ...makeKeys(),
    kind: 'review',
    subject: agency,
    content: {
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
      ...said,
    },
  };
}

export function feePosting(said: Partial<FeeReportContent> = {}): Posting<'fee_report'> {
  return {
    ...makeKeys(),
    kind: 'fee_report',
    subject: agency,
    content: {
      providerId: AGENCY,
      namedProvider: null,
      language: 'en',
      origin: 'PH',
      destination: 'HK',
      work: null,
      startedMonth: '2025-03',
      payCurrency: 'HKD',
      payPromisedMinor: 500_000,
      payReceivedMinor: 480_000,
      loanMinor: 0,
      loanCurrency: 'PHP',
      items: [
        {
          category: 'medical',
          amountMinor: 450_000,
          currency: 'PHP',
          month: '2025-01',
          paidTo: 'clinic',
          receipt: true,
        },
      ],
      ...said,
    },
  };
}

export function transferPosting(said: Partial<TransferReportContent> = {}): Posting<'transfer_report'> {
  return {
    ...makeKeys(),
    kind: 'transfer_report',
    subject: operator,
    content: {
      providerId: OPERATOR,
      namedProvider: null,
      language: 'en',
      sending: 'AE',
      receiving: 'PH',
      sentMinor: 100_000,
      sentCurrency: 'AED',
      feeMinor: 1500,
      feeIncluded: false,
      receivedMinor: 1_550_000,
      receivedCurrency: 'PHP',
      month: '2026-10',
      payIn: 'cash',
      payOut: null,
      ...said,
    },
  };
}

/** Of an agency that is in no list. */
export function namedPosting(): Posting<'review'> {
  const named = { kind: 'agency', name: 'Blue Door', place: 'Cebu', met: 'social_media' } as const;
  return {
    ...reviewPosting({ providerId: null, namedProvider: named }),
    subject: namedSubject(named),
  };
}
