import { paidTotals, type Sum } from './paid-totals.ts';
import { recruitmentCost } from './recruitment-cost.ts';

/**
 * What one worker paid, in months of their first pay: the recruitment cost indicator as far as it can be said
 * without a rate of exchange.
 *
 * @returns Months, unrounded. Null when something was paid in another currency than the pay.
 * @throws RangeError when the pay is not above zero.
 */
export function monthsOfPay(items: readonly Sum[], pay: Sum): number | null {
  const [total, ...others] = paidTotals(items);
  if (others.length > 0 || (total && total.currency !== pay.currency)) return null;
  return recruitmentCost({ costMinor: total?.amountMinor ?? 0, earningsMinor: pay.amountMinor });
}
