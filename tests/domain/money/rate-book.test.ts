import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateBook } from '#domain/money/rate-book.ts';
import { observed, REAL } from './example-rates.ts';

describe('rateBook', () => {
  it('finds a quote under both of its currencies, on its day alone', () => {
    const [quote] = observed('ecb EUR USD 2026-04-13 1.1684');
    const book = rateBook([quote!]);
    expect(book.quotesOf('EUR', '2026-04-13')).toEqual([quote]);
    expect(book.quotesOf('USD', '2026-04-13')).toEqual([quote]);
    expect(book.quotesOf('USD', '2026-04-12')).toEqual([]);
    expect(book.quotesOf('SGD', '2026-04-13')).toEqual([]);
  });

  it('puts a currency’s own bank first, then the ECB, the IMF and others', () => {
    const day = '2026-03-31';
    const sources = ['demonstration', 'imf', 'nepal-rastra-bank', 'ecb'];
    const quotes = sources.flatMap((source) => observed(`${source} EUR NPR ${day} 175`));
    const order = (currency: string) =>
      rateBook(quotes)
        .quotesOf(currency, day)
        .map(({ source }) => source);
    expect(order('EUR')).toEqual(['ecb', 'imf', 'nepal-rastra-bank', 'demonstration']);
    expect(order('NPR')).toEqual(['nepal-rastra-bank', 'ecb', 'imf', 'demonstration']);
  });

  it('is the same whatever order the observations come in', () => {
    const twice = [...REAL, ...observed('imf USD PHP 2026-03-31 60.75', 'imf PHP USD 2026-03-31 0.0165')];
    const page = rateBook(twice).quotesOf('PHP', '2026-03-31');
    expect(page.length).toBe(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(twice, { minLength: twice.length }), (shuffled) => {
        expect(rateBook(shuffled).quotesOf('PHP', '2026-03-31')).toEqual(page);
      }),
    );
  });

  it('refuses a rate that is not above zero', () => {
    for (const wrong of [0, -1, NaN, Infinity]) {
      expect(() => rateBook(observed(`ecb EUR USD 2026-04-13 ${wrong}`))).toThrow(RangeError);
    }
  });
});
