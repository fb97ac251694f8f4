import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdGapPct, expectedArrival } from '#domain/transfer/crowd-gap.ts';
import { isInCrowdWindow } from '#domain/transfer/crowd-window.ts';
import type { Told } from '#domain/transfer/rate-got.ts';

const told = (changes: Partial<Told> = {}): Told => ({
  sentMinor: 1000_00,
  sentCurrency: 'AED',
  feeMinor: 20_00,
  feeIncluded: false,
  receivedMinor: 15_500_00,
  receivedCurrency: 'PHP',
  ...changes,
});
const price = { feePct: 2, fxMarginPct: 1.5, totalCostPct: 3.5 };

describe('expectedArrival', () => {
  it('leaves a fee on top out, and takes one that is included off', () => {
    // By hand: 1,000 dirham · 16 · 0.985 = 15,760 pesos; less 2 % first: 980 · 16 · 0.985 = 15,444.8.
    expect(expectedArrival(told(), price, 16)).toBeCloseTo(15_760, 8);
    expect(expectedArrival(told({ feeIncluded: true }), price, 16)).toBeCloseTo(15_444.8, 8);
  });

  it('takes the fee of the price, not the one that was taken', () => {
    expect(expectedArrival(told({ feeIncluded: true, feeMinor: 90_00 }), price, 16)).toBeCloseTo(15_444.8, 8);
  });

  it('knows of no fee what it would of one on top, and nothing where it is not known how it was taken', () => {
    expect(expectedArrival(told({ feeMinor: 0, feeIncluded: null }), price, 16)).toBeCloseTo(15_760, 8);
    expect(expectedArrival(told({ feeIncluded: null }), price, 16)).toBeNull();
    expect(expectedArrival(told({ feeMinor: null, feeIncluded: null }), price, 16)).toBeNull();
  });
});

describe('crowdGapPct', () => {
  it('is what is missing, in percent of what was promised', () => {
    // By hand: (15,760 − 15,500) / 15,760 = 1.6497 %.
    expect(crowdGapPct(told(), price, 16)).toBeCloseTo(1.6497, 4);
    // 15,800 of 15,760: 0.2538 % more.
    expect(crowdGapPct(told({ receivedMinor: 15_800_00 }), price, 16)).toBeCloseTo(-0.2538, 4);
    expect(crowdGapPct(told({ receivedMinor: 0 }), price, 16)).toBe(100);
  });

  it('counts currencies without decimals by their own units', () => {
    // By hand: 100 dollars · 16,000 · 1 = 1,600,000 rupiah, of which 1,584,000 came: 1 %.
    const rupiah = told({
      sentMinor: 100_00,
      sentCurrency: 'USD',
      receivedMinor: 158_400_000,
      receivedCurrency: 'IDR',
    });
    expect(crowdGapPct(rupiah, { feePct: 0, fxMarginPct: 0, totalCostPct: 0 }, 16_000)).toBeCloseTo(1, 8);
  });

  it('is nothing where nothing was to be expected', () => {
    expect(crowdGapPct(told(), { feePct: 0, fxMarginPct: 100, totalCostPct: 100 }, 16)).toBeNull();
    expect(crowdGapPct(told({ feeIncluded: null }), price, 16)).toBeNull();
  });

  it('does not depend on the size of the transfer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.boolean(), (times, feeIncluded) => {
        const many = told({ sentMinor: 1000_00 * times, receivedMinor: 15_500_00 * times, feeIncluded });
        expect(crowdGapPct(many, price, 16)).toBeCloseTo(crowdGapPct(told({ feeIncluded }), price, 16)!, 8);
      }),
    );
  });
});

describe('isInCrowdWindow', () => {
  it('is the quarter of the price, and the months that end within 120 days after it', () => {
    // By hand: from 30 September to 31 December are 92 days, to 31 January 123.
    const months = ['2026-06', '2026-07', '2026-09', '2026-10', '2026-12', '2027-01'];
    expect(months.map((month) => isInCrowdWindow(month, '2026Q3'))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
