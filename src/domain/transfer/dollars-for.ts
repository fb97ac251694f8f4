/** A surveyed amount: in US dollars, and what was asked for in the sending currency. */
export interface SurveyedAmount {
  amountUsd: number;
  sendAmount: number;
}

/**
 * What an amount of the sending currency is in US dollars, by the amounts a survey asked for.
 *
 * Those are rounded (735 dirham for 200 dollars), so no single rate gives both back: between them the way is a straight
 * line, beyond them, and below the smallest, in proportion to the nearest. [ours]
 *
 *     735 → 200, 1,836 → 500: 1,285.5 is half way, 350; 367.5 is half of 735, 100
 *
 * @param surveyed At least one, in any order, above zero.
 * @throws RangeError when there is none.
 */
export function dollarsFor(amount: number, surveyed: readonly SurveyedAmount[]): number {
  const sorted = [...surveyed].sort((a, b) => a.sendAmount - b.sendAmount);
  const upper = sorted.find(({ sendAmount }) => sendAmount >= amount);
  const lower = sorted.findLast(({ sendAmount }) => sendAmount <= amount);
  const nearest = lower ?? upper;
  if (!nearest) throw new RangeError('No dollars without a surveyed amount');
  if (!lower || !upper || lower === upper) return (amount * nearest.amountUsd) / nearest.sendAmount;
  const way = (amount - lower.sendAmount) / (upper.sendAmount - lower.sendAmount);
  return lower.amountUsd + (upper.amountUsd - lower.amountUsd) * way;
}
