import { fromMinor, type Currency } from '#domain/money/currency.ts';

/** One transfer as its sender tells it. */
export interface Told {
  sentMinor: number;
  sentCurrency: Currency;
  /** Null: not known. */
  feeMinor: number | null;
  /** True: taken out of what was sent. Null: not known. */
  feeIncluded: boolean | null;
  receivedMinor: number;
  receivedCurrency: Currency;
}

/**
 * The rate of exchange that a sender got:
 *
 *     received / sent             fee paid on top
 *     received / (sent − fee)     fee taken out of what was sent
 *
 * @returns Units received for one unit sent, unrounded. Null when the fee, or how it was taken, is not known, or
 *   when nothing was left to exchange.
 */
export function rateGot(told: Told): number | null {
  const { feeMinor, feeIncluded } = told;
  if (feeMinor === null || (feeIncluded === null && feeMinor > 0)) return null;
  const exchanged = told.sentMinor - (feeIncluded ? feeMinor : 0);
  if (exchanged <= 0) return null;
  return fromMinor(told.receivedMinor, told.receivedCurrency) / fromMinor(exchanged, told.sentCurrency);
}
