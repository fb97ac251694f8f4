import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '#domain/review/wilson.ts';

describe('wilson', () => {
  it('gives the check values of the method', () => {
    expect(wilson(3, 3).low).toBeCloseTo(0.44, 2);
    expect(wilson(45, 50).low).toBeCloseTo(0.79, 2);
  });

  it('gives published values', () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 1/29.
    const rounded = (yes: number, n: number) =>
      [wilson(yes, n).low, wilson(yes, n).high].map((x) => x.toFixed(4));
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  it('refuses a share of nothing', () => {
    for (const [yes, n] of [
      [0, 0],
      [2, 1],
      [-1, 3],
      [NaN, 3],
    ] as const)
      expect(() => wilson(yes, n)).toThrow(RangeError);
  });

  it('holds the share, stays within 0 to 1, and is the mirror of the noes', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([yes, n]) => {
        const { share, low, high } = wilson(yes, n);
        expect(low >= 0 && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
        expect(wilson(n - yes, n).low).toBeCloseTo(1 - high, 10);
      }),
    );
  });
});
