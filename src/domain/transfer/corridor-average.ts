import { mean } from '#domain/disclosure/mean.ts';
import { disclosedCosts } from './disclosed-costs.ts';
import type { Quote } from './quote.ts';

/**
 * Average cost of a corridor: simple mean of total cost over all its services that state their
 * price. Null when none does.
 *
 * @param quotes Of one corridor, quarter and amount.
 * @returns Mean in percent, unrounded, and how many services it is of.
 * @see World Bank, Remittance Prices Worldwide, methodology
 */
export function corridorAverage(
  quotes: readonly Pick<Quote, 'totalCostPct' | 'transparent'>[],
): { mean: number; n: number } | null {
  const costs = disclosedCosts(quotes);
  return costs.length === 0 ? null : { mean: mean(costs), n: costs.length };
}
