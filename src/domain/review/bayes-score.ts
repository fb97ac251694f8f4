import { ageWeight } from './age-weight.ts';

export interface AgedRating {
  /** 1 to 5. */
  stars: number;
  ageMonths: number;
}

/** Weight of the prior: as many ratings as it takes to count as much as it. */
export const PRIOR_WEIGHT = 7;

export interface ScoreInput {
  ratings: readonly AgedRating[];
  /** Mean of all ratings of that kind of provider, as `priorMean` gives it. */
  prior: number;
}

/**
 * Score of a provider: a Bayesian mean in which older ratings count less.
 *
 *     S = (m·C + Σ w·r) / (m + Σ w),  w = 2^(−age / 24 months),  m = 7,  C = prior
 *
 * A few ratings cannot carry a provider to the top or the bottom; many make the prior vanish.
 *
 * @returns Stars, 1 to 5, unrounded. The prior when there are no ratings.
 * @see Bayesian mean as used by large review sites (7 × 3.5); the half-life is ours
 */
export function bayesScore({ ratings, prior }: ScoreInput): number {
  let sum = PRIOR_WEIGHT * prior;
  let weight = PRIOR_WEIGHT;
  for (const { stars, ageMonths } of ratings) {
    const w = ageWeight(ageMonths);
    sum += w * stars;
    weight += w;
  }
  return sum / weight;
}
