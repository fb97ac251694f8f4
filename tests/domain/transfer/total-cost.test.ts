import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalCost, totalCostPct } from '#domain/transfer/total-cost.ts';

describe('totalCost', () => {
  it('adds the fee to the exchange-rate margin', () => {
    // By hand: 200/20 000 = 1 %; 1 − 58/60 = 3.33 %.
    expect(totalCost({ sendMinor: 20_000, feeMinor: 200, rate: 58, midRate: 60 })).toBeCloseTo(0.0433, 4);
  });

  it('gives the margin of the method’s check value', () => {
    // Method, section 1: mid 59, offer 56 PHP gives a 5.08 % margin.
    expect(totalCost({ sendMinor: 20_000, feeMinor: 0, rate: 56, midRate: 59 })).toBeCloseTo(0.0508, 4);
  });

  it('is negative when the rate beats mid-market', () => {
    // By hand: 1 − 60.6/60 = −1 %.
    expect(totalCost({ sendMinor: 20_000, feeMinor: 0, rate: 60.6, midRate: 60 })).toBeCloseTo(-0.01, 10);
  });

  it('refuses an amount or a mid-market rate of nothing', () => {
    expect(() => totalCost({ sendMinor: 0, feeMinor: 0, rate: 1, midRate: 1 })).toThrow(RangeError);
    expect(() => totalCost({ sendMinor: 1, feeMinor: 0, rate: 1, midRate: 0 })).toThrow(RangeError);
  });

  it('does not depend on the size of the amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.nat({ max: 1e5 }),
        fc.integer({ min: 2, max: 1000 }),
        (sendMinor, feeMinor, times) => {
          const once = totalCost({ sendMinor, feeMinor, rate: 58, midRate: 60 });
          expect(
            totalCost({ sendMinor: sendMinor * times, feeMinor: feeMinor * times, rate: 58, midRate: 60 }),
          ).toBeCloseTo(once, 9);
        },
      ),
    );
  });
});

describe('totalCostPct', () => {
  it('adds the published parts', () => {
    // World Bank, 2025 Q3: GCC Exchange, Emirates to Philippines; and its workbook's 6.84 + 3.10 = 9.94.
    expect(totalCostPct(0.82, 0.24)).toBeCloseTo(1.06, 10);
    expect(totalCostPct(6.84, 3.1)).toBeCloseTo(9.94, 10);
  });

  it('is null when a part is hidden', () => {
    expect(totalCostPct(0.82, null)).toBeNull();
    expect(totalCostPct(null, 0.24)).toBeNull();
  });
});
