import { ageWeight } from './age-weight.ts';
import { bayesScore, PRIOR_WEIGHT, type ScoreInput } from './bayes-score.ts';

/** Variance of stars of which nothing is known, each of 1 to 5 equally likely: (5² − 1) / 12. */
const PRIOR_VARIANCE = 2;
const Z_95 = 1.96;

/**
 * A 95 % range around a score: "3.4, between 2.9 and 3.8".
 *
 * The prior stands for `m = 7` ratings spread about its mean `C` with variance 2. Pooled with the
 * real ones, each weighing what its age leaves of it, they have the mean `S` (the score) and
 *
 *     variance = (m·(2 + (C − S)²) + Σ w·(r − S)²) / (m + Σ w)
 *     range    = S ± 1.96 · √(variance / (m + Σ w)),  kept within 1 to 5
 *
 * It is wide for few, old or disagreeing ratings and narrows as they grow. It says how firm the
 * score is, prior included; it assumes that reviewers are like other customers, which no formula can check.
 * Normal approximation to the posterior of a mean. [ours]
 */
export function scoreRange({ ratings, prior }: ScoreInput): { low: number; high: number } {
  const score = bayesScore({ ratings, prior });
  let squares = PRIOR_WEIGHT * (PRIOR_VARIANCE + (prior - score) ** 2);
  let weight = PRIOR_WEIGHT;
  for (const { stars, ageMonths } of ratings) {
    const w = ageWeight(ageMonths);
    squares += w * (stars - score) ** 2;
    weight += w;
  }
  const reach = (Z_95 * Math.sqrt(squares / weight)) / Math.sqrt(weight);
  return { low: Math.max(1, score - reach), high: Math.min(5, score + reach) };
}
