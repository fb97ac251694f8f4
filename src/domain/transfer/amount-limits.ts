/** How far from what was surveyed a price may be estimated. */
const TIMES = 10;

/**
 * The smallest and the largest amount whose price may be estimated: a tenth of the smallest surveyed, ten times the
 * largest. Beyond, a survey of 200 and 500 US dollars says nothing. [ours]
 *
 * @throws RangeError when nothing was surveyed.
 */
export function amountLimits(surveyed: readonly number[]): { least: number; most: number } {
  if (surveyed.length === 0) throw new RangeError('No limits without a surveyed amount');
  return { least: Math.min(...surveyed) / TIMES, most: Math.max(...surveyed) * TIMES };
}
