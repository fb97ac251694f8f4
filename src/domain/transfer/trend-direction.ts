import { quartersBetween } from '#domain/time/quarters-between.ts';

/** Percentage points from which a change is called one [ours]. */
const LEAST_CHANGE = 0.5;
/** Quarters from one year to the next, and how far from that an average may lie that stands for it [ours]. */
const YEAR = 4;
const LEEWAY = 1;

interface CostPoint {
  quarter: string;
  /** Total cost in percent. */
  pct: number;
  /** Averages of different sources are of different services: they are never compared. */
  source?: string;
}

export type TrendDirection = 'cheaper' | 'dearer' | 'same';

/**
 * Has a cost gone up or down within a year?
 *
 *     change = newest − the one of its source nearest to a year before, 3 to 5 quarters back; of two as near, the later
 *     cheaper: change ≤ −0.5 points · dearer: change ≥ 0.5 points · same: between
 *
 * Counted in hundredths of a point, as exact as pages show it. [ours]
 *
 * @param trend In any order, one a quarter and source.
 * @returns Null when there is nothing to compare with.
 * @throws RangeError when a quarter is not one.
 */
export function trendDirection(trend: readonly CostPoint[]): TrendDirection | null {
  const [newest, ...older] = trend.toSorted((a, b) => quartersBetween(a.quarter, b.quarter));
  if (!newest) return null;
  const [before] = older
    .filter(({ source }) => source === newest.source)
    .map(({ quarter, pct }) => ({ pct, off: Math.abs(quartersBetween(quarter, newest.quarter) - YEAR) }))
    .filter(({ off }) => off <= LEEWAY)
    .sort((a, b) => a.off - b.off);
  if (!before) return null;
  const change = Math.round((newest.pct - before.pct) * 100) / 100;
  return change <= -LEAST_CHANGE ? 'cheaper' : change >= LEAST_CHANGE ? 'dearer' : 'same';
}
