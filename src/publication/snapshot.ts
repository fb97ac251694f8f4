import type { ShownCount } from '#domain/disclosure/shown-count.ts';
import type { HelpOrganisation } from '#domain/help/help-organisation.ts';
import type { SubmissionKind } from '#domain/moderation/submission-kind.ts';
import type { Observation } from '#domain/provider/licence-history.ts';
import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Office } from '#domain/provider/register-entry.ts';
import type { Sanction } from '#domain/provider/sanction.ts';
import type { LegalLimit } from '#domain/recruitment/legal-limit.ts';

/**
 * What the site, the search and the open data show: one state of the published record with every
 * statistic derived from it. Pages render it and compute nothing.
 *
 * Percents are percent numbers (0.81 means 0.81 %), shares are 0..1, months are 'YYYY-MM',
 * countries ISO 3166 alpha-2 in upper case.
 */
export interface Snapshot {
  /** First 12 digits of the SHA-256 of everything below `version` and `takenOn`. */
  version: string;
  /** Day of publication, 'YYYY-MM-DD'. */
  takenOn: string;
  methodVersion: string;
  /** The demonstration record is loaded: every page says so. */
  isDemo: boolean;
  agencies: Agency[];
  operators: Operator[];
  corridors: Corridor[];
  registers: Register[];
  journeys: Journey[];
  help: HelpOrganisation[];
  limits: Limit[];
  sources: SourceState[];
  transparency: Transparency;
}

/** A legal limit, and what it is in US dollars where it is a sum and there is a rate. */
export type Limit = LegalLimit & { amountUsd: number | null };

/** An official register whose lists are in the record. */
export interface Register {
  register: string;
  country: string;
  /** The authority's name by language; English at least. */
  authority: Record<string, string>;
  sourceAddress: string | null;
  /** Day of its newest list. */
  observedOn: string;
}

export interface SourceState {
  source: string;
  observedOn: string | null;
  importedOn: string;
}

export interface Agency {
  id: string;
  slug: string;
  name: string;
  /** Addresses of entries that were merged into this one. */
  formerSlugs: string[];
  otherNames: { name: string; language: string | null; isFormer: boolean }[];
  country: string;
  isDemo: boolean;
  placements: string[];
  offices: Office[];
  licence: Licence | null;
  /** Newest first. */
  sanctions: Sanction[];
  deployments: Deployments | null;
  opinion: Opinion;
  /** Newest first. */
  reviews: PublishedReview[];
  costs: RecruitmentCosts | null;
  /** Five workers or more said what they paid for a job through it, and all of them paid nothing. */
  noFeeReported: boolean;
  /** Countries its reviewers went to, most named first. */
  destinations: string[];
  /** Kinds of work its reviewers did, most named first. */
  works: string[];
  /** Most named first. */
  subAgents: SubAgent[];
}

/** An office or a name on social media that said it acts for an agency. */
export interface SubAgent {
  name: string;
  /** Empty when nobody said. */
  place: string;
  met: string;
  /** Workers who named it. */
  n: ShownCount;
  /** Whether the register has that name: as the agency's own, as that of another licence holder, or not at all. */
  registered: { is: 'same' } | { is: 'other'; name: string; slug: string } | { is: 'nobody' };
}

export interface Licence {
  register: string;
  number: string | null;
  status: LicenceStatus;
  /** Year, month or day: as exact as the register says. */
  validFrom: string | null;
  validUntil: string | null;
  /** Date of the list this was read from. */
  observedOn: string;
  /** Day of the first list that has it no more; null while it is listed. */
  missingSince: string | null;
  /** Oldest first, the present state last. */
  history: Observation[];
}

/** How many workers an agency sent where, as a government's lists say. The two count different things. */
export interface Deployments {
  /** Most workers first. */
  byCountry: (Reports & { destinations: { country: string; workers: number }[] }) | null;
  totals: Reports | null;
}

interface Reports {
  /** First and last day of the reports that name the agency, and how many there are. */
  from: string;
  to: string;
  reports: number;
  workers: number;
}

/** What reviewers think of a provider, by methodology section 3. */
export interface Opinion {
  n: number;
  /** Null below 3 reviews. */
  stars: { score: number; low: number; high: number } | null;
  /** From 5 reviews on a provider is ranked, unless under alert; those without come after, by name. */
  isRanked: boolean;
  /** A fraud alert about its reviews is open. */
  isUnderAlert: boolean;
  newestMonth: string | null;
  dimensions: { dimension: string; mean: number; n: number }[];
  /** Only facts with 5 answers or more. Shares with a Wilson 95 % interval. */
  facts: { fact: string; n: number; share: number; low: number; high: number }[];
}

export interface PublishedReview {
  id: string;
  stars: number;
  ratings: Record<string, number>;
  facts: Record<string, boolean>;
  publishedMonth: string;
  language: string;
  destination: string | null;
  work: string | null;
  startedYear: string | null;
  /** "███" where a moderator took words out. */
  text: string;
  /** By a moderator. */
  translation: { language: string; text: string } | null;
  reply: string | null;
}

/** How what people send is dealt with: counts as they may be shown, and the state of the moderation log. */
export interface Transparency {
  /** Newest first; the newest may be running. */
  quarters: QuarterOfModeration[];
  /** By address. */
  legalDemands: { kind: ProviderKind; slug: string; name: string; n: ShownCount }[];
  log: {
    rows: number;
    /** Hash of its last row; null when it is empty. */
    head: string | null;
  };
}

export interface QuarterOfModeration {
  /** '2026Q4' */
  quarter: string;
  received: Record<SubmissionKind, ShownCount>;
  published: ShownCount;
  declined: ShownCount;
  removed: ShownCount;
  withdrawn: ShownCount;
  /** Each in the order of the names of the reasons, which tells nothing. */
  declinedFor: { reason: string; n: ShownCount }[];
  removedFor: { reason: string; n: ShownCount }[];
  /** Days from arrival to decision; null below 10 decisions. */
  medianWaitDays: number | null;
}

/** What going from one country to work in another costs and brings; the money sent home is in the corridors. */
export interface Journey {
  origin: string;
  destination: string;
  isDemo: boolean;
  /** Of everybody who went there. */
  costs: RecruitmentCosts;
}

/**
 * What workers paid, by methodology sections 2 and 4, of the narrowest group large enough to show. Of the reports that
 * were published first, a multiple of five: with one more the figures stay as they are.
 */
export interface RecruitmentCosts {
  group: 'agency_destination' | 'agency' | 'origin_destination' | 'origin';
  origin: string;
  destination: string | null;
  n: number;
  /** Months of pay, two significant figures. */
  medianMonths: number;
  /** Sum of costs over sum of first month's pay, two significant figures. */
  ratioOfTotals: number;
  /** US dollars, two significant figures. */
  medianUsd: number;
  /** Median of the first month's pay, in US dollars, two significant figures. */
  payUsd: number;
  paidNothing: { share: number; low: number; high: number };
  /**
   * Share of workers who paid something in this category, most first, and what half of those paid at most. Categories that
   * fewer than five paid for are left out.
   */
  categories: { category: string; share: number; medianUsd: number | null }[];
  /** Some categories are left out. */
  hasRareCategories: boolean;
  firstYear: string;
  lastYear: string;
}

export interface Operator {
  id: string;
  slug: string;
  name: string;
  formerSlugs: string[];
  otherNames: { name: string; language: string | null; isFormer: boolean }[];
  isDemo: boolean;
  opinion: Opinion;
  reviews: PublishedReview[];
  /** Its cheapest service for 200 US dollars in each corridor it serves. */
  corridors: {
    slug: string;
    sending: string;
    receiving: string;
    quarter: string;
    isFresh: boolean;
    totalCostPct: number | null;
    /** 1 is the cheapest operator; null when its price is hidden. */
    rank: number | null;
    operators: number;
    /** Its cheapest service for 200 US dollars in each quarter, oldest first. */
    history: { quarter: string; pct: number }[];
  }[];
}

export interface Corridor {
  /** 'ae-ph' */
  slug: string;
  sending: string;
  receiving: string;
  sendingCurrency: string;
  receivingCurrency: string;
  isDemo: boolean;
  /** Quarter of the newest surveyed prices; null when only published averages are known. */
  quarter: string | null;
  source: string | null;
  /** False when the prices are older than 120 days: shown greyed, not ranked. */
  isFresh: boolean;
  /** Those of 200 and 500 US dollars that were surveyed. */
  amounts: CorridorAmount[];
  /** Oldest first: published averages, then our own from surveyed prices. */
  trend: { quarter: string; pct: number; source: 'published' | 'surveyed' }[];
  /** What workers say arrived, of all services of the corridor; null below five reports. */
  crowd: CrowdCheck | null;
}

/** What workers received beside what the newest price promised, by methodology section 1. */
export interface CrowdCheck {
  /** Reports compared, a multiple of five. */
  n: number;
  /** Median of what arrived less than the price said, in percent of that; below zero when more arrived. */
  medianGapPct: number;
  /** First and last month of the quarters in which they sent; none that is still to come. */
  from: string;
  to: string;
}

export interface CorridorAmount {
  amountUsd: 200 | 500;
  /** The same in the sending currency; null without a reference rate. */
  sendAmount: number | null;
  /** Receiving units for one US dollar at the reference rate; null without one. */
  midPerUsd: number | null;
  rateOn: string | null;
  /** Who gave it: 'ecb', 'imf', 'nepal-rastra-bank', 'demonstration'; 'peg' for a currency fixed to the dollar. */
  rateSource: string | null;
  average: { pct: number; n: number } | null;
  smart: { pct: number; n: number; isProvisional: boolean } | null;
  /** Cheapest first, hidden prices last. */
  services: ServicePrice[];
}

export interface ServicePrice {
  /** Of the corridor: the same service has the same key at both amounts. */
  key: string;
  operator: string;
  operatorSlug: string;
  payIn: string;
  accessPoint: string;
  payOut: string | null;
  speed: string | null;
  feePct: number | null;
  fxMarginPct: number | null;
  totalCostPct: number | null;
  /** What arrives, in the receiving currency, when `sendAmount` with the fee leaves the sender's hand. */
  received: number | null;
  /** What workers say arrived through it; null below five reports. */
  crowd: CrowdCheck | null;
}
