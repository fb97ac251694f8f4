import { fromMinor } from '#domain/money/currency.ts';
import type { Price } from './price-at.ts';
import type { Told } from './rate-got.ts';

/**
 * What should have arrived of one transfer by the price of its service, in the receiving currency:
 *
 *     R_offer  = R_mid · (1 − margin / 100)
 *     expected = A · R_offer                     fee charged on top of A
 *     expected = (A − A · fee / 100) · R_offer   fee taken out of A
 *
 * Whether a fee was on top is the sender's word; the fee itself is that of the price, or an operator that takes more
 * than it says would be compared with what it took.
 *
 * @param midRate Mid-market rate: units received for one unit sent.
 * @returns Unrounded. Null where it is not known how the fee was taken, unless the sender paid none.
 * @see methodology, section 1: received
 */
export function expectedArrival(told: Told, price: Price, midRate: number): number | null {
  const isFree = told.feeMinor === 0;
  if (told.feeIncluded === null && !isFree) return null;
  const sent = fromMinor(told.sentMinor, told.sentCurrency);
  const exchanged = told.feeIncluded && !isFree ? sent * (1 - price.feePct / 100) : sent;
  return exchanged * midRate * (1 - price.fxMarginPct / 100);
}

/**
 * How much less arrived than the price promised, in percent of that:
 *
 *     gap = 100 · (expected − received) / expected
 *
 * Below zero when more arrived; 100 when nothing did. Null where nothing was to be expected.
 */
export function crowdGapPct(told: Told, price: Price, midRate: number): number | null {
  const expected = expectedArrival(told, price, midRate);
  if (expected === null || !(expected > 0)) return null;
  return (100 * (expected - fromMinor(told.receivedMinor, told.receivedCurrency))) / expected;
}
