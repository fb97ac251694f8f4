import type { Country } from '#domain/place/country.ts';
import { destinationsOf } from '#domain/provider/destinations.ts';
import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import { phoneKey } from '#domain/provider/phone.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { statusToday } from '#domain/provider/status-today.ts';
import { worksOf } from '#domain/provider/works.ts';
import { listedScore } from '#domain/review/rank-order.ts';
import type { Work } from '#domain/review/work.ts';
import { latinDigits } from '#domain/text/latin-digits.ts';
import type { Agency, Operator, Snapshot } from '#publication/snapshot.ts';
import { countryNames } from './country-names.ts';

/** An agency or an operator, as search knows it. */
export interface ProviderDocument {
  kind: ProviderKind;
  slug: string;
  name: string;
  /** In other scripts, former and trading names. */
  otherNames: string[];
  country: Country | null;
  licenceNumber: string | null;
  /** E.164 where it is a valid number there, else the digits as the register has them. */
  phones: string[];
  /** Null when no register of ours lists such providers. */
  status: LicenceStatus | null;
  /** Day of the list that says so, 'YYYY-MM-DD': what an old list calls valid is not valid today. */
  statusOn: string | null;
  /** 1 to 5, two digits after the point; null below 3 reviews, and while a fraud alert about them is open. */
  score: number | null;
  /** Published reviews. */
  n: number;
  /** From 5 reviews on, unless under alert. `byRank` puts those without after, by name. */
  isRanked: boolean;
  /** A fraud alert about its reviews is open: they are being checked. */
  isUnderAlert: boolean;
  /** Where an agency sends people, most first, twelve at most. */
  destinations: Country[];
  /** What people work whom it finds jobs for, most first. */
  works: Work[];
  /** Five workers or more said what they paid for a job through it, and all of them paid nothing. */
  noFeeReported: boolean;
  /** Made up, for the demonstration. */
  isDemo: boolean;
}

/** From one country to another, as search knows it. */
export interface CorridorDocument {
  kind: 'corridor';
  slug: string;
  sending: Country;
  receiving: Country;
  /** Names of the country in the languages of the site, its code and its currency. */
  sendingNames: string[];
  receivingNames: string[];
  /** Newest known average total cost of sending 200 US dollars, in percent. */
  averagePct: number | null;
  /** Quarter of that average. */
  quarter: string | null;
}

export type SearchDocument = ProviderDocument | CorridorDocument;

/** What is published of every agency and operator, for any search engine. */
export function providerDocuments(
  snapshot: Pick<Snapshot, 'agencies' | 'operators' | 'takenOn'>,
): ProviderDocument[] {
  return [
    ...snapshot.agencies.map((agency) => agencyDocument(agency, snapshot.takenOn)),
    ...snapshot.operators.map(operatorDocument),
  ];
}

function agencyDocument(agency: Agency, today: string): ProviderDocument {
  const name = oneLine(agency.name);
  const otherNames = agency.otherNames.map((other) => oneLine(other.name)).filter((other) => other !== name);
  const phones = agency.offices.flatMap((office) => office.phones);
  return {
    kind: 'agency',
    slug: agency.slug,
    name,
    otherNames: [...new Set(otherNames)],
    country: agency.country,
    licenceNumber: agency.licence?.number ?? null,
    phones: [...new Set(phones.map((phone) => phoneKey(phone, agency.country) ?? digitsOf(phone)))].filter(
      Boolean,
    ),
    status: statusToday(agency, today),
    statusOn: agency.licence?.observedOn ?? null,
    ...opinionOf(agency),
    destinations: destinationsOf(agency),
    works: worksOf(agency),
    noFeeReported: agency.noFeeReported,
    isDemo: agency.isDemo,
  };
}

function operatorDocument(operator: Operator): ProviderDocument {
  return {
    kind: 'operator',
    slug: operator.slug,
    name: oneLine(operator.name),
    otherNames: [...new Set(operator.otherNames.map((other) => oneLine(other.name)))],
    country: null,
    licenceNumber: null,
    phones: [],
    status: null,
    statusOn: null,
    ...opinionOf(operator),
    destinations: [],
    works: [],
    noFeeReported: false,
    isDemo: operator.isDemo,
  };
}

/** Every corridor with its names in the languages of the site. */
export function corridorDocuments(snapshot: Pick<Snapshot, 'corridors'>): CorridorDocument[] {
  const known = new Map<Country, string[]>();
  const namesOf = (country: Country, currency: string) => {
    if (!known.has(country)) known.set(country, countryNames(country));
    return [...known.get(country)!, ...(currency ? [currency] : [])];
  };
  return snapshot.corridors.map((corridor) => {
    const newest = corridor.trend.at(-1);
    return {
      kind: 'corridor',
      slug: corridor.slug,
      sending: corridor.sending,
      receiving: corridor.receiving,
      sendingNames: namesOf(corridor.sending, corridor.sendingCurrency),
      receivingNames: namesOf(corridor.receiving, corridor.receivingCurrency),
      averagePct: newest ? Number(newest.pct.toFixed(2)) : null,
      quarter: newest?.quarter ?? null,
    };
  });
}

/** Search orders by the score: who is under a fraud alert has none there, as it has no rank in the lists. */
function opinionOf({
  opinion,
}: Agency | Operator): Pick<ProviderDocument, 'score' | 'n' | 'isRanked' | 'isUnderAlert'> {
  const { stars, n, isRanked, isUnderAlert } = opinion;
  return { score: stars && !isUnderAlert ? listedScore(stars.score) : null, n, isRanked, isUnderAlert };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const digitsOf = (phone: string) => latinDigits(phone).replace(/\D/g, '');
