import { describe, expect, it } from 'vitest';
import type { FeeReportContent, ReviewContent, TransferReportContent } from '#client/contents.ts';
import type { OwnSubmission } from '#client/receipt.ts';
import { exactMoney } from '#islands/exact-money.ts';
import { toldBy, type ToldRow } from '#islands/receipt/told.ts';
import { workerWay } from '#islands/receipt/worker-way.ts';

const about = { providerId: 'a', namedProvider: null, language: 'en' };
const REVIEW: ReviewContent = {
  ...about,
  ratings: { truth_job: 4, respect: 2 },
  facts: { passport_kept: true, would_recommend: false },
  origin: 'NP',
  destination: 'QA',
  work: 'construction',
  startedMonth: '2025-03',
  text: '  They were late.\nAlways.  ',
};
const COSTS: FeeReportContent = {
  ...about,
  origin: 'NP',
  destination: 'QA',
  work: null,
  startedMonth: '2025-03',
  payCurrency: 'QAR',
  payPromisedMinor: 120_000,
  payReceivedMinor: 100_000,
  loanMinor: 5_000_000,
  loanCurrency: 'NPR',
  items: [
    {
      category: 'medical',
      amountMinor: 123_456,
      currency: 'QAR',
      month: '2025-01',
      paidTo: 'clinic',
      receipt: true,
    },
    {
      category: 'deposit_or_bond',
      amountMinor: 126_544,
      currency: 'QAR',
      month: '2025-02',
      paidTo: 'agency',
      receipt: null,
    },
  ],
};
const TRANSFER: TransferReportContent = {
  ...about,
  sending: 'KW',
  receiving: 'IN',
  sentMinor: 100_500,
  sentCurrency: 'KWD',
  feeMinor: 500,
  feeIncluded: true,
  receivedMinor: 2_715_000,
  receivedCurrency: 'INR',
  month: '2026-05',
  payIn: 'cash',
  payOut: 'home_delivery',
};

const sent = {
  status: 'pending',
  submittedMonth: '2026-11',
  providerName: 'X',
  providerCountry: null,
} as const;
const review = (content: ReviewContent, providerKind: 'agency' | 'operator' = 'agency'): OwnSubmission => ({
  ...sent,
  kind: 'review',
  content,
  providerKind,
});
const costs = (content: FeeReportContent): OwnSubmission => ({
  ...sent,
  kind: 'fee_report',
  content,
  providerKind: 'agency',
});
const transfer = (content: TransferReportContent): OwnSubmission => ({
  ...sent,
  kind: 'transfer_report',
  content,
  providerKind: 'operator',
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const pairs = (rows: ToldRow[]) => rows.map(({ label, value }) => [label, plain(value)]);

describe('toldBy', () => {
  it('says each answer of a review, and none that was not given', () => {
    const told = toldBy(review(REVIEW), 'en');
    expect(pairs(told.rows)).toEqual([
      ['Comes from', 'Nepal'],
      ['Went to work in', 'Qatar'],
      ['Kind of work', 'Construction worker'],
      ['Began in', 'March 2025'],
      ['Told the truth about the job', '4 of 5'],
      ['Treated workers with respect', '2 of 5'],
      ['They kept the passport', 'Yes'],
      ['Would go with them again', 'No'],
    ]);
    expect(told).toMatchObject({ items: null, totals: [], text: 'They were late.\nAlways.' });
  });

  it('says of a review of an operator where money went', () => {
    const told = toldBy(review({ ...REVIEW, ratings: { easy: 5 }, facts: {}, work: null }, 'operator'), 'en');
    expect(pairs(told.rows)).toEqual([
      ['Sent to', 'Nepal'],
      ['Sent from', 'Qatar'],
      ['Began in', 'March 2025'],
      ['Easy to use', '5 of 5'],
    ]);
  });

  it('says each cost to the last unit, their sum, and months of the pay received', () => {
    const told = toldBy(costs(COSTS), 'en');
    expect(pairs(told.rows)).toEqual([
      ['Comes from', 'Nepal'],
      ['Went to work in', 'Qatar'],
      ['Began in', 'March 2025'],
      ['Pay promised for the first month', 'QAR 1,200'],
      ['Pay received for the first month', 'QAR 1,000'],
      ['Borrowed', 'NPR 50,000'],
    ]);
    expect(told.items?.map((item) => Object.values(item).map(plain))).toEqual([
      ['Medical test', 'QAR 1,234.56', 'January 2025', 'to a clinic', 'Yes'],
      ['Deposit', 'QAR 1,265.44', 'February 2025', 'to the agency', 'not told'],
    ]);
    // By hand: 1,234.56 + 1,265.44 = 2,500; 2,500 / 1,000 = 2.5.
    expect(pairs(told.totals)).toEqual([
      ['In all', 'QAR 2,500'],
      ['In months of pay', '2.5 months of the pay received'],
    ]);
  });

  it('adds up each currency by itself, and says no months then', () => {
    const [first, second] = COSTS.items;
    const told = toldBy(costs({ ...COSTS, items: [first!, { ...second!, currency: 'NPR' }] }), 'en');
    expect(pairs(told.totals)).toEqual([
      ['In all', 'QAR 1,234.56'],
      ['In all', 'NPR 1,265.44'],
    ]);
  });

  it('tells nothing paid from nothing said', () => {
    const told = toldBy(costs({ ...COSTS, items: [], loanMinor: 0, payReceivedMinor: null }), 'en');
    expect(told.items).toEqual([]);
    expect(told.totals).toEqual([]);
    expect(pairs(told.rows)).toContainEqual(['Borrowed', 'nothing']);
    expect(told.rows.map(({ label }) => label)).not.toContain('Pay received for the first month');
  });

  it('says a transfer, with the rate it was changed at', () => {
    // By hand, with 1,000 fils to a dinar: 27,150 / (100.5 − 0.5) = 271.5.
    expect(pairs(toldBy(transfer(TRANSFER), 'en').rows)).toEqual([
      ['Sent from', 'Kuwait'],
      ['Sent to', 'India'],
      ['Month', 'May 2026'],
      ['Sent', 'KWD 100.500'],
      ['Fee', 'KWD 0.500, taken out of what was sent'],
      ['Received', 'INR 27,150'],
      ['Rate of exchange', '1 KWD gave 271.5000 INR'],
      ['Paid', 'in cash'],
      ['Paid out', 'at home'],
    ]);
  });

  it('says how one who is in no list was met', () => {
    const namedProvider = { kind: 'agency', name: 'Sunrise', place: '', met: 'sub_agent' } as const;
    const told = toldBy(costs({ ...COSTS, providerId: null, namedProvider }), 'en');
    expect(pairs(told.rows)[0]).toEqual(['Met them', 'through a sub-agent']);
  });
});

describe('exactMoney', () => {
  it.each([
    [100, 'JPY', 'JPY 100'],
    [1234, 'USD', 'USD 12.34'],
    [120_000_000, 'NPR', 'NPR 1,200,000'],
    [1_234_567, 'BHD', 'BHD 1,234.567'],
    [0, 'USD', 'USD 0'],
  ])('%d of %s: %s', (minor, currency, words) => {
    expect(plain(exactMoney(minor, currency, 'en'))).toBe(words);
  });
});

describe('workerWay', () => {
  it('leads from home to where the writer was', () => {
    expect(workerWay(review(REVIEW))).toEqual({ origin: 'NP', destination: 'QA' });
    expect(workerWay(review({ ...REVIEW, origin: null }))).toEqual({ origin: '', destination: 'QA' });
    expect(workerWay(transfer(TRANSFER))).toEqual({ origin: 'IN', destination: 'KW' });
  });
});
