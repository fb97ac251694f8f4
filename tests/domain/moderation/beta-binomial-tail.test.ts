import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomialTail } from '#domain/moderation/beta-binomial-tail.ts';

describe('betaBinomialTail', () => {
  it.each([
    // Beta(1, 1) makes every number as likely: of 0, 1, 2 each 1/3.
    [2, 2, 1, 1, 1 / 3],
    [1, 2, 1, 1, 2 / 3],
    [1, 1, 1, 1, 1 / 2],
    // B(2 + 3, 1) / B(2, 1) = (1/5) / (1/2) = 2/5
    [3, 3, 2, 1, 2 / 5],
    // P(2 of 3) = 3 · B(4, 2) / B(2, 1) = 3 · (1/20) / (1/2) = 3/10, and 2/5 for all three
    [2, 3, 2, 1, 7 / 10],
    [0, 5, 1, 9, 1],
    [6, 5, 1, 9, 0],
  ])('P(X ≥ %i) of %i with Beta(%i, %i) is %f', (k, n, a, b, expected) =>
    expect(betaBinomialTail(k, n, a, b)).toBeCloseTo(expected, 12),
  );

  it('is the binomial when the share is well known', () => {
    // Share 1/10 known from ten million: P(X ≥ 1 of 5) = 1 − 0.9⁵ = 0.40951
    expect(betaBinomialTail(1, 5, 1e6, 9e6)).toBeCloseTo(0.40951, 5);
  });

  it('never grows with k and stays a probability', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        fc.double({ min: 0.01, max: 2000, noNaN: true }),
        (n, a, b) => {
          let before = 1;
          for (let k = 0; k <= n + 1; k += Math.max(1, Math.floor(n / 9))) {
            const tail = betaBinomialTail(k, n, a, b);
            expect(tail).toBeGreaterThanOrEqual(0);
            expect(tail).toBeLessThanOrEqual(before + 1e-9);
            before = tail;
          }
        },
      ),
    );
  });
});
