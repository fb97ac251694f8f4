import type { Way } from '#domain/help/complaint-pairs.ts';
import type { Agency } from '#publication/snapshot.ts';
import { complainWays, waysOf } from './_complain.ts';

const MOST_SHOWN = 6;

/** The ways an agency's workers went for which there is a page on how to complain, the most travelled first. */
export function whereToComplain(agency: Agency): Way[] {
  const keyOf = ({ origin, destination }: Way) => `${origin} ${destination}`;
  const ways = new Map(waysOf(agency).map((way) => [keyOf(way), way]));
  const known = new Set(complainWays().map(keyOf));
  return [...ways.values()].filter((way) => known.has(keyOf(way))).slice(0, MOST_SHOWN);
}
