import { describe, expect, it } from 'vitest';
import { poissonTail } from '#domain/moderation/poisson-tail.ts';

describe('poissonTail', () => {
  it.each([
    // r = 1, p = 1/2: P(0) = 1/2
    [1, 0, 1, 1 / 2],
    // r = 2, p = 1/2: P(0) = 1/4, P(1) = 2 · 1/4 · 1/2 = 1/4
    [2, 1, 1, 1 / 2],
    // r = 1, p = 3/4: P(0) + P(1) = 3/4 + 3/16
    [2, 0, 3, 1 / 16],
    [0, 7, 3, 1],
  ])('P(X ≥ %i) after %i in %i months is %f', (k, before, months, expected) =>
    expect(poissonTail(k, before, months)).toBeCloseTo(expected, 12),
  );

  it('is that of Poisson when the rate is well known', () => {
    // 2 a month for a million months: 1 − e⁻² (1 + 2) = 0.593994
    expect(poissonTail(2, 2e6, 1e6)).toBeCloseTo(0.593994, 4);
  });
});
