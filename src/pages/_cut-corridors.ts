import { formatsOf } from '#messages/format.ts';
import type { Operator } from '#publication/snapshot.ts';
import { cutReviews } from './_cut-reviews.ts';

type ServedCorridor = Operator['corridors'][number];

/** One page of the corridors an operator serves. */
export interface CorridorPage {
  corridors: ServedCorridor[];
  page: number;
  pages: number;
  /** The first page on which each sending country stands; empty where there is one page. */
  countries: { country: string; page: number }[];
}

/** What a page has on its first trip, in bytes as they are packed, beside its frame: 14 KB without the 6 that takes. */
const MOST_BYTES = 7_000;
/** Of that, what picks among the reviews takes on the first page. */
const PICKING = 1_600;
const MOST_A_PAGE = 40;
/** What a row of the table, a quarter of its history and a byte of a review weigh there, as measured. */
const PACKED = { row: 70, quarter: 5, reviewByte: 0.45 };

/** Cuts the corridors of an operator, by name of the countries, into pages light enough for a slow phone. One at least. */
export function corridorPages({ corridors, reviews }: Operator, locale: string): CorridorPage[] {
  const { country, compare } = formatsOf(locale);
  const sorted = corridors
    .map((corridor) => ({ corridor, from: country(corridor.sending), to: country(corridor.receiving) }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
    .map(({ corridor }) => corridor);

  const cut: ServedCorridor[][] = [[]];
  const besideReviews = Buffer.byteLength(JSON.stringify(cutReviews(reviews)[0])) * PACKED.reviewByte;
  let room = MOST_BYTES - besideReviews - (reviews.length > 0 ? PICKING : 0);
  for (const corridor of sorted) {
    const weight = PACKED.row + corridor.history.length * PACKED.quarter;
    const { length } = cut.at(-1)!;
    if (length >= MOST_A_PAGE || (length > 0 && weight > room)) {
      cut.push([]);
      room = MOST_BYTES;
    }
    cut.at(-1)!.push(corridor);
    room -= weight;
  }

  const begins = new Map<string, number>();
  cut.forEach((of, index) => {
    for (const { sending } of of) if (!begins.has(sending)) begins.set(sending, index + 1);
  });
  const countries = cut.length > 1 ? [...begins].map(([country, page]) => ({ country, page })) : [];
  return cut.map((corridors, index) => ({ corridors, page: index + 1, pages: cut.length, countries }));
}

export function corridorPageHref(locale: string, slug: string, page: number): string {
  const home = `/${locale}/operator/${slug}/`;
  return page === 1 ? `${home}#corridors` : `${home}corridors/${page}/`;
}
