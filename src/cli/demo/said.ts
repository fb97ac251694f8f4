import { monthsBetween, type Month, monthsLater } from '#domain/time/month.ts';
import { AGENCIES, type DemoAgency } from './agencies.ts';
import { dayOfDecision } from './decided-on.ts';
import type {
  FeeItemRow,
  FeeReportRow,
  NamedProviderRow,
  QuestionRow,
  ReplyRow,
  ReviewRow,
  SubmissionRow,
  TransferReportRow,
} from './demo-rows.ts';
import { REDACTED } from './desk.ts';
import { firstPay, paidItems } from './fee-report.ts';
import { FIRST_MONTH, LAST_MONTH } from './months.ts';
import { CORRIDORS, type DemoOperator } from './operators.ts';
import { opinion } from './opinion.ts';
import { AGENCY_PHRASES, OPERATOR_PHRASES, REPLY_PHRASES, type Temper } from './phrases.ts';
import { idOf, randomFrom, type Random } from './random.ts';
import { ROUTES, type Route } from './routes.ts';
import type { Wording } from './wording.ts';

/** What one worker sent, and what came of it. */
export interface Said {
  submission: SubmissionRow;
  review?: ReviewRow;
  reply?: ReplyRow;
  feeReport?: FeeReportRow;
  feeItems?: FeeItemRow[];
  transferReport?: TransferReportRow;
  named?: NamedProviderRow;
  question?: QuestionRow;
}

/** How many times the usual one worker of a dominated agency reports: more than ten others together. */
const DOMINATING = 15;

export function reviewsOfAgency(agency: DemoAgency, wording: Wording): Said[] {
  const random = randomFrom(`${agency.name}: reviews`);
  return numbersTo(agency.reviews).map((n) => {
    const submission = published(agency.name, 'review', n, anyMonth(random));
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
            status: 'published',
            publishedMonth: publishedMonth < LAST_MONTH ? monthsLater(publishedMonth, 1) : LAST_MONTH,
            reason: null,
          }
        : undefined,
    };
  });
}

export function feeReportsOfAgency(agency: DemoAgency): Said[] {
  const random = randomFrom(`${agency.name}: fees`);
  return numbersTo(agency.feeReports).map((n) => {
    const dominates = agency.isDominated === true && n === 0;
    // Told first of all: figures are made of what was told first.
    const submission = published(agency.name, 'fee_report', n, dominates ? FIRST_MONTH : anyMonth(random));
    const { id, publishedMonth } = submission;
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
        loanMinor: null,
        loanCurrency: null,
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
    const submission = published(operator.name, 'review', n, anyMonth(random));
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

/** A review in which a moderator took out words, with the translation one added. */
export function redactedReview(): Said {
  const agency = AGENCIES.find(({ name }) => name === REDACTED.agency)!;
  const random = randomFrom('redacted');
  const id = idOf('redacted');
  const { destination, work } = mainRoute(agency);
  return {
    submission: {
      ...published(agency.name, 'review', agency.reviews, anyMonth(random)),
      id,
      language: REDACTED.language,
      submittedMonth: LAST_MONTH,
      publishedMonth: LAST_MONTH,
      decidedOn: dayOfDecision(id, LAST_MONTH),
    },
    review: {
      id,
      ...opinion('agency', 'bad', {}, random),
      origin: agency.country,
      destination,
      work,
      startedMonth: '2025-04',
      text: REDACTED.text,
    },
  };
}

/** @param n Which of that provider and kind it is. */
export function published(
  providerName: string,
  kind: SubmissionRow['kind'],
  n: number | string,
  publishedMonth: Month,
): SubmissionRow & { publishedMonth: Month } {
  const id = idOf(`${providerName} ${kind} ${n}`);
  return {
    id,
    kind,
    providerId: idOf(providerName),
    status: 'published',
    language: 'en',
    submittedMonth: publishedMonth,
    publishedMonth,
    reason: null,
    waitsDays: null,
    decidedOn: dayOfDecision(id, publishedMonth),
  };
}

const anyMonth = (random: Random): Month =>
  monthsLater(FIRST_MONTH, random.between(0, monthsBetween(FIRST_MONTH, LAST_MONTH)));

/** No provider is the same to everybody: one worker in five, or two where it is mixed, fared otherwise. */
function temperOf(temper: Temper, random: Random): Temper {
  if (temper === 'mixed') return random.chance(0.4) ? random.pick(['good', 'bad'] as const) : 'mixed';
  return random.chance(0.2) ? 'mixed' : temper;
}

/** Three of four take the main route of their country. */
export function routeOf(agency: DemoAgency, random: Random): Route {
  return random.chance(0.75) ? mainRoute(agency) : random.pick(ROUTES[agency.country]!);
}

export const mainRoute = ({ country }: DemoAgency): Route => ROUTES[country]![0]!;

const numbersTo = (count: number): number[] => [...Array(count).keys()];
