import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { SubmissionKind } from '#domain/moderation/submission-kind.ts';
import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Dimension } from '#domain/review/dimensions.ts';
import type { Fact } from '#domain/review/facts.ts';
import type { Work } from '#domain/review/work.ts';
import type { Month } from '#domain/time/month.ts';
import type { AboutProvider, SubAgent, Translation } from './queue-item.ts';

/** Why something published goes: a rule of the site, or the law. */
export type RemovalReason = ReasonCode | 'legal_demand';

/** The published review that something is about. */
interface AboutReview {
  reviewId: string;
  provider: AboutProvider;
  reviewText: string;
  /** Of the review. */
  language: string;
}

/** A provider's answer to a review, before anyone else reads it. */
export interface PendingReply extends AboutReview {
  id: string;
  text: string;
  daysWaiting: number;
}

/** A provider says that a published review should not be there. */
export interface Appeal extends AboutReview {
  id: string;
  grounds: 'not_true' | 'not_our_worker' | 'personal_data' | 'insult_or_threat' | 'fake' | 'legal_demand';
  text: string;
  month: Month;
}

/** What readers said of one published review: those with the same reason and note are counted together. */
export interface FlaggedReview extends AboutReview {
  reasons: {
    reason:
      'personal_data' | 'insult_or_threat' | 'not_true' | 'not_about_provider' | 'advertising' | 'other';
    note: string | null;
    n: number;
  }[];
}

/** Something published that one moderator wants removed: it takes a second. */
export interface Removal extends AboutReview {
  kind: SubmissionKind;
  reason: RemovalReason;
  note: string | null;
  /** Asked for by who is signed in: somebody else has to look. */
  isMine: boolean;
}

/** A provider under an open fraud alert: it keeps its reviews and loses its rank. */
export interface Alert {
  providerId: string;
  name: string;
  slug: string;
  kind: ProviderKind;
}

/** What waits beside submissions. */
export interface Matters {
  replies: PendingReply[];
  appeals: Appeal[];
  flags: FlaggedReview[];
  removals: Removal[];
  alerts: Alert[];
}

export interface PublishedReview {
  id: string;
  text: string;
  publishedMonth: Month;
  language: string;
  ratings: Partial<Record<Dimension, number>>;
  facts: Partial<Record<Fact, boolean>>;
  destination: Country | null;
  work: Work | null;
  startedYear: string | null;
  translation: Translation | null;
  reply: string | null;
  /** A moderator has asked for its removal already. */
  removalAsked: boolean;
}

/** A provider's page, as a moderator looks at it. */
export interface PublishedPage {
  providerId: string;
  underAlert: boolean;
  /** Each with the id of the submission that named it. */
  subAgents: (SubAgent & { id: string })[];
  reviews: PublishedReview[];
}
