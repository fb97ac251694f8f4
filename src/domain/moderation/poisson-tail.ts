/**
 * P(X ≥ k) of events in one month, when there were `before` in `months` months: Poisson with a rate not exactly known,
 * Gamma(1 + before, months), which makes X negative binomial:
 *
 *     P(X = j) = C(r + j − 1, j) · p^r · (1 − p)^j, r = 1 + before, p = months / (months + 1)
 *
 * @see Gelman et al., Bayesian Data Analysis, 2.6
 */
export function poissonTail(k: number, before: number, months: number): number {
  const r = 1 + before;
  const p = months / (months + 1);
  let probability = p ** r;
  let below = 0;
  for (let j = 0; j < k; j++) {
    below += probability;
    probability *= ((r + j) / (j + 1)) * (1 - p);
  }
  return Math.max(0, 1 - below);
}
