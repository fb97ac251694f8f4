import { rateBook, type RateBook } from '#domain/money/rate-book.ts';
import { rateOn, type DollarRate } from '#domain/money/rate-on.ts';
import { monthEnd } from '#domain/time/month-end.ts';
import { monthsLater, type Month } from '#domain/time/month.ts';
import type { PublishedRecord } from './record.ts';

export interface Rates {
  /** The rate on the nearest earlier day, at most 10 days back; null when there is none. */
  perUsd(currency: string, day: string): DollarRate | null;
  /** The newest of the twelve months before, this one included; null when there is none. */
  newestPerUsd(currency: string, month: Month): DollarRate | null;
}

/**
 * Rates for real figures come from central banks only; the demonstration's own fill in where it has
 * invented providers in countries whose currency no bank file covers.
 */
export function ratesOf(monthRates: PublishedRecord['monthRates'], withDemonstration: boolean): Rates {
  const { banks = [], invented = [] } = Object.groupBy(
    monthRates.map(([source, base, currency, observedOn, perBase]) => ({
      source,
      base,
      currency,
      observedOn,
      perBase,
    })),
    ({ source }) => (source === 'demonstration' ? 'invented' : 'banks'),
  );
  const books = [banks, ...(withDemonstration ? [invented] : [])].map(rateBook);
  // Reports of a month ask for the same few rates, each of which takes up to eleven days to look through.
  const known = new Map<string, DollarRate | null>();
  const perUsd: Rates['perUsd'] = (currency, day) => {
    const asked = `${currency} ${day}`;
    let rate = known.get(asked);
    if (rate === undefined) known.set(asked, (rate = firstRate(books, currency, day)));
    return rate;
  };
  return {
    perUsd,
    newestPerUsd(currency, month) {
      for (let back = 0; back < 12; back++) {
        const rate = perUsd(currency, monthEnd(monthsLater(month, -back)));
        if (rate) return rate;
      }
      return null;
    },
  };
}

function firstRate(books: RateBook[], currency: string, day: string): DollarRate | null {
  for (const book of books) {
    const rate = rateOn(book, currency, day);
    if (rate) return rate;
  }
  return null;
}
