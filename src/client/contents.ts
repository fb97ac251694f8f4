import type { Currency } from '#domain/money/currency.ts';
import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import type { Dimension } from '#domain/review/dimensions.ts';
import type { Fact } from '#domain/review/facts.ts';
import type { Work } from '#domain/review/work.ts';
import type { Month } from '#domain/time/month.ts';

// What is sent, as submit_review and its sisters take it and read_own_submission gives it back. The database
// checks it; nothing of this is a schema, since a schema library would weigh a fifth of the form.

/** Characters of a review's text. */
export const LONGEST_TEXT = 5000;
/** Characters of a provider's name and place, as its customer knows them. */
export const LONGEST_NAME = 120;
export const MOST_ITEMS = 50;
/** The largest amount the database takes, in minor units: thirteen digits. */
export const LARGEST_MINOR = 9_999_999_999_999;

export const SUBMISSION_KINDS = ['review', 'fee_report', 'transfer_report'] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

export const MET_WAYS = ['office', 'sub_agent', 'social_media', 'friend', 'other'] as const;
export type MetWay = (typeof MET_WAYS)[number];

export const PAY_IN_WAYS = ['cash', 'bank_account', 'card', 'mobile_wallet', 'other'] as const;
export type PayIn = (typeof PAY_IN_WAYS)[number];

export const PAY_OUT_WAYS = ['cash', 'bank_account', 'mobile_wallet', 'home_delivery', 'other'] as const;
export type PayOut = (typeof PAY_OUT_WAYS)[number];

/** A provider that is in no list of ours: an office, a page or a group, never a private person. */
export interface NamedProvider {
  kind: ProviderKind;
  name: string;
  /** May be empty. */
  place: string;
  met: MetWay;
}

/** Exactly one of the two is there. */
interface AboutProvider {
  providerId: string | null;
  namedProvider: NamedProvider | null;
  /** ISO 639, of the page it was written on. */
  language: string;
}

export interface ReviewContent extends AboutProvider {
  /** 1 to 5; at least one. */
  ratings: Partial<Record<Dimension, number>>;
  facts: Partial<Record<Fact, boolean>>;
  origin: Country | null;
  destination: Country | null;
  work: Work | null;
  startedMonth: Month | null;
  text: string;
}

export interface FeeItem {
  category: FeeCategory;
  amountMinor: number;
  currency: Currency;
  month: Month;
  paidTo: PaidTo;
  /** Was a receipt given? Null when not told. */
  receipt: boolean | null;
}

export interface FeeReportContent extends AboutProvider {
  origin: Country;
  destination: Country;
  work: Work | null;
  startedMonth: Month;
  payCurrency: Currency | null;
  /** Of the first month. */
  payPromisedMinor: number | null;
  payReceivedMinor: number | null;
  /** 0: did not borrow. Null: not told. */
  loanMinor: number | null;
  loanCurrency: Currency | null;
  /** None: paid nothing, which counts. */
  items: FeeItem[];
}

export interface TransferReportContent extends AboutProvider {
  sending: Country;
  receiving: Country;
  sentMinor: number;
  sentCurrency: Currency;
  /** In the currency sent. Null: not known. */
  feeMinor: number | null;
  /** True: taken out of what was sent. False: paid on top. Null: not known. */
  feeIncluded: boolean | null;
  receivedMinor: number;
  receivedCurrency: Currency;
  month: Month;
  payIn: PayIn | null;
  payOut: PayOut | null;
}

export interface Contents {
  review: ReviewContent;
  fee_report: FeeReportContent;
  transfer_report: TransferReportContent;
}
