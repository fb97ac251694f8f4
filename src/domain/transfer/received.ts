export interface Outlay {
  /** What leaves the sender's hand, fee included, in the send currency. */
  outlay: number;
  /** Mid-market rate: receive units per one send unit. */
  midRate: number;
  /** Total cost in percent of the amount sent. */
  totalCostPct: number;
}

/**
 * What the family gets when that outlay leaves the sender's hand, fee included:
 *
 *     received = outlay · mid-market rate · (1 − total cost)
 *
 * Comparable between operators whether they charge the fee on top or take it out. It leaves out
 * the product of fee and margin, which at 2 % each is 0.04 % of the amount. [ours]
 *
 * @returns Receive currency, unrounded.
 */
export function receivedForOutlay({ outlay, midRate, totalCostPct }: Outlay): number {
  return outlay * midRate * (1 - totalCostPct / 100);
}
