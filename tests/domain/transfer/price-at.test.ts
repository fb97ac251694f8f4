import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceAt, type SurveyedPrice } from '#domain/transfer/price-at.ts';

/** GCC Exchange, Emirates to Philippines, World Bank, 2025 Q3; the fee for 500 is that of 200 in money, 1.64 dollars. */
const of200: SurveyedPrice = { amount: 200, feePct: 0.82, fxMarginPct: 0.24, totalCostPct: 1.06 };
const of500: SurveyedPrice = { amount: 500, feePct: 0.328, fxMarginPct: 0.36, totalCostPct: 0.69 };

describe('priceAt', () => {
  it('gives back what was surveyed, total and all', () => {
    const { amount: _200, ...price200 } = of200;
    const { amount: _500, ...price500 } = of500;
    expect(priceAt([of200, of500], 200)).toEqual(price200);
    // The file's own total, 0.69, not the sum 0.688.
    expect(priceAt([of200, of500], 500)).toEqual(price500);
  });

  it('draws a straight line between, of the fee in money and the margin in percent', () => {
    // By hand, 300 lies a third of the way: fee 2 + (10 − 2) / 3 = 4.667 dollars, 1.5556 %; margin 0.5 + 0.6 / 3 = 0.7.
    const price = priceAt(
      [
        { amount: 200, feePct: 1, fxMarginPct: 0.5, totalCostPct: 1.5 },
        { amount: 500, feePct: 2, fxMarginPct: 1.1, totalCostPct: 3.1 },
      ],
      300,
    );
    expect(price.feePct).toBeCloseTo(1.5556, 4);
    expect(price.fxMarginPct).toBeCloseTo(0.7, 10);
    expect(price.totalCostPct).toBeCloseTo(2.2556, 4);
    // A fixed fee stays fixed: 1.64 dollars of 350 is 0.46857 %.
    expect(priceAt([of200, of500], 350).feePct).toBeCloseTo(0.46857, 5);
  });

  it('keeps the fee in money below, the fee in percent above, and the nearest margin', () => {
    // By hand: 1.64 dollars of 100 is 1.64 %.
    const below = priceAt([of200, of500], 100);
    expect(below.feePct).toBeCloseTo(1.64, 10);
    expect(below.fxMarginPct).toBe(0.24);
    expect(below.totalCostPct).toBeCloseTo(1.88, 10);
    expect(priceAt([of200, of500], 2000)).toEqual({
      feePct: 0.328,
      fxMarginPct: 0.36,
      totalCostPct: 0.328 + 0.36,
    });
  });

  it('goes by the same rules from one surveyed amount, and keeps a promotion', () => {
    const promotion = { amount: 200, feePct: 0, fxMarginPct: -0.5, totalCostPct: -0.5 };
    expect(priceAt([promotion], 500).totalCostPct).toBe(-0.5);
    expect(priceAt([of200], 100).feePct).toBeCloseTo(1.64, 10);
  });

  it('refuses nothing surveyed, and no amount', () => {
    expect(() => priceAt([], 200)).toThrow(RangeError);
    for (const amount of [0, -1, NaN]) expect(() => priceAt([of200], amount)).toThrow(RangeError);
  });

  const pct = fc.double({ min: -5, max: 30, noNaN: true });
  const fee = fc.double({ min: 0, max: 30, noNaN: true });
  const pair = fc.tuple(fee, pct, fee, pct).map(([fee200, margin200, fee500, margin500]): SurveyedPrice[] => [
    { amount: 200, feePct: fee200, fxMarginPct: margin200, totalCostPct: fee200 + margin200 },
    { amount: 500, feePct: fee500, fxMarginPct: margin500, totalCostPct: fee500 + margin500 },
  ]);
  const amount = fc.double({ min: 20, max: 5000, noNaN: true });

  it('does not depend on the order the amounts come in', () => {
    fc.assert(
      fc.property(pair, amount, (prices, of) => {
        expect(priceAt(prices.toReversed(), of)).toEqual(priceAt(prices, of));
      }),
    );
  });

  it('lies between the surveyed fees and margins, and between the totals where both go the same way', () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 200, max: 500, noNaN: true }), (prices, of) => {
        const [a, b] = prices as [SurveyedPrice, SurveyedPrice];
        const price = priceAt(prices, of);
        const isBetween = (key: 'feePct' | 'fxMarginPct' | 'totalCostPct') =>
          price[key] >= Math.min(a[key], b[key]) - 1e-9 && price[key] <= Math.max(a[key], b[key]) + 1e-9;
        expect(isBetween('feePct') && isBetween('fxMarginPct')).toBe(true);
        if ((b.feePct - a.feePct) * (b.fxMarginPct - a.fxMarginPct) >= 0)
          expect(isBetween('totalCostPct')).toBe(true);
      }),
    );
  });

  it('never jumps: an amount a little larger costs a little more or less', () => {
    fc.assert(
      fc.property(pair, amount, (prices, of) => {
        const step = priceAt(prices, of * 1.000001).totalCostPct - priceAt(prices, of).totalCostPct;
        expect(Math.abs(step)).toBeLessThan(0.01);
      }),
    );
  });
});
