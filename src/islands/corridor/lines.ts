import { receivedForOutlay } from '#domain/transfer/received.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';
import type { Asked, Corridor } from './corridor.ts';
import { moneyWords } from './money-words.ts';
import type { Line } from './price-rows.ts';
import type { Ranked } from './rank-for.ts';

/** The table's rows in words, as `PriceTable.astro` writes them. */
export function linesOf(
  services: readonly Ranked[],
  asked: Asked,
  corridor: Corridor,
  locale: Locale['code'],
): Line[] {
  const { decimal, money, percent } = formatsOf(locale);
  const { midPerUsd, receivingCurrency } = corridor;
  const { ofHanded } = moneyWords(corridor, locale);
  const dearest = Math.max(...services.map(({ price }) => price?.totalCostPct ?? 0), 1);
  return services.map(({ place, price }) => {
    if (!price) return { place, cells: null };
    const { feePct, fxMarginPct, totalCostPct } = price;
    const parts = { fee: decimal(feePct, 2), rate: decimal(fxMarginPct, 2) };
    const arrives =
      midPerUsd === null
        ? ofHanded(asked, totalCostPct)
        : money(
            Math.round(receivedForOutlay({ outlay: asked.usd, midRate: midPerUsd, totalCostPct })),
            receivingCurrency,
          );
    return {
      place,
      cells: {
        arrives,
        share: Math.max(0, totalCostPct / dearest),
        total: percent(totalCostPct),
        parts:
          fxMarginPct < 0
            ? m.corridor_parts_promotion(parts, { locale })
            : m.corridor_parts(parts, { locale }),
      },
    };
  });
}
