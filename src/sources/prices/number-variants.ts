import { normaliseName } from '#domain/provider/normalise-name.ts';
import { remember } from './remember.ts';
import type { QuoteRow } from './quote-row.ts';

/**
 * Numbers quotes alike in operator, corridor, pay-in, access point, amount and quarter by their cost, so that
 * reading the rows in another order gives each the same number. Two spellings of one operator are one, and a
 * price not disclosed comes last.
 */
export function numberVariants(quotes: readonly QuoteRow[]): void {
  const operator = remember(normaliseName);
  const key = (quote: QuoteRow) =>
    JSON.stringify([
      operator(quote.operatorName),
      quote.sending,
      quote.receiving,
      quote.payIn,
      quote.accessPoint,
      quote.amountUsd,
    ]);
  // A quarter at a time, since half a million keys would fill the memory.
  for (const quarter of Map.groupBy(quotes, (quote) => quote.quarter).values()) {
    for (const alike of Map.groupBy(quarter, key).values()) {
      if (alike.length === 1) continue;
      alike.sort(byCost).forEach((quote, place) => (quote.variant = place + 1));
    }
  }
}

function byCost(a: QuoteRow, b: QuoteRow): number {
  const cost = (quote: QuoteRow) => quote.totalCostPct ?? Infinity;
  const fee = (quote: QuoteRow) => quote.feePct ?? Infinity;
  return compare(cost(a), cost(b)) || compare(fee(a), fee(b)) || compare(facts(a), facts(b));
}

/** What is left to tell two of the same cost apart. */
const facts = (quote: QuoteRow) => JSON.stringify({ ...quote, variant: 0 });

const compare = <Value extends number | string>(a: Value, b: Value) => (a < b ? -1 : a > b ? 1 : 0);
