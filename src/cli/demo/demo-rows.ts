import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { SubmissionStatus } from '#domain/moderation/submission-status.ts';
import type { Month } from '#domain/time/month.ts';

export interface SubmissionRow {
  id: string;
  kind: 'review' | 'fee_report';
  providerId: string;
  status: SubmissionStatus;
  language: string;
  submittedMonth: Month;
  publishedMonth: Month | null;
  /** Why it was declined. */
  reason: ReasonCode | null;
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

export interface ReplyRow {
  reviewId: string;
  text: string;
  publishedMonth: Month;
}

export interface QuoteRow {
  operatorId: string;
  sending: string;
  receiving: string;
  payIn: string;
  accessPoint: string;
  speed: string;
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
  replies: ReplyRow[];
}
