import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { SubmissionKind } from '#domain/moderation/submission-kind.ts';
import type { SubmissionStatus } from '#domain/moderation/submission-status.ts';
import type { Month } from '#domain/time/month.ts';

export interface SubmissionRow {
  id: string;
  kind: SubmissionKind;
  /** Null while its provider is only named. */
  providerId: string | null;
  status: SubmissionStatus;
  language: string;
  submittedMonth: Month;
  publishedMonth: Month | null;
  /** Why it was declined or removed. */
  reason: ReasonCode | 'legal_demand' | null;
  /** How many days it waits already, of what is pending. */
  waitsDays: number | null;
  /** Day of the decision, as the log has it. */
  decidedOn: string | null;
}

/** A provider that is in no list, as its customer knows it. */
export interface NamedProviderRow {
  submissionId: string;
  kind: ProviderKind;
  name: string;
  place: string;
  met: 'office' | 'sub_agent' | 'social_media' | 'friend' | 'other';
}

/** Who said that they act for the agency of a submission, as its author named them. */
export type SubAgentRow = Omit<NamedProviderRow, 'kind'>;

/** A moderator's question to an author; without an answer it is open. */
export interface QuestionRow {
  submissionId: string;
  question: string;
  answer: string | null;
}

export interface ReviewRow {
  id: string;
  ratings: Record<string, number>;
  facts: Record<string, boolean>;
  origin: string | null;
  destination: string | null;
  work: string | null;
  startedMonth: Month | null;
  text: string;
}

export interface FeeReportRow {
  id: string;
  origin: string;
  destination: string;
  work: string;
  startedMonth: Month;
  /** Null, as the currency, where the worker did not tell. */
  payPromisedMinor: number | null;
  payReceivedMinor: number | null;
  payCurrency: string | null;
  loanMinor: number | null;
  loanCurrency: string | null;
}

export interface FeeItemRow {
  reportId: string;
  position: number;
  category: FeeCategory;
  amountMinor: number;
  currency: string;
  paidMonth: Month;
  paidTo: PaidTo;
  receiptGiven: boolean | null;
}

export interface TransferReportRow {
  id: string;
  sending: string;
  receiving: string;
  sentMinor: number;
  sentCurrency: string;
  feeMinor: number;
  /** Whether the fee was taken out of what was sent; null when the sender does not know. */
  feeIncluded: boolean | null;
  receivedMinor: number;
  receivedCurrency: string;
  sentMonth: Month;
  payIn: string | null;
  payOut: string | null;
}

export interface ReplyRow {
  reviewId: string;
  status: 'pending' | 'published' | 'declined';
  text: string;
  publishedMonth: Month | null;
  /** Why it was declined. */
  reason: ReasonCode | null;
}

export interface QuoteRow {
  operatorId: string;
  sending: string;
  receiving: string;
  payIn: string;
  accessPoint: string;
  speed: string;
  /** Null where the survey does not say. */
  payOut: string | null;
  quarter: string;
  amountUsd: 200 | 500;
  feePct: number;
  /** Null, as the total, where the price is not disclosed. */
  fxMarginPct: number | null;
  totalCostPct: number | null;
  transparent: boolean;
}

/** A licence as one day's list had it. */
interface Listing {
  providerId: string;
  status: LicenceStatus;
  validFrom: string;
  validUntil: string;
  observedOn: string;
}

/** How the demonstration enters the database; `load_demo_record` of the migrations reads just this. */
export interface DemoRecord {
  providers: {
    id: string;
    kind: ProviderKind;
    country: string | null;
    slug: string;
    name: string;
    nameKey: string;
    placements: string[];
  }[];
  names: { providerId: string; name: string; language: string }[];
  contacts: { providerId: string; kind: string; value: string }[];
  licences: (Listing & { number: string })[];
  licenceHistory: Listing[];
  rates: { currency: string; observedOn: string; perEuro: number }[];
  quotes: QuoteRow[];
  submissions: SubmissionRow[];
  reviews: ReviewRow[];
  feeReports: FeeReportRow[];
  feeItems: FeeItemRow[];
  transferReports: TransferReportRow[];
  namedProviders: NamedProviderRow[];
  subAgents: SubAgentRow[];
  questions: QuestionRow[];
  replies: ReplyRow[];
  translations: { reviewId: string; language: string; text: string }[];
  flags: { id: string; reviewId: string; reason: string; note: string; month: Month }[];
  appeals: { reviewId: string; grounds: string; text: string; month: Month }[];
  /** Asked for by one moderator, to be confirmed by another. */
  removals: { reviewId: string; reason: ReasonCode | 'legal_demand'; note: string }[];
  /** Providers whose reviews are being checked. */
  alerts: { providerId: string }[];
  legalDemands: { providerId: string; note: string; month: Month }[];
  /** How many decisions of a quarter took so many days. */
  waits: { quarter: string; days: number; n: number }[];
}
