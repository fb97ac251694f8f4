import { describe, expect, it } from 'vitest';
import { yearlySaving } from '#domain/transfer/saving.ts';

describe('yearlySaving', () => {
  it('is the difference in cost, times a year', () => {
    // By hand: 735 dirham · (3.04 − 0.81) % = 16.3905; twelve times 196.686.
    expect(yearlySaving({ amount: 735, averagePct: 3.04, cheapestPct: 0.81, timesPerYear: 12 })).toBeCloseTo(
      196.686,
      6,
    );
  });

  it('is nothing where the prices are equal, and says so when it is a loss', () => {
    expect(yearlySaving({ amount: 735, averagePct: 2, cheapestPct: 2, timesPerYear: 12 })).toBe(0);
    expect(yearlySaving({ amount: 100, averagePct: 2, cheapestPct: 3, timesPerYear: 1 })).toBe(-1);
  });
});
