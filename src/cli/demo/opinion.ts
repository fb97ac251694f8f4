import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { dimensionsOf } from '#domain/review/dimensions.ts';
import { factsOf, goodFacts, type Fact } from '#domain/review/facts.ts';
import { reviewStars } from '#domain/review/review-stars.ts';
import type { ReviewRow } from './demo-rows.ts';
import type { Temper } from './phrases.ts';
import type { Random } from './random.ts';

const MEAN_STARS: Record<Temper, number> = { good: 4.4, mixed: 3.1, bad: 1.7 };
/** The share of answers that speak for the provider. */
const GOOD_ANSWERS: Record<Temper, number> = { good: 0.95, mixed: 0.65, bad: 0.25 };

/**
 * Stars and yes/no answers of one worker, some left out. Three stars or more is to recommend.
 *
 * @param said What the words of the review answer already.
 */
export function opinion(
  kind: ProviderKind,
  temper: Temper,
  said: Partial<Record<Fact, boolean>>,
  random: Random,
): Pick<ReviewRow, 'ratings' | 'facts'> {
  const dimensions = dimensionsOf(kind);
  const rated = dimensions.filter((dimension) => dimension === dimensions[0] || random.chance(0.9));
  const ratings = Object.fromEntries(rated.map((dimension) => [dimension, stars(temper, random)]));
  const answer = (fact: Fact) =>
    fact === 'would_recommend'
      ? reviewStars(ratings) >= 3
      : random.chance(GOOD_ANSWERS[temper]) === goodFacts[fact];
  const answered = factsOf(kind).filter(() => random.chance(0.85));
  return { ratings, facts: { ...Object.fromEntries(answered.map((fact) => [fact, answer(fact)])), ...said } };
}

function stars(temper: Temper, random: Random): number {
  const around = (random.next() + random.next() - 1) * 2;
  return Math.min(5, Math.max(1, Math.round(MEAN_STARS[temper] + around)));
}
