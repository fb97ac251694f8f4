/** What reviews are picked by. A reader may leave out any of it. */
export interface ReviewPick {
  /** Country of work, ISO 3166 alpha-2. */
  to?: string;
  /** In which it was published. */
  year?: string;
  /** In which its author wrote, ISO 639. */
  lang?: string;
  /** Only those the provider answered. */
  reply?: true;
}

/** A review, as far as it is picked by it. */
export interface Pickable {
  to: string | null;
  year: string;
  lang: string;
  hasReply: boolean;
}

/** What a published review is picked by. */
export function pickableReview(review: {
  destination: string | null;
  publishedMonth: string;
  language: string;
  reply: string | null;
}): Pickable {
  const { destination, publishedMonth, language, reply } = review;
  return { to: destination, year: publishedMonth.slice(0, 4), lang: language, hasReply: reply !== null };
}

/** The reviews that are all of what is picked, in their order. */
export function pickReviews<Review extends Pickable>(reviews: readonly Review[], pick: ReviewPick): Review[] {
  return reviews.filter(
    ({ to, year, lang, hasReply }) =>
      (pick.to === undefined || pick.to === to) &&
      (pick.year === undefined || pick.year === year) &&
      (pick.lang === undefined || pick.lang === lang) &&
      (!pick.reply || hasReply),
  );
}
