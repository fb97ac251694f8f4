export interface SavingInput {
  /** Sent each time, in any currency. */
  amount: number;
  /** Total costs in percent. */
  averagePct: number;
  cheapestPct: number;
  timesPerYear: number;
}

/**
 * What a sender keeps in a year by using the cheapest service instead of an average one, in the
 * currency of `amount`, unrounded:
 *
 *     amount · (average − cheapest) / 100 · times per year
 *
 * Negative when the "cheapest" costs more than the average. [ours]
 */
export function yearlySaving({ amount, averagePct, cheapestPct, timesPerYear }: SavingInput): number {
  return ((amount * (averagePct - cheapestPct)) / 100) * timesPerYear;
}
