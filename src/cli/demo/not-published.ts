import { toMinor } from '#domain/money/currency.ts';
import type { Month } from '#domain/time/month.ts';
import { AGENCIES, type DemoAgency } from './agencies.ts';
import { dayOfDecision } from './decided-on.ts';
import type { SubmissionRow } from './demo-rows.ts';
import { firstPay, paidItems } from './fee-report.ts';
import { LAST_MONTH } from './months.ts';
import { OPERATORS } from './operators.ts';
import { opinion } from './opinion.ts';
import type { Phrase } from './phrases.ts';
import { idOf, randomFrom } from './random.ts';
import { mainRoute, routeOf, type Said } from './said.ts';
import { ASKED, DECLINED, NAMED_ONLY, REMOVED, SENT_TWICE, WAITING, WITHDRAWN } from './undecided.ts';
import { spoken } from './wording.ts';

/** What waits for a moderator, was declined, removed or taken back, spread over the agencies. */
export function notPublished(): Said[] {
  return [
    ...WAITING.map((phrase, n) => waiting(n, phrase)),
    ...[1, 2].map((n) => review(pending(`sent twice ${n}`, AGENCIES[3]!, n), AGENCIES[3]!, SENT_TWICE)),
    namedOnly(),
    feeReport(),
    transferReport(),
    ...DECLINED.map(([text, reason, month], n) => {
      const agency = agencyAt(n * 5);
      return review(decided(`declined ${n}`, agency, 'declined', month, reason), agency, text);
    }),
    ...WITHDRAWN.map((month, n) => ({
      submission: decided(`withdrawn ${n}`, agencyAt(n), 'withdrawn', month, null),
    })),
    ...REMOVED.map(([reason, month], n) => ({
      submission: decided(`removed ${n}`, agencyAt(n + 5), 'removed', month, reason),
    })),
  ];
}

const agencyAt = (place: number): DemoAgency => AGENCIES[place % AGENCIES.length]!;

function waiting(n: number, phrase: Phrase): Said {
  const agency = agencyAt(n * 5);
  const submission = pending(`pending ${n}`, agency, (n * 3) % 8);
  const asked = ASKED.find((of) => of.waiting === n);
  return {
    ...review(submission, agency, phrase),
    question: asked && { submissionId: submission.id, question: asked.question, answer: asked.answer },
  };
}

/** About an agency that no list has. */
function namedOnly(): Said {
  const agency = AGENCIES.find(({ country }) => country === 'NP')!;
  const submission = { ...pending('named only', agency, 5), providerId: null };
  return {
    ...review(submission, agency, NAMED_ONLY.text),
    named: { submissionId: submission.id, ...NAMED_ONLY.named },
  };
}

function feeReport(): Said {
  const agency = AGENCIES.find(({ country }) => country === 'BD')!;
  const submission: SubmissionRow = { ...pending('pending fees', agency, 2), kind: 'fee_report' };
  const { id } = submission;
  const startedMonth = '2026-02';
  const random = randomFrom('pending fees');
  const route = mainRoute(agency);
  return {
    submission,
    feeReport: {
      id,
      origin: agency.country,
      destination: route.destination,
      work: route.work,
      startedMonth,
      ...firstPay(route, 'bad', random),
      loanMinor: toMinor(200_000, 'BDT'),
      loanCurrency: 'BDT',
    },
    feeItems: paidItems({ id, startedMonth }, route, 'bad', 1, LAST_MONTH, random),
  };
}

function transferReport(): Said {
  const submission: SubmissionRow = {
    ...pending('pending transfer', OPERATORS[0]!, 1),
    kind: 'transfer_report',
  };
  return {
    submission,
    transferReport: {
      id: submission.id,
      sending: 'AE',
      receiving: 'PH',
      sentMinor: toMinor(750, 'AED'),
      sentCurrency: 'AED',
      feeMinor: toMinor(15, 'AED'),
      feeIncluded: true,
      receivedMinor: toMinor(11_300, 'PHP'),
      receivedCurrency: 'PHP',
      sentMonth: LAST_MONTH,
      payIn: 'cash',
      payOut: 'mobile_wallet',
    },
  };
}

function review(submission: SubmissionRow, agency: DemoAgency, phrase: Phrase): Said {
  const random = randomFrom(`said in ${submission.id}`);
  const { text, facts } = spoken(phrase);
  const { destination, work } = routeOf(agency, random);
  return {
    submission,
    review: {
      id: submission.id,
      ...opinion('agency', agency.temper, facts, random),
      origin: agency.country,
      destination,
      work,
      startedMonth: '2025-06',
      text,
    },
  };
}

function pending(name: string, provider: { name: string }, waitsDays: number): SubmissionRow {
  return {
    id: idOf(name),
    kind: 'review',
    providerId: idOf(provider.name),
    status: 'pending',
    language: 'en',
    submittedMonth: LAST_MONTH,
    publishedMonth: null,
    reason: null,
    waitsDays,
    decidedOn: null,
  };
}

function decided(
  name: string,
  provider: DemoAgency,
  status: 'declined' | 'withdrawn' | 'removed',
  month: Month,
  reason: SubmissionRow['reason'],
): SubmissionRow {
  const id = idOf(name);
  return {
    ...pending(name, provider, 0),
    status,
    submittedMonth: month,
    reason,
    waitsDays: null,
    decidedOn: dayOfDecision(id, month),
  };
}
