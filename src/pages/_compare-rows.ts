import type { ComparedCell } from '#domain/provider/compared.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { dimensionsOf } from '#domain/review/dimensions.ts';
import { factsOf, goodFacts } from '#domain/review/facts.ts';
import { mayShowStars } from '#domain/review/may-show.ts';
import { shareView, type ShownShare } from '#components/share-view.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';
import { word } from '#messages/word.ts';
import type { Opinion } from '#publication/snapshot.ts';

/** One fact of a comparison: what it is called, and what it is of a provider. */
export interface CompareRow<Provider> {
  id: string;
  label: string;
  cellOf: (provider: Provider) => ComparedCell;
}

interface Rated {
  opinion: Opinion;
}

/** What reviewers say of a provider: how they rate it, and how sure that is. */
export function ratingRows(kind: ProviderKind, locale: Locale): CompareRow<Rated>[] {
  const inLocale = { locale: locale.code };
  const { count, decimal } = formatsOf(locale.code);
  return [
    {
      id: 'stars',
      label: m.compare_row_stars({}, inLocale),
      cellOf: ({ opinion: { n, stars } }) =>
        stars
          ? {
              text: m.opinion_stars({ score: decimal(stars.score) }, inLocale),
              notes: [
                m.compare_stars_range(
                  { low: decimal(stars.low), high: decimal(stars.high), count: n, n: count(n) },
                  inLocale,
                ),
              ],
              bar: Math.round(stars.score * 20),
            }
          : {
              ...missing(n, locale),
              ...(n > 0 && { notes: [m.compare_few_note({ n: count(n) }, inLocale)] }),
            },
    },
    {
      id: 'alert',
      label: m.compare_row_alert({}, inLocale),
      cellOf: ({ opinion: { n, isUnderAlert } }) =>
        isUnderAlert
          ? { text: m.compare_alert({}, inLocale), tone: 'care' }
          : n > 0
            ? { text: m.compare_no_alert({}, inLocale) }
            : missing(0, locale),
    },
    ...dimensionsOf(kind).map((dimension) => ({
      id: dimension,
      label: word('dimension', dimension, locale.code),
      cellOf: ({ opinion }: Rated): ComparedCell => {
        const rated = opinion.dimensions.find((one) => one.dimension === dimension);
        if (!rated) return missing(opinion.n, locale);
        return { text: decimal(rated.mean), bar: Math.round(rated.mean * 20) };
      },
    })),
  ];
}

/** What happened to reviewers. */
export function factRows(kind: ProviderKind, locale: Locale): CompareRow<Rated>[] {
  return factsOf(kind).map((fact) => ({
    id: fact,
    label: word('fact', fact, locale.code),
    cellOf: ({ opinion }) => {
      const share = opinion.facts.find((one) => one.fact === fact);
      return share ? shareCell(share, goodFacts[fact], locale) : missing(opinion.n, locale);
    },
  }));
}

export function newestReviewRow(locale: Locale): CompareRow<Rated> {
  return {
    id: 'newest',
    label: m.compare_row_newest({}, { locale: locale.code }),
    cellOf: ({ opinion: { newestMonth } }) =>
      newestMonth ? { text: formatsOf(locale.code).date(newestMonth) } : missing(0, locale),
  };
}

/** @param isGood Whether a large share speaks for the provider. */
export function shareCell(share: ShownShare, isGood: boolean, locale: Locale): ComparedCell {
  const { tenths, text, range } = shareView(share, locale);
  return { text, notes: [range], tone: isGood ? 'good' : 'bad', bar: tenths * 10 };
}

/** Why a figure of so many reviews is not there. */
function missing(n: number, locale: Locale): ComparedCell {
  const inLocale = { locale: locale.code };
  const text =
    n === 0
      ? m.compare_no_reviews({}, inLocale)
      : mayShowStars(n)
        ? m.compare_few_answers({}, inLocale)
        : m.compare_few_reviews({}, inLocale);
  return { text, tone: 'unknown' };
}
