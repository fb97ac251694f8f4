/**
 * P(X ≥ k) of n trials that succeed with a probability not exactly known: Beta(a, b), which is what `a` successes and
 * `b` failures seen before tell of it.
 *
 *     P(X = j) = C(n, j) · B(a + j, b + n − j) / B(a, b)
 *
 * A plain binomial would take a share seen a few times for certain, and be surprised by what is common.
 *
 * @see Johnson, Kemp, Kotz, Univariate Discrete Distributions, 6.2.2
 */
export function betaBinomialTail(k: number, n: number, a: number, b: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  // In logarithms from P(X = n) down: P(j) = P(j + 1) · (j + 1)/(n − j) · (b + n − j − 1)/(a + j)
  let log = 0;
  for (let i = 0; i < n; i++) log += Math.log((a + i) / (a + b + i));
  let sum = Math.exp(log);
  for (let j = n - 1; j >= k; j--) {
    log += Math.log(((j + 1) / (n - j)) * ((b + n - j - 1) / (a + j)));
    sum += Math.exp(log);
  }
  return Math.min(sum, 1);
}
