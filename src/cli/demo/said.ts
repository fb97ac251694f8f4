import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { SubmissionStatus } from '#domain/moderation/submission-status.ts';
import { monthsBetween, type Month } from '#domain/time/month.ts';
import { AGENCIES, type DemoAgency } from './agencies.ts';
import type { FeeItemRow, FeeReportRow, ReplyRow, ReviewRow, SubmissionRow } from './demo-rows.ts';
import { firstPay, paidItems } from './fee-report.ts';
import { FIRST_MONTH, LAST_MONTH, monthsLater } from './months.ts';
import { CORRIDORS, type DemoOperator } from './operators.ts';
import { opinion } from './opinion.ts';
import { AGENCY_PHRASES, OPERATOR_PHRASES, REPLY_PHRASES, type Phrase, type Temper } from './phrases.ts';
import { idOf, randomFrom, type Random } from './random.ts';
import { ROUTES, type Route } from './routes.ts';
import { DECLINED, WAITING, WITHDRAWN } from './undecided.ts';
import { spoken, type Wording } from './wording.ts';

/** What one worker sent, and what came of it. */
export interface Said {
  submission: SubmissionRow;
  review?: ReviewRow;
  reply?: ReplyRow;
  feeReport?: FeeReportRow;
  feeItems?: FeeItemRow[];
}

/** How many times the usual one worker of a dominated agency reports: more than ten others together. */
const DOMINATING = 15;

export function reviewsOfAgency(agency: DemoAgency, wording: Wording): Said[] {
  const random = randomFrom(`${agency.name}: reviews`);
  return numbersTo(agency.reviews).map((n) => {
    const submission = published(agency.name, 'review', n, random);
    const { id, publishedMonth } = submission;
    const temper = temperOf(agency.temper, random);
    const { language, text, facts } = wording.review(AGENCY_PHRASES[temper], temper, agency.country, random);
    const { destination, work } = routeOf(agency, random);
    const startedMonth = monthsLater(publishedMonth, -random.between(3, 18));
    const isAnswered = text !== '' && random.chance(agency.temper === 'bad' ? 0.04 : 0.12);
    return {
      submission: { ...submission, language },
      review: {
        id,
        ...opinion('agency', temper, facts, random),
        origin: agency.country,
        destination,
        work,
        startedMonth,
        text,
      },
      reply: isAnswered
        ? {
            reviewId: id,
            text: wording.reply(REPLY_PHRASES[temper], random),
            publishedMonth: publishedMonth < LAST_MONTH ? monthsLater(publishedMonth, 1) : LAST_MONTH,
          }
        : undefined,
    };
  });
}

export function feeReportsOfAgency(agency: DemoAgency): Said[] {
  const random = randomFrom(`${agency.name}: fees`);
  return numbersTo(agency.feeReports).map((n) => {
    const submission = published(agency.name, 'fee_report', n, random);
    const { id, publishedMonth } = submission;
    const dominates = agency.isDominated === true && n === 0;
    const route = dominates ? mainRoute(agency) : routeOf(agency, random);
    const startedMonth = monthsLater(publishedMonth, -random.between(3, 18));
    const { temper } = agency;
    return {
      submission,
      feeReport: {
        id,
        origin: agency.country,
        destination: route.destination,
        work: route.work,
        startedMonth,
        ...firstPay(route, temper, random),
      },
      feeItems: paidItems(
        { id, startedMonth },
        route,
        temper,
        dominates ? DOMINATING : 1,
        publishedMonth,
        random,
      ),
    };
  });
}

export function reviewsOfOperator(operator: DemoOperator, wording: Wording): Said[] {
  const random = randomFrom(`${operator.name}: reviews`);
  return numbersTo(operator.reviews).map((n) => {
    const submission = published(operator.name, 'review', n, random);
    const temper = temperOf(operator.temper, random);
    const { text, facts } = wording.review(OPERATOR_PHRASES[temper], temper, null, random);
    // Money goes from where the worker went to where they came from.
    const [destination, origin] = random.pick(CORRIDORS);
    return {
      submission,
      review: {
        id: submission.id,
        ...opinion('operator', temper, facts, random),
        origin,
        destination,
        work: null,
        startedMonth: null,
        text,
      },
    };
  });
}

/** What waits for a moderator, was declined or taken back, spread over the agencies. */
export function notPublished(): Said[] {
  return [
    ...WAITING.map((phrase, n) => unpublishedReview('pending', n, phrase)),
    ...DECLINED.map(([text, reason], n) => unpublishedReview('declined', n, text, reason)),
    ...numbersTo(WITHDRAWN).map((n) => ({ submission: unpublished(AGENCIES[n]!, 'withdrawn', n, null) })),
  ];
}

function unpublishedReview(
  status: 'pending' | 'declined',
  n: number,
  phrase: Phrase,
  reason: ReasonCode | null = null,
): Said {
  const agency = AGENCIES[n * 5]!;
  const random = randomFrom(`${status} ${n}`);
  const submission = unpublished(agency, status, n, reason);
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

function published(
  providerName: string,
  kind: SubmissionRow['kind'],
  n: number,
  random: Random,
): SubmissionRow & { publishedMonth: Month } {
  const publishedMonth = monthsLater(FIRST_MONTH, random.between(0, monthsBetween(FIRST_MONTH, LAST_MONTH)));
  return {
    id: idOf(`${providerName} ${kind} ${n}`),
    kind,
    providerId: idOf(providerName),
    status: 'published',
    language: 'en',
    submittedMonth: publishedMonth,
    publishedMonth,
    reason: null,
  };
}

function unpublished(
  { name }: DemoAgency,
  status: SubmissionStatus,
  n: number,
  reason: ReasonCode | null,
): SubmissionRow {
  return {
    id: idOf(`${status} ${n}`),
    kind: 'review',
    providerId: idOf(name),
    status,
    language: 'en',
    submittedMonth: LAST_MONTH,
    publishedMonth: null,
    reason,
  };
}

/** No provider is the same to everybody: one worker in five, or two where it is mixed, fared otherwise. */
function temperOf(temper: Temper, random: Random): Temper {
  if (temper === 'mixed') return random.chance(0.4) ? random.pick(['good', 'bad'] as const) : 'mixed';
  return random.chance(0.2) ? 'mixed' : temper;
}

/** Three of four take the main route of their country. */
function routeOf(agency: DemoAgency, random: Random): Route {
  return random.chance(0.75) ? mainRoute(agency) : random.pick(ROUTES[agency.country]!);
}

const mainRoute = ({ country }: DemoAgency): Route => ROUTES[country]![0]!;

const numbersTo = (count: number): number[] => [...Array(count).keys()];
