import { FEE_CATEGORIES } from '#domain/recruitment/fee-category.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { providerSlug } from '#domain/provider/slug.ts';
import { dimensionsOf } from '#domain/review/dimensions.ts';
import { factsOf, goodFacts } from '#domain/review/facts.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { AGENCIES, RATES, ROUTES, type DemoAgency, type Route, type Temper } from './agencies.ts';
import { CORRIDORS, OPERATORS } from './operators.ts';
import { AGENCY_PHRASES, DECLINED, OPERATOR_PHRASES, OTHER_LANGUAGES, REPLIES, WAITING } from './phrases.ts';
import { idOf, randomFrom, type Random } from './random.ts';

const QUARTER = '2026Q3';
const LISTED_ON = '2026-09-02';
const LISTED_BEFORE = '2025-03-04';
const FIRST_MONTH = 2024 * 12; // January 2024
const LAST_MONTH = 2026 * 12 + 9; // October 2026

interface Submission {
  id: string;
  kind: 'review' | 'fee_report';
  providerId: string;
  status: 'pending' | 'published' | 'declined' | 'withdrawn';
  language: string;
  submittedMonth: string;
  publishedMonth: string | null;
  reason: string | null;
}
interface Review {
  id: string;
  ratings: Record<string, number>;
  facts: Record<string, boolean>;
  origin: string | null;
  destination: string | null;
  work: string | null;
  startedMonth: string | null;
  text: string;
}
interface FeeReport {
  id: string;
  origin: string;
  destination: string;
  work: string;
  startedMonth: string;
  payPromisedMinor: number;
  payReceivedMinor: number;
  payCurrency: string;
}
interface FeeItem {
  reportId: string;
  position: number;
  category: string;
  amountMinor: number;
  currency: string;
  paidMonth: string;
  paidTo: string;
  receiptGiven: boolean;
}

/**
 * Invented agencies and operators and what invented workers say of them: the same to the letter every time,
 * in the form `load_demo_record` of the migrations reads.
 */
export function demoRecord() {
  const random = randomFrom(20_261_124);
  const submissions: Submission[] = [];
  const reviews: Review[] = [];
  const feeReports: FeeReport[] = [];
  const feeItems: FeeItem[] = [];
  const replies: { reviewId: string; text: string; publishedMonth: string }[] = [];

  const submit = (
    name: string,
    submission: Omit<Submission, 'id' | 'submittedMonth' | 'reason'> & { reason?: string },
  ) => {
    const id = idOf(name);
    const submittedMonth = submission.publishedMonth ?? '2026-10';
    submissions.push({ reason: null, ...submission, id, submittedMonth });
    return id;
  };

  for (const agency of AGENCIES) {
    const providerId = idOf(agency.name);
    for (let n = 0; n < agency.reviews; n++) {
      const publishedMonth = monthOf(random.between(FIRST_MONTH + 3, LAST_MONTH));
      const { language, text } = wordsOf(agency, random);
      const id = submit(`${agency.name} review ${n}`, {
        kind: 'review',
        providerId,
        status: 'published',
        language,
        publishedMonth,
      });
      const route = routeOf(agency, random);
      const startedMonth = monthBefore(publishedMonth, random.between(3, 18));
      reviews.push({
        id,
        ...opinion('agency', agency.temper, random),
        origin: agency.country,
        destination: route.destination,
        work: route.work,
        startedMonth,
        text,
      });
      if (agency.temper !== 'bad' && random.chance(0.12))
        replies.push({ reviewId: id, text: random.pick(REPLIES), publishedMonth });
    }
    for (let n = 0; n < agency.feeReports; n++) {
      const publishedMonth = monthOf(random.between(FIRST_MONTH + 3, LAST_MONTH));
      const id = submit(`${agency.name} fees ${n}`, {
        kind: 'fee_report',
        providerId,
        status: 'published',
        language: 'en',
        publishedMonth,
      });
      const route = routeOf(agency, random);
      const startedMonth = monthBefore(publishedMonth, random.between(3, 18));
      const pay = near(route.pay, 0.1, random);
      feeReports.push({
        id,
        origin: agency.country,
        destination: route.destination,
        work: route.work,
        startedMonth,
        payPromisedMinor: near(route.pay, 0.05, random),
        payReceivedMinor: pay,
        payCurrency: route.payCurrency,
      });
      const factor = agency.isDominated && n === 0 ? 40 : { good: 0.25, mixed: 0.9, bad: 1.6 }[agency.temper];
      feeItems.push(...itemsOf(id, route, factor, monthBefore(startedMonth, 1), agency.temper, random));
    }
  }

  for (const operator of OPERATORS) {
    const providerId = idOf(operator.name);
    for (let n = 0; n < operator.reviews; n++) {
      const publishedMonth = monthOf(random.between(FIRST_MONTH + 3, LAST_MONTH));
      const id = submit(`${operator.name} review ${n}`, {
        kind: 'review',
        providerId,
        status: 'published',
        language: 'en',
        publishedMonth,
      });
      // Money goes from where the worker went to where they came from.
      const [destination, origin] = random.pick(CORRIDORS);
      reviews.push({
        id,
        ...opinion('operator', operator.temper, random),
        origin,
        destination,
        work: null,
        startedMonth: null,
        text: random.chance(0.7) ? sentences(OPERATOR_PHRASES[operator.temper], random) : '',
      });
    }
  }

  const undecided = (text: string, n: number, status: 'pending' | 'declined', reason?: string) => {
    const agency = AGENCIES[n * 3]!;
    const providerId = idOf(agency.name);
    const id = submit(`${status} ${n}`, {
      kind: 'review',
      providerId,
      status,
      language: 'en',
      publishedMonth: null,
      ...(reason ? { reason } : {}),
    });
    const route = routeOf(agency, random);
    reviews.push({
      id,
      ...opinion('agency', agency.temper, random),
      origin: agency.country,
      destination: route.destination,
      work: route.work,
      startedMonth: '2025-06',
      text,
    });
  };
  WAITING.forEach((text, n) => undecided(text, n, 'pending'));
  DECLINED.forEach(([text, reason], n) => undecided(text, n, 'declined', reason));
  for (const n of [0, 1]) {
    submit(`withdrawn ${n}`, {
      kind: 'review',
      providerId: idOf(AGENCIES[n]!.name),
      status: 'withdrawn',
      language: 'en',
      publishedMonth: null,
    });
  }

  return {
    providers: [
      ...AGENCIES.map(({ name, country }) => providerOf('agency', name, country)),
      ...OPERATORS.map(({ name }) => providerOf('operator', name, null)),
    ],
    names: AGENCIES.flatMap(({ name, localName }) =>
      localName ? [{ providerId: idOf(name), ...localName }] : [],
    ),
    contacts: AGENCIES.map(({ name, address }) => ({
      providerId: idOf(name),
      kind: 'address',
      value: address,
    })),
    licences: AGENCIES.flatMap(({ name, licence }) =>
      licence
        ? [
            {
              providerId: idOf(name),
              number: licence.number,
              status: licence.status,
              validFrom: licence.from,
              validUntil: licence.until,
              observedOn: LISTED_ON,
            },
          ]
        : [],
    ),
    // Every licence was valid in the list before: what is not valid now has a history.
    licenceHistory: AGENCIES.flatMap(({ name, licence }) =>
      licence
        ? [
            {
              providerId: idOf(name),
              observedOn: LISTED_BEFORE,
              status: 'valid',
              validFrom: licence.from,
              validUntil: licence.until,
            },
          ]
        : [],
    ),
    rates: monthEnds().flatMap((observedOn) =>
      Object.entries(RATES).map(([currency, perEuro]) => ({ currency, observedOn, perEuro })),
    ),
    quotes: quotes(random),
    submissions,
    reviews,
    feeReports,
    feeItems,
    replies,
  };
}

function providerOf(kind: ProviderKind, name: string, country: string | null) {
  return {
    id: idOf(name),
    kind,
    country,
    slug: providerSlug(name, country),
    name,
    nameKey: normaliseName(name),
    placements: [] as string[],
  };
}

/** Most operators serve most corridors, each a little dearer or cheaper there; 500 costs less in percent than 200. */
function quotes(random: Random) {
  return CORRIDORS.flatMap(([sending, receiving]) =>
    OPERATORS.filter(() => random.chance(0.75)).flatMap((operator) => {
      const dearer = 0.7 + random.next() * 0.7;
      return ([200, 500] as const).map((amountUsd) => {
        const feePct = round(operator.feePct * dearer * (amountUsd === 500 ? 0.5 : 1));
        const fxMarginPct = operator.marginPct === null ? null : round(operator.marginPct * dearer);
        return {
          operatorId: idOf(operator.name),
          sending,
          receiving,
          payIn: operator.payIn,
          accessPoint: operator.accessPoint,
          speed: operator.speed,
          quarter: QUARTER,
          amountUsd,
          feePct,
          fxMarginPct,
          totalCostPct: fxMarginPct === null ? null : round(feePct + fxMarginPct),
          transparent: fxMarginPct !== null,
        };
      });
    }),
  );
}

const MEAN_STARS: Record<Temper, number> = { good: 4.4, mixed: 3.1, bad: 1.7 };

function opinion(kind: ProviderKind, temper: Temper, random: Random) {
  const ratings: Record<string, number> = {};
  for (const dimension of dimensionsOf(kind)) {
    const stars = MEAN_STARS[temper] + (random.next() + random.next() - 1) * 2;
    if (random.chance(0.9) || dimension === dimensionsOf(kind)[0])
      ratings[dimension] = Math.min(5, Math.max(1, Math.round(stars)));
  }
  const facts: Record<string, boolean> = {};
  for (const fact of factsOf(kind)) {
    const isGood = random.chance({ good: 0.92, mixed: 0.6, bad: 0.25 }[temper]);
    if (random.chance(0.85)) facts[fact] = isGood === goodFacts[fact];
  }
  return { ratings, facts };
}

/** Nine of ten write something; one of ten of those in their own language. */
function wordsOf(agency: DemoAgency, random: Random): { language: string; text: string } {
  if (random.chance(0.1)) return { language: 'en', text: '' };
  const own = OTHER_LANGUAGES[agency.country];
  if (own && random.chance(0.1)) return { language: own.language, text: random.pick(own.texts) };
  return { language: 'en', text: sentences(AGENCY_PHRASES[agency.temper], random) };
}

function sentences(phrases: { start: string[]; middle: string[]; end: string[] }, random: Random): string {
  const parts = [random.pick(phrases.start), random.pick(phrases.middle)];
  if (random.chance(0.6)) parts.push(random.pick(phrases.end));
  return parts.join(' ');
}

/** Three of four take the agency's main route. */
function routeOf({ country }: DemoAgency, random: Random): Route {
  const routes = ROUTES[country]!;
  return random.chance(0.75) ? routes[0]! : random.pick(routes);
}

const PAID_TO: Record<string, string> = {
  recruitment_service: 'agency',
  medical: 'clinic',
  training_orientation: 'training_centre',
  administrative: 'government',
  deposit_or_bond: 'agency',
  loan_interest: 'lender',
};
const SHARES: [string, number][] = [
  ['recruitment_service', 0.5],
  ['medical', 0.1],
  ['training_orientation', 0.2],
  ['administrative', 0.1],
  ['deposit_or_bond', 0.1],
];

/** Nothing at all for one in four of a good agency's workers, else some of the usual costs. */
function itemsOf(
  reportId: string,
  route: Route,
  factor: number,
  paidMonth: string,
  temper: Temper,
  random: Random,
): FeeItem[] {
  if (random.chance({ good: 0.25, mixed: 0.08, bad: 0 }[temper])) return [];
  const kinds = SHARES.filter(
    ([category]) =>
      FEE_CATEGORIES.includes(category as never) && (category === 'medical' || random.chance(0.8)),
  );
  return kinds.map(([category, share], place) => ({
    reportId,
    position: place + 1,
    category,
    amountMinor: Math.round(near(route.cost * factor * share, 0.3, random) / 100) * 100,
    currency: route.costCurrency,
    paidMonth,
    paidTo: category === 'recruitment_service' && random.chance(0.3) ? 'sub_agent' : PAID_TO[category]!,
    receiptGiven: random.chance(temper === 'bad' ? 0.2 : 0.7),
  }));
}

const near = (value: number, spread: number, random: Random) =>
  Math.round(value * (1 + (random.next() * 2 - 1) * spread));
const round = (percent: number) => Math.round(percent * 100) / 100;

/** @param number Months since year 0. */
const monthOf = (number: number) =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

function monthBefore(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthOf(year * 12 + number - 1 - months);
}

function monthEnds(): string[] {
  const ends: string[] = [];
  for (let number = FIRST_MONTH - 24; number <= LAST_MONTH; number++) {
    ends.push(new Date(Date.UTC(Math.floor(number / 12), (number % 12) + 1, 0)).toISOString().slice(0, 10));
  }
  return ends;
}
