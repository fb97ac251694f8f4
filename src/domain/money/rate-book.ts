/** A rate as a bank gave it: units of `currency` for one unit of `base`, both in ISO 4217. */
export interface RateObservation {
  /** 'ecb', 'imf', 'nepal-rastra-bank' */
  source: string;
  base: string;
  currency: string;
  /** 'YYYY-MM-DD' */
  observedOn: string;
  perBase: number;
}

/** Observations as they are looked up: all of a currency on a day, the preferred source first. */
export interface RateBook {
  quotesOf(currency: string, day: string): readonly RateObservation[];
}

/** Who says it best, but for a bank's own currency: daily fixings, then what others report, then the rest. */
const PREFERRED = ['ecb', 'imf', 'nepal-rastra-bank'];
const OWN_BANK: Partial<Record<string, string>> = { EUR: 'ecb', NPR: 'nepal-rastra-bank' };

/**
 * Puts observations in the order they are looked up in, whatever order they come in. On one day a currency's
 * own central bank goes first, then the ECB, the IMF and others [ours].
 *
 * @throws RangeError when a rate is not above zero.
 */
export function rateBook(observations: readonly RateObservation[]): RateBook {
  const pages = new Map<string, RateObservation[]>();
  for (const quote of observations) {
    if (!(quote.perBase > 0 && quote.perBase < Infinity)) {
      throw new RangeError(`Rates must be above zero, found ${quote.perBase} of ${quote.source}`);
    }
    for (const currency of [quote.base, quote.currency]) {
      const page = pages.get(pageOf(currency, quote.observedOn));
      if (page) page.push(quote);
      else pages.set(pageOf(currency, quote.observedOn), [quote]);
    }
  }
  for (const [page, quotes] of pages) quotes.sort(byPreference(OWN_BANK[page.slice(0, 3)]));
  return { quotesOf: (currency, day) => pages.get(pageOf(currency, day)) ?? [] };
}

const pageOf = (currency: string, day: string) => `${currency} ${day}`;

function byPreference(ownBank: string | undefined) {
  const place = ({ source }: RateObservation) => {
    if (source === ownBank) return -1;
    const found = PREFERRED.indexOf(source);
    return found < 0 ? PREFERRED.length : found;
  };
  const key = ({ source, base, currency }: RateObservation) => `${source} ${base} ${currency}`;
  return (a: RateObservation, b: RateObservation) =>
    place(a) - place(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.perBase - b.perBase);
}
