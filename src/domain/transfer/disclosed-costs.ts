import type { Quote } from './quote.ts';

/**
 * The total costs that may enter an average, in percent: those of services that state their
 * price. A service that hides its rate has no total cost.
 *
 * @see World Bank, Remittance Prices Worldwide, methodology
 */
export function disclosedCosts(quotes: readonly Pick<Quote, 'totalCostPct' | 'transparent'>[]): number[] {
  return quotes.flatMap(({ transparent, totalCostPct }) =>
    transparent && totalCostPct !== null ? [totalCostPct] : [],
  );
}
