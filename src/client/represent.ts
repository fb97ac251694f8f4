import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Fact } from '#domain/review/facts.ts';
import type { Work } from '#domain/review/work.ts';
import type { Month } from '#domain/time/month.ts';
import type { Translation } from './moderation/queue-item.ts';
import type { Session } from './session.ts';

export const APPEAL_GROUNDS = [
  'not_true',
  'not_our_worker',
  'personal_data',
  'insult_or_threat',
  'fake',
  'legal_demand',
] as const;
export type AppealGrounds = (typeof APPEAL_GROUNDS)[number];

/** In letters, as the database takes them. */
export const REPLY_LIMITS = { least: 1, most: 2000 } as const;
export const APPEAL_LIMITS = { least: 10, most: 2000 } as const;

/** A review as its page shows it, and what its provider said to it. */
export interface ReviewOfMine {
  id: string;
  publishedMonth: Month;
  language: string;
  /** Mean of what the writer rated, as the page shows it. */
  stars: number;
  facts: Partial<Record<Fact, boolean>>;
  destination: Country | null;
  work: Work | null;
  startedYear: string | null;
  text: string;
  translation: Translation | null;
  reply: {
    text: string;
    status: 'pending' | 'published' | 'declined' | 'removed';
    reason: ReasonCode | null;
  } | null;
  appeal: { grounds: AppealGrounds; status: 'open' | 'upheld' | 'rejected'; answer: string | null } | null;
}

export interface PageOfMine {
  provider: { id: string; name: string; kind: ProviderKind; slug: string };
  reviews: ReviewOfMine[];
}

export type Representation = ReturnType<typeof openRepresentation>;

/** What somebody who speaks for an agency or an operator can do. */
export function openRepresentation({ rpc }: Pick<Session, 'rpc'>) {
  return {
    pages() {
      return rpc<{ pages: PageOfMine[] }>('my_pages');
    },

    /** Once for each review; again only when the first was declined. */
    reply(reviewId: string, text: string) {
      return rpc<object, 'already_replied' | 'wrong_field' | 'too_many'>('submit_reply', { reviewId, text });
    },

    /** Asks the moderators to look at a review again. Once for each. */
    appeal(reviewId: string, grounds: AppealGrounds, text: string) {
      return rpc<object, 'already_appealed' | 'wrong_field' | 'too_many'>('appeal_review', {
        reviewId,
        grounds,
        text,
      });
    },
  };
}
