import type { Quote } from './quote.ts';

type Ranked = Pick<Quote, 'operatorName' | 'payIn' | 'accessPoint' | 'totalCostPct' | 'transparent'>;

/**
 * Services in the order shown: cheapest first by total cost, those that hide their price last.
 *
 * Equal costs go by operator, pay-in and access point, compared by character code, so that the
 * order is the same on every machine and does not depend on the order they came in.
 *
 * @returns A new list; what is alike in all of these keeps its order.
 */
export function rankServices<T extends Ranked>(quotes: readonly T[]): T[] {
  return [...quotes].sort(
    (a, b) =>
      compare(cost(a), cost(b)) ||
      compare(a.operatorName, b.operatorName) ||
      compare(a.payIn, b.payIn) ||
      compare(a.accessPoint, b.accessPoint),
  );
}

function cost({ transparent, totalCostPct }: Ranked): number {
  return transparent && totalCostPct !== null ? totalCostPct : Infinity;
}

function compare<K extends string | number>(a: K, b: K): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
