import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountLimits } from '#domain/transfer/amount-limits.ts';
import { dollarsFor } from '#domain/transfer/dollars-for.ts';
import { switching } from '#domain/transfer/switching.ts';

const DIRHAM = [
  { amountUsd: 500, sendAmount: 1836 },
  { amountUsd: 200, sendAmount: 735 },
];

describe('amountLimits', () => {
  it('is a tenth of the smallest and ten times the largest, in any order', () => {
    expect(amountLimits([1836, 735])).toEqual({ least: 73.5, most: 18_360 });
    expect(amountLimits([200])).toEqual({ least: 20, most: 2000 });
    expect(() => amountLimits([])).toThrow(RangeError);
  });
});

describe('dollarsFor', () => {
  it('gives the surveyed amounts back, and a straight line between', () => {
    expect([735, 1836].map((amount) => dollarsFor(amount, DIRHAM))).toEqual([200, 500]);
    // By hand: 1,285.5 is half way from 735 to 1,836.
    expect(dollarsFor(1285.5, DIRHAM)).toBeCloseTo(350, 10);
  });

  it('goes by the nearest beyond them', () => {
    // By hand: half of 735 is 100 dollars, twice 1,836 is 1,000.
    expect(dollarsFor(367.5, DIRHAM)).toBeCloseTo(100, 10);
    expect(dollarsFor(3672, DIRHAM)).toBeCloseTo(1000, 10);
    expect(dollarsFor(421, [{ amountUsd: 200, sendAmount: 842 }])).toBeCloseTo(100, 10);
    expect(() => dollarsFor(100, [])).toThrow(RangeError);
  });

  it('rises with the amount', () => {
    const amount = fc.double({ min: 1, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        if (a < b) expect(dollarsFor(a, DIRHAM)).toBeLessThanOrEqual(dollarsFor(b, DIRHAM));
      }),
    );
  });
});

describe('switching', () => {
  it('is what is kept each time, and in a year', () => {
    // By hand: 735 dirham · (3.04 − 0.81) % = 16.3905; every two weeks 426.153 a year.
    const kept = switching({ amount: 735, averagePct: 3.04, cheapestPct: 0.81, timesPerYear: 26 })!;
    expect(kept.each).toBeCloseTo(16.3905, 8);
    expect(kept.year).toBeCloseTo(426.153, 8);
  });

  it('is nothing where there is nothing to keep, or a loss', () => {
    for (const cheapestPct of [2, 3, 1.996]) {
      expect(switching({ amount: 735, averagePct: 2, cheapestPct, timesPerYear: 12 })).toBeNull();
    }
  });
});
