import type { Currency } from '#domain/money/currency.ts';

/** Money of one currency, in minor units. */
export interface Sum {
  currency: Currency;
  amountMinor: number;
}

/** What was paid in each currency, in the order in which they first come. Nothing is converted. */
export function paidTotals(items: readonly Sum[]): Sum[] {
  const totals = new Map<Currency, number>();
  for (const { currency, amountMinor } of items) {
    totals.set(currency, (totals.get(currency) ?? 0) + amountMinor);
  }
  return [...totals].map(([currency, amountMinor]) => ({ currency, amountMinor }));
}
