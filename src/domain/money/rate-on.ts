import { crossRate } from './convert.ts';
import { pegOf } from './pegs.ts';
import type { RateBook, RateObservation } from './rate-book.ts';

/** What a dollar is worth in a currency, and where that comes from: a converted figure keeps all of it. */
export interface DollarRate {
  /** Units of the currency for one US dollar, not rounded. */
  perUsd: number;
  /** The day it was observed; for a peg to the dollar, and for the dollar itself, the day asked for. */
  observedOn: string;
  /** Whose observation it rests on; `peg` when on none, `us-dollar` for the dollar itself. */
  source: string;
  /** Quoted against the dollar, through a third currency of the same source and day, or held by a bank. */
  via: 'direct' | 'cross' | 'peg';
}

/** Longer than any holiday, shorter than a currency needs to become another one. */
const MOST_DAYS_BACK = 10;
const DAY_MS = 86_400_000;
const DOLLAR = 'USD';

/**
 * The dollar rate of a currency that held on a day: of that day, or of the nearest earlier one, since banks
 * rest at weekends. Null when there is none of the last 10 days; better no figure than a stale one [ours].
 *
 * The freshest day goes first, whoever has it. On that day a quote against the dollar goes before one through
 * a third currency. A peg to the dollar is better than such a detour, any other peg only better than nothing.
 *
 * @param day 'YYYY-MM-DD'
 * @throws RangeError when it is no day.
 * @see European Central Bank, euro foreign exchange reference rates: cross rates are quotients
 */
export function rateOn(book: RateBook, currency: string, day: string): DollarRate | null {
  if (currency === DOLLAR) return { perUsd: 1, observedOn: day, source: 'us-dollar', via: 'direct' };
  const observed = observedRate(book, currency, day);
  if (observed?.via === 'direct') return observed;
  const pegged = peggedRate(book, currency, day);
  const isHeldToDollar = pegged?.source === 'peg';
  return isHeldToDollar ? pegged : (observed ?? pegged);
}

function observedRate(book: RateBook, currency: string, day: string): DollarRate | null {
  for (let back = 0; back <= MOST_DAYS_BACK; back++) {
    const observedOn = daysBefore(day, back);
    const quotes = book.quotesOf(currency, observedOn);
    const found = firstOf(quotes, direct(currency)) ?? firstOf(quotes, across(book, currency));
    if (found) return { ...found, observedOn };
  }
  return null;
}

type Found = Pick<DollarRate, 'perUsd' | 'source' | 'via'>;

function direct(currency: string) {
  return (quote: RateObservation): Found | null => {
    const perUsd = unitsFor(quote, currency, DOLLAR);
    return perUsd === null ? null : { perUsd, source: quote.source, via: 'direct' };
  };
}

function across(book: RateBook, currency: string) {
  return (quote: RateObservation): Found | null => {
    const third = quote.base === currency ? quote.currency : quote.base;
    const units = unitsFor(quote, currency, third);
    const dollars = firstOf(book.quotesOf(DOLLAR, quote.observedOn), (other) =>
      other.source === quote.source ? unitsFor(other, DOLLAR, third) : null,
    );
    if (units === null || dollars === null) return null;
    return { perUsd: crossRate({ from: dollars, to: units }), source: quote.source, via: 'cross' };
  };
}

function peggedRate(book: RateBook, currency: string, day: string): DollarRate | null {
  const peg = pegOf(currency, day);
  if (!peg) return null;
  if (peg.anchor === DOLLAR) return { perUsd: peg.rate, observedOn: day, source: 'peg', via: 'peg' };
  const anchor = observedRate(book, peg.anchor, day);
  return anchor && { ...anchor, perUsd: anchor.perUsd * peg.rate, via: 'peg' };
}

/** Units of one currency for one unit of another by a quote of the two; null when it is of others. */
function unitsFor({ base, currency, perBase }: RateObservation, of: string, forOne: string): number | null {
  if (currency === of && base === forOne) return perBase;
  return base === of && currency === forOne ? 1 / perBase : null;
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** @throws RangeError when `day` is no day. */
const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
