export interface YearlyCostInput {
  /** Sent each time, in any currency. */
  amount: number;
  /** Total cost in percent. */
  costPct: number;
  timesPerYear: number;
}

/**
 * What sending costs in a year, in the currency of `amount`, unrounded:
 *
 *     amount · total cost / 100 · times per year
 *
 * Below zero where the rate is better than the market's: a promotion. [ours]
 */
export function yearlyCost({ amount, costPct, timesPerYear }: YearlyCostInput): number {
  return ((amount * costPct) / 100) * timesPerYear;
}
