import { byPublication } from './settled-reports.ts';
import { FEWEST_FOR_COUNT } from './thresholds.ts';

interface Ordered {
  id: string;
  order: number;
}

/**
 * May a group be published although another one, that overlaps it, was published before? Who takes one figure from the other
 * is left with the workers who are in only one of the two: they must be none, or five at least.
 *
 * Both are the first so many of those who belong to them, by fives (`settledReports`). Of two that differ in size five are
 * over in any case; left to look at is the other group as it was when it had the same size. When that came later than
 * this one, it is for the other to stay away.
 *
 *     An agency's first 10, nine of them to Qatar; and then, with one more, its first 10 to Qatar: two are left, so
 *     that each of them could work out the other.
 *
 * @param group Settled, in the order of publication.
 * @param others All who belong to the other group, in the order of publication.
 * @see methodology, section 4: no cell may be recovered by subtraction within one release or between two [rule ours]
 */
export function isSafeBeside(group: readonly Ordered[], others: readonly Ordered[]): boolean {
  const before = others.slice(0, group.length);
  if (before.length < group.length || byPublication(before.at(-1)!, group.at(-1)!) > 0) return true;
  const left = new Set(group.map(({ id }) => id)).symmetricDifference(new Set(before.map(({ id }) => id)));
  return left.size === 0 || left.size >= FEWEST_FOR_COUNT;
}
