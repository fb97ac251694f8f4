import { monthsBetween } from '#domain/time/month.ts';
import { bayesScore } from '#domain/review/bayes-score.ts';
import { dimensionsOf } from '#domain/review/dimensions.ts';
import { factsOf } from '#domain/review/facts.ts';
import { mayRank, mayShowStars } from '#domain/review/may-show.ts';
import { reviewStars } from '#domain/review/review-stars.ts';
import { scoreRange } from '#domain/review/score-range.ts';
import { wilson } from '#domain/review/wilson.ts';
import { mayPublishShare } from '#domain/disclosure/thresholds.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { PublishedRecord } from './record.ts';
import type { Opinion, PublishedReview } from './snapshot.ts';

type Review = PublishedRecord['reviews'][number];

/**
 * What the reviews of one provider say together.
 *
 * @param isUnderAlert Whether a fraud alert about them is open.
 * @param prior Mean of all ratings of that kind of provider, or the fixed prior while they are few.
 * @param month The month of publication: reviews count for less the older they are.
 */
export function opinionOf(
  kind: ProviderKind,
  reviews: Review[],
  isUnderAlert: boolean,
  prior: number,
  month: string,
): Opinion {
  const ratings = reviews.map((review) => ({
    stars: reviewStars(review.ratings),
    ageMonths: Math.max(0, monthsBetween(review.publishedMonth, month)),
  }));
  const n = reviews.length;
  return {
    n,
    stars: mayShowStars(n)
      ? { score: bayesScore({ ratings, prior }), ...scoreRange({ ratings, prior }) }
      : null,
    isRanked: mayRank(n, isUnderAlert),
    isUnderAlert,
    newestMonth:
      reviews
        .map((review) => review.publishedMonth)
        .sort()
        .at(-1) ?? null,
    dimensions: mayShowStars(n) ? dimensionMeans(kind, reviews) : [],
    facts: factsOf(kind).flatMap((fact) => {
      const answers = reviews.map((review) => review.facts[fact]).filter((answer) => answer !== undefined);
      if (!mayPublishShare(answers.length)) return [];
      const yes = answers.filter(Boolean).length;
      return [{ fact, n: answers.length, ...wilson(yes, answers.length) }];
    }),
  };
}

function dimensionMeans(kind: ProviderKind, reviews: Review[]): Opinion['dimensions'] {
  return dimensionsOf(kind).flatMap((dimension) => {
    const given = reviews.map((review) => review.ratings[dimension]).filter((stars) => stars !== undefined);
    if (!mayShowStars(given.length)) return [];
    return [
      { dimension, n: given.length, mean: given.reduce((sum, stars) => sum + stars, 0) / given.length },
    ];
  });
}

/** A review as its page shows it. */
export function publishedReview(
  review: Review,
  translation: PublishedReview['translation'],
): PublishedReview {
  return {
    id: review.id,
    stars: reviewStars(review.ratings),
    ratings: review.ratings,
    facts: review.facts,
    publishedMonth: review.publishedMonth,
    language: review.language,
    destination: review.destination,
    work: review.work,
    startedYear: review.startedYear,
    text: review.text,
    translation,
    reply: review.reply,
  };
}
