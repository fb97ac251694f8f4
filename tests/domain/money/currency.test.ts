import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencySchema, fromMinor, minorDigits, toMinor } from '#domain/money/currency.ts';

describe('currency', () => {
  it('takes ISO 4217 codes in capitals only', () => {
    expect(currencySchema.safeParse('AED').success).toBe(true);
    for (const wrong of ['aed', 'AEDX', 'A1D', '', null]) {
      expect(currencySchema.safeParse(wrong).error?.issues[0]?.message).toBe('bad_currency');
    }
  });

  it('knows the minor units of ISO 4217, not those of the browser', () => {
    // ISO 4217 list one. Intl in Node says 0 for PKR, IDR, MMK and LAK.
    const digits = {
      AED: 2,
      PHP: 2,
      NPR: 2,
      PKR: 2,
      IDR: 2,
      MMK: 2,
      KWD: 3,
      OMR: 3,
      BHD: 3,
      JPY: 0,
      KRW: 0,
      VND: 0,
    };
    for (const [code, expected] of Object.entries(digits))
      expect([code, minorDigits(code)]).toEqual([code, expected]);
  });

  it('rounds half away from zero as on paper', () => {
    expect(toMinor(12.34, 'AED')).toBe(1234);
    expect(toMinor(1.005, 'AED')).toBe(101); // 1.005 · 100 is 100.49999999999999 in binary
    expect(toMinor(-1.005, 'AED')).toBe(-101);
    expect(toMinor(0.0005, 'KWD')).toBe(1);
    expect(toMinor(1234.5, 'JPY')).toBe(1235);
  });

  it('refuses what it cannot hold', () => {
    for (const amount of [NaN, Infinity, 1e13]) expect(() => toMinor(amount, 'AED')).toThrow(RangeError);
  });

  it('gives every stored amount back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e14, max: 1e14 }),
        fc.constantFrom('AED', 'KWD', 'JPY'),
        (minor, code) => {
          expect(toMinor(fromMinor(minor, code), code) === minor).toBe(true);
        },
      ),
    );
  });
});
