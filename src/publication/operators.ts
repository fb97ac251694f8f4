import { corridorSlug } from '#domain/place/country.ts';
import { quarterEnd } from '#domain/time/quarter.ts';
import { isFresh } from '#domain/transfer/freshness.ts';
import { newestQuotes, realOrElseInvented } from './corridors.ts';
import type { PublishedRecord } from './record.ts';
import type { Operator } from './snapshot.ts';

type ServedCorridor = Operator['corridors'][number];

/** Where each operator stands among the operators of a corridor, by its cheapest service for 200 US dollars. */
export function servedCorridors(
  { quotes, operatorHistory }: Pick<PublishedRecord, 'quotes' | 'operatorHistory'>,
  today: string,
): Map<string, ServedCorridor[]> {
  const served = new Map<string, ServedCorridor[]>();
  const histories = new Map(
    operatorHistory.map(([operatorId, sending, receiving, isDemo, costs]) => [
      `${operatorId} ${corridorSlug(sending, receiving)} ${isDemo}`,
      costs.map(([quarter, pct]) => ({ quarter, pct })),
    ]),
  );
  const ofCorridors = Map.groupBy(quotes, (quote) => corridorSlug(quote.sending, quote.receiving));
  for (const [slug, all] of [...ofCorridors].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const newest = newestQuotes(realOrElseInvented(all)).filter((quote) => quote.amountUsd === 200);
    const cheapest = new Map<string, number | null>();
    for (const quote of newest) {
      const known = cheapest.get(quote.operatorId) ?? null;
      const cost = quote.transparent ? quote.totalCostPct : null;
      cheapest.set(quote.operatorId, known === null ? cost : Math.min(known, cost ?? known));
    }
    const costs = [...cheapest.values()].filter((cost) => cost !== null);
    for (const [operatorId, totalCostPct] of cheapest) {
      const { sending, receiving, quarter, source } = newest[0]!;
      const isDemo = source === 'demonstration';
      const entry: ServedCorridor = {
        slug,
        sending,
        receiving,
        quarter,
        isFresh: isFresh('survey', quarterEnd(quarter), today),
        totalCostPct,
        rank: totalCostPct === null ? null : 1 + costs.filter((cost) => cost < totalCostPct).length,
        operators: cheapest.size,
        history: histories.get(`${operatorId} ${slug} ${isDemo}`) ?? [],
      };
      served.set(operatorId, [...(served.get(operatorId) ?? []), entry]);
    }
  }
  return served;
}
