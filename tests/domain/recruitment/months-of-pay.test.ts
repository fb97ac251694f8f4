import { describe, expect, it } from 'vitest';
import { monthsOfPay } from '#domain/recruitment/months-of-pay.ts';
import { paidTotals } from '#domain/recruitment/paid-totals.ts';

const of = (currency: string, amountMinor: number) => ({ currency, amountMinor });

describe('paidTotals', () => {
  it('adds each currency by itself, in the order it first comes', () => {
    expect(paidTotals([of('PHP', 100), of('SAR', 5), of('PHP', 20)])).toEqual([of('PHP', 120), of('SAR', 5)]);
    expect(paidTotals([])).toEqual([]);
  });
});

describe('monthsOfPay', () => {
  it('is all that was paid over the first month’s pay', () => {
    // By hand: (3000 + 750) / 1500 = 2.5.
    expect(monthsOfPay([of('SAR', 300_000), of('SAR', 75_000)], of('SAR', 150_000))).toBe(2.5);
  });

  it('is zero for who paid nothing', () => {
    expect(monthsOfPay([], of('SAR', 150_000))).toBe(0);
  });

  it('is not known without a rate of exchange', () => {
    expect(monthsOfPay([of('PHP', 300_000)], of('SAR', 150_000))).toBeNull();
    expect(monthsOfPay([of('SAR', 300_000), of('PHP', 1)], of('SAR', 150_000))).toBeNull();
  });

  it('divides by no pay of zero', () => {
    expect(() => monthsOfPay([of('SAR', 1)], of('SAR', 0))).toThrow(RangeError);
  });
});
