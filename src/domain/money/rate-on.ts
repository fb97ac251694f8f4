import { daysBetween } from '#domain/time/days-between.ts';

export interface ObservedRate {
  /** 'YYYY-MM-DD' */
  observedOn: string;
  /** Units of the currency for one euro. */
  perEuro: number;
}

/** Longer than any holiday, shorter than a currency needs to become another one. */
const MOST_DAYS_BACK = 10;

/**
 * The rate that held on a day: of that day, or of the nearest earlier one, since banks rest
 * at weekends. Null when there is none of the last 10 days; better no figure than a stale one [ours].
 *
 * @param rates Rates of one currency, in any order.
 */
export function rateOn(rates: readonly ObservedRate[], date: string): ObservedRate | null {
  let nearest: ObservedRate | null = null;
  for (const rate of rates) {
    const age = daysBetween(rate.observedOn, date);
    if (age < 0 || age > MOST_DAYS_BACK) continue;
    if (!nearest || rate.observedOn > nearest.observedOn) nearest = rate;
  }
  return nearest && { observedOn: nearest.observedOn, perEuro: nearest.perEuro };
}
