import { headingKey } from '#sources/heading-key.ts';
import type { Wrong } from '#sources/raw-table.ts';
import { shortened } from '#sources/shortened.ts';

/**
 * Where the column of a heading is, from 0; -1 when there is none. Two of the same heading do no harm as long
 * as nobody asks for it.
 */
export function columnFinder(headings: string[], wrong: Wrong): (heading: string) => number {
  const places = Map.groupBy(headings.keys(), (place) => headingKey(headings[place] ?? ''));
  const known = new Map<string, number>();
  return (heading) => {
    const place = known.get(heading);
    if (place !== undefined) return place;
    const [first = -1, second] = places.get(headingKey(heading)) ?? [];
    if (second !== undefined) {
      throw wrong(
        `expected each column once, found "${shortened(heading)}" in columns ${first + 1} and ${second + 1}`,
      );
    }
    known.set(heading, first);
    return first;
  };
}
