/** What a survey found for one amount; percents are of that amount, a margin may be negative. */
export interface SurveyedPrice {
  amount: number;
  feePct: number;
  fxMarginPct: number;
  totalCostPct: number;
}

export type Price = Omit<SurveyedPrice, 'amount'>;

/**
 * The price of a service for any amount, from those it was surveyed at.
 *
 * Between two surveyed amounts the fee runs as money, the margin as percent, in a straight line:
 *
 *     F(A) = F₁ + (F₂ − F₁) · (A − A₁) / (A₂ − A₁)      fee_pct(A) = 100 · F(A) / A
 *     margin(A) = margin₁ + (margin₂ − margin₁) · (A − A₁) / (A₂ − A₁)
 *
 * Below the smallest the fee stays as much money as there, since most of a small fee is fixed; above the largest it stays
 * the same percent, since a fee that grows no more cannot be counted on. The margin is that of the nearest. [ours]
 *
 * @param surveyed At least one, in any order; amounts in one currency, above zero, no two alike.
 * @param amount In the same currency, above zero.
 * @returns What was surveyed, untouched, where the amount is one of the surveyed.
 * @throws RangeError when nothing was surveyed, or the amount is not above zero.
 */
export function priceAt(surveyed: readonly SurveyedPrice[], amount: number): Price {
  if (!(amount > 0) || surveyed.length === 0)
    throw new RangeError(`No price of ${amount} from ${surveyed.length} surveyed amounts`);
  const known = surveyed.find((price) => price.amount === amount);
  if (known) return priceOf(known.feePct, known.fxMarginPct, known.totalCostPct);

  const lower = nearest(
    surveyed.filter((price) => price.amount < amount).sort((a, b) => b.amount - a.amount),
  );
  const upper = nearest(
    surveyed.filter((price) => price.amount > amount).sort((a, b) => a.amount - b.amount),
  );
  if (lower && upper) {
    const way = (amount - lower.amount) / (upper.amount - lower.amount);
    const fee = feeOf(lower) + (feeOf(upper) - feeOf(lower)) * way;
    return priceOf((100 * fee) / amount, lower.fxMarginPct + (upper.fxMarginPct - lower.fxMarginPct) * way);
  }
  if (upper) return priceOf((100 * feeOf(upper)) / amount, upper.fxMarginPct);
  return priceOf(lower!.feePct, lower!.fxMarginPct);
}

const nearest = ([first]: SurveyedPrice[]): SurveyedPrice | undefined => first;
const feeOf = ({ amount, feePct }: SurveyedPrice) => (amount * feePct) / 100;

function priceOf(feePct: number, fxMarginPct: number, totalCostPct = feePct + fxMarginPct): Price {
  return { feePct, fxMarginPct, totalCostPct };
}
