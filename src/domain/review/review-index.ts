import { pickableReview, type Pickable } from './pick-reviews.ts';

/** A review, by what it is picked by, and where it stands. */
export interface ReviewRow extends Pickable {
  /** From 1. */
  page: number;
  /** The beginning of its id. */
  id: string;
}

/** One row a review, as short as can be: a phone loads all of a provider's. */
export type ReviewIndex = [
  page: number,
  id: string,
  to: string,
  year: string,
  lang: string,
  hasReply: 0 | 1,
][];

/** Of the id; enough to tell it from the others of its page. */
const LETTERS_OF_ID = 8;

/** What is picked by, of all reviews of a provider, in the order of its pages. */
export function reviewIndex(
  pages: readonly (readonly (Parameters<typeof pickableReview>[0] & { id: string })[])[],
): ReviewIndex {
  return pages.flatMap((reviews, index) =>
    reviews.map((review): ReviewIndex[number] => {
      const { to, year, lang, hasReply } = pickableReview(review);
      return [index + 1, review.id.slice(0, LETTERS_OF_ID), to ?? '', year, lang, hasReply ? 1 : 0];
    }),
  );
}

export function readReviewIndex(index: ReviewIndex): ReviewRow[] {
  return index.map(([page, id, to, year, lang, hasReply]) => ({
    page,
    id,
    to: to || null,
    year,
    lang,
    hasReply: hasReply === 1,
  }));
}
