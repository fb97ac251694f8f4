import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';
import type { Operator } from '#publication/snapshot.ts';
import { factRows, newestReviewRow, ratingRows, type CompareRow } from './_compare-rows.ts';

/** What operators are compared by. */
export function operatorRows(locale: Locale): CompareRow<Operator>[] {
  const inLocale = { locale: locale.code };
  const { count, quarter } = formatsOf(locale.code);
  const noPrices = { text: m.compare_no_prices({}, inLocale), tone: 'unknown' } as const;
  return [
    ...ratingRows('operator', locale),
    ...factRows('operator', locale),
    {
      id: 'corridors',
      label: m.compare_row_corridors({}, inLocale),
      cellOf: ({ corridors }) => (corridors.length > 0 ? { text: count(corridors.length) } : noPrices),
    },
    {
      id: 'cheapest',
      label: m.compare_row_cheapest({}, inLocale),
      cellOf: ({ corridors }) => {
        if (corridors.length === 0) return noPrices;
        const fresh = corridors.filter(({ isFresh }) => isFresh);
        if (fresh.length === 0) return { text: m.compare_old_prices({}, inLocale), tone: 'unknown' };
        const first = fresh.filter(({ rank }) => rank === 1);
        return { text: m.compare_cheapest({ n: count(first.length), of: count(fresh.length) }, inLocale) };
      },
    },
    {
      id: 'prices',
      label: m.compare_row_prices({}, inLocale),
      cellOf: ({ corridors }) => {
        const newest = corridors
          .map((corridor) => corridor.quarter)
          .sort()
          .at(-1);
        return newest ? { text: quarter(newest) } : noPrices;
      },
    },
    newestReviewRow(locale),
  ];
}
