import { rateOn } from '#domain/money/rate-on.ts';
import { perUsdByPeg } from '#domain/money/pegs.ts';
import type { PublishedRecord } from './record.ts';

/** Units of a currency for one US dollar on a day, and where that comes from. */
export interface DollarRate {
  perUsd: number;
  observedOn: string;
}

export interface Rates {
  /** The rate on the nearest earlier day, at most 10 days back; null when there is none. */
  perUsd(currency: string, day: string): DollarRate | null;
}

/**
 * Rates for real figures come from central banks only; the demonstration's own fill in where it has
 * invented providers in countries whose currency no bank file covers.
 */
export function ratesOf(monthRates: PublishedRecord['monthRates'], withDemonstration: boolean): Rates {
  const series = new Map<string, { observedOn: string; perEuro: number }[]>();
  for (const [source, currency, observedOn, perEuro] of monthRates) {
    if (source === 'demonstration' && !withDemonstration) continue;
    const known = series.get(currency);
    if (known) known.push({ observedOn, perEuro });
    else series.set(currency, [{ observedOn, perEuro }]);
  }
  const perEuro = (currency: string, day: string) =>
    currency === 'EUR' ? { perEuro: 1, observedOn: day } : rateOn(series.get(currency) ?? [], day);

  return {
    perUsd(currency, day) {
      const dollar = perEuro('USD', day);
      if (!dollar) return null;
      const own = perEuro(currency, day);
      if (own) return { perUsd: own.perEuro / dollar.perEuro, observedOn: own.observedOn };
      const pegged = perUsdByPeg(currency, (anchor) => {
        const rate = perEuro(anchor, day);
        return rate ? rate.perEuro / dollar.perEuro : null;
      });
      return pegged === null ? null : { perUsd: pegged, observedOn: dollar.observedOn };
    },
  };
}
