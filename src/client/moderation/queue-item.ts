import type {
  FeeReportContent,
  NamedProvider,
  ReviewContent,
  TransferReportContent,
} from '#client/contents.ts';
import type { Signal } from '#domain/moderation/signal.ts';
import type { SubmissionKind } from '#domain/moderation/submission-kind.ts';
import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Month } from '#domain/time/month.ts';

/** Who is moderated, as the moderators' page names them. */
export interface AboutProvider {
  id: string;
  name: string;
  kind: ProviderKind;
  country: Country | null;
  slug: string;
  isDemo: boolean;
}

/** Who said that they act for a licence holder, as a worker named them. */
export type SubAgent = Omit<NamedProvider, 'kind'>;

/** Without what the item itself says: whom it is about, and its language. */
type Told<Content> = Omit<Content, 'providerId' | 'namedProvider' | 'language'>;
export type ToldReview = Told<ReviewContent>;
export type ToldFeeReport = Told<FeeReportContent>;
export type ToldTransferReport = Told<TransferReportContent>;

/** Something sent that waits for a moderator. */
export interface QueueItem {
  id: string;
  /** Grows when its author corrects it: nobody decides on words that have changed. */
  revision: number;
  kind: SubmissionKind;
  language: string;
  submittedMonth: Month;
  daysWaiting: number;
  state: 'waiting' | 'asked' | 'answered';
  /** Null while it is only named. */
  provider: AboutProvider | null;
  named: NamedProvider | null;
  /** Shown on the provider's page once this is published. */
  subAgent: SubAgent | null;
  review: ToldReview | null;
  feeReport: ToldFeeReport | null;
  transferReport: ToldTransferReport | null;
  /** False while the worker has not looked at it: no signals then means nothing. */
  screened: boolean;
  risk: number;
  signals: Signal[];
  /** How many others wait with the very same words. */
  identical: number;
  /** Who has it open. */
  claim: 'mine' | 'other' | null;
  question: { text: string; answer: string | null } | null;
  translation: Translation | null;
}

/** A moderator's, shown as such beside the original. */
export interface Translation {
  language: string;
  text: string;
}

/** How much waits, of each kind. */
export interface Counts {
  waiting: number;
  asked: number;
  answered: number;
  replies: number;
  appeals: number;
  flags: number;
  removals: number;
}
