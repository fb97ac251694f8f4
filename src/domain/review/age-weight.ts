const HALF_LIFE_MONTHS = 24;

/**
 * How much a review still counts: `2^(−age / 24 months)`. New 1, after two years a half, after
 * four a quarter. One dated in a month still to come counts as new. [ours]
 *
 * @param months Age of the review.
 */
export function ageWeight(months: number): number {
  return 2 ** (-Math.max(0, months) / HALF_LIFE_MONTHS);
}
