export interface PricedTransfer {
  /** Amount sent and fee charged for it, in minor units of the send currency. */
  sendMinor: number;
  feeMinor: number;
  /** Receive units per one send unit: what the operator gives, and the mid-market. */
  rate: number;
  midRate: number;
}

/**
 * Total cost of a transfer, as a share of the amount sent.
 *
 * Adds the fee to the exchange-rate margin, so an operator that hides its price
 * in the rate compares fairly with one that charges a visible fee.
 *
 * @returns Ratio, unrounded: 0.05 means 5 %. Negative when the rate beats mid-market.
 * @throws RangeError when the amount or the mid-market rate is not above zero.
 * @see World Bank, Remittance Prices Worldwide, methodology
 */
export function totalCost({ sendMinor, feeMinor, rate, midRate }: PricedTransfer): number {
  if (!(sendMinor > 0 && midRate > 0)) {
    throw new RangeError(`Amount and mid-market rate must be above zero, found ${sendMinor} and ${midRate}`);
  }
  return feeMinor / sendMinor + (1 - rate / midRate);
}

/**
 * Total cost from its two published parts, all in percent: 0.82 + 0.24 = 1.06. Null when one of
 * them is hidden, since half a price would look cheap.
 */
export function totalCostPct(feePct: number, fxMarginPct: number): number;
export function totalCostPct(feePct: number | null, fxMarginPct: number | null): number | null;
export function totalCostPct(feePct: number | null, fxMarginPct: number | null): number | null {
  return feePct === null || fxMarginPct === null ? null : feePct + fxMarginPct;
}
