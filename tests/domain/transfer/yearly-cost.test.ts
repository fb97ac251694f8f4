import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearlySaving } from '#domain/transfer/saving.ts';
import { yearlyCost } from '#domain/transfer/yearly-cost.ts';

describe('yearlyCost', () => {
  it('is the cost of one transfer, times a year', () => {
    // By hand: 200 dollars · 4.25 % = 8.50; twelve times 102.
    expect(yearlyCost({ amount: 200, costPct: 4.25, timesPerYear: 12 })).toBeCloseTo(102, 9);
    // 200 · 7.507 % = 15.014; twelve times 180.168.
    expect(yearlyCost({ amount: 200, costPct: 7.507, timesPerYear: 12 })).toBeCloseTo(180.168, 9);
  });

  it('is nothing where sending costs nothing, and below zero for a promotion', () => {
    expect(yearlyCost({ amount: 200, costPct: 0, timesPerYear: 12 })).toBe(0);
    // 200 · −0.5 % = −1; twelve times −12.
    expect(yearlyCost({ amount: 200, costPct: -0.5, timesPerYear: 12 })).toBe(-12);
  });

  it('what switching saves is the difference between two of them', () => {
    const pct = fc.double({ min: -5, max: 40, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        pct,
        pct,
        fc.integer({ min: 1, max: 52 }),
        (amount, averagePct, cheapestPct, timesPerYear) => {
          const of = (costPct: number) => yearlyCost({ amount, costPct, timesPerYear });
          const saved = yearlySaving({ amount, averagePct, cheapestPct, timesPerYear });
          expect(of(averagePct) - of(cheapestPct)).toBeCloseTo(saved, 3);
        },
      ),
    );
  });
});
