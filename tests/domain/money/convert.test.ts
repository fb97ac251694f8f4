import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, crossRate } from '#domain/money/convert.ts';

describe('crossRate', () => {
  it('is the quotient of the two euro rates', () => {
    // By hand: a euro is 1.10 dollars or 64.90 pesos, so a dollar is 64.90 / 1.10 = 59 pesos.
    expect(crossRate({ from: 1.1, to: 64.9 })).toBeCloseTo(59, 10);
  });

  it('refuses a rate that is not above zero', () => {
    for (const wrong of [0, -1, NaN]) {
      expect(() => crossRate({ from: wrong, to: 1 })).toThrow(RangeError);
      expect(() => crossRate({ from: 1, to: wrong })).toThrow(RangeError);
    }
  });

  it('takes an amount there and back', () => {
    const rate = fc.double({ min: 0.001, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (from, to) => {
        const there = convert(200, crossRate({ from, to }));
        expect(convert(there, crossRate({ from: to, to: from }))).toBeCloseTo(200, 6);
      }),
    );
  });
});
