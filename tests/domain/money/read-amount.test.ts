import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMinor, minorDigits } from '#domain/money/currency.ts';
import { CURRENCIES } from '#domain/money/currencies.ts';
import { readAmount } from '#domain/money/read-amount.ts';

const MOST = 9_999_999_999_999;
const read = (typed: string, currency = 'PHP') => {
  const result = readAmount(typed, currency, MOST);
  return 'minor' in result ? result.minor : result.fault;
};

describe('readAmount', () => {
  it.each([
    ['1500', 150_000],
    ['1500.5', 150_050],
    ['1500,50', 150_050],
    ['0.05', 5],
    ['1,500', 150_000],
    ['1.500', 150_000],
    ['1,500.50', 150_050],
    ['1.500,50', 150_050],
    ['1,50,000', 15_000_000],
    ['12,34,567.89', 123_456_789],
    ['1.500.000', 150_000_000],
    ["1'500", 150_000],
    ['1 500\u00a0000', 150_000_000],
    [' ₱1,500 ', 150_000],
    ['5000/-', 500_000],
    ['1500.500', 150_050],
    ['0.500', 50],
    ['0', 0],
  ])('%s pesos are %i centavos', (typed, minor) => expect(read(typed)).toBe(minor));

  it.each([
    ['१,५०,०००', 'NPR', 15_000_000],
    ['١٬٥٠٠٫٧٥', 'SAR', 150_075],
    ['۱۵۰۰', 'PKR', 150_000],
    ['၁၅၀၀', 'MMK', 150_000],
    ['๑,๕๐๐', 'THB', 150_000],
  ])('reads digits of any script: %s', (typed, currency, minor) => expect(read(typed, currency)).toBe(minor));

  it('knows how many decimals a currency has', () => {
    // A dinar has a thousand fils, a dong has no parts.
    expect(read('1.500', 'KWD')).toBe(1500);
    expect(read('1,500', 'KWD')).toBe(1_500_000);
    expect(read('150.000', 'VND')).toBe(150_000);
    expect(read('1500.00', 'VND')).toBe(1500);
    expect(read('1500.5', 'VND')).toBe('too_exact');
    expect(read('12.345', 'USD')).toBe(1_234_500);
    expect(read('1234.567', 'USD')).toBe('too_exact');
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['about 500', 'not_a_number'],
    ['5k', 'not_a_number'],
    ['-5', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['1,50', 'minor'],
    ['15,00,00', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
    ['1.500,500.5', 'not_a_number'],
    ['.5', 'not_a_number'],
    ['99999999999.99', 'minor'],
    ['100000000000', 'too_large'],
    ['9'.repeat(400), 'too_large'],
  ])('%s: %s', (typed, expected) => {
    expect(typeof read(typed) === 'number' ? 'minor' : read(typed)).toBe(expected);
  });

  it('reads back what it wrote, however a language groups thousands', () => {
    const languages = [
      'en',
      'de',
      'fr',
      'en-IN',
      'ne-u-nu-deva',
      'ar-u-nu-arab',
      'id',
      'pt',
      'de-CH',
      'my-u-nu-mymr',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MOST }),
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom(...languages),
        (minor, currency, language) => {
          const digits = minorDigits(currency);
          const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits });
          const typed = format.format(fromMinor(minor, currency));
          // Two decimals and more are never thousands; without any, one group of three is.
          expect([typed, read(typed, currency)]).toEqual([typed, minor]);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(['number', 'string']).toContain(typeof read(typed));
      }),
    );
  });
});
