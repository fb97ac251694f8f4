/**
 * How many distinct reports a figure needs before it is published, so that no worker can be
 * recognised in it.
 *
 * @see ABS and UK LLC output rules (n ≥ 10, 50 and 67 % dominance); OECD (3 to 5 as the weak bound)
 */
export const FEWEST_FOR_COUNT = 5;
export const FEWEST_FOR_SHARE = 5;
export const FEWEST_FOR_MEDIAN = 10;
export const FEWEST_FOR_QUARTILES = 20;
/** Most of the total, in percent, that the largest and the two largest contributions may be. */
export const MOST_OF_LARGEST = 50;
export const MOST_OF_TWO_LARGEST = 67;

/** May a count in a table be published? */
export function mayPublishCount(n: number): boolean {
  return n >= FEWEST_FOR_COUNT;
}

/** May a share of n workers be published? */
export function mayPublishShare(n: number): boolean {
  return n >= FEWEST_FOR_SHARE;
}

/**
 * May the median or mean of these amounts be published? From 10 on, unless one of them is more
 * than 50 % of the total or two more than 67 %: whoever knows theirs could work out the rest.
 *
 * @param amounts One a report, none below zero: money or months of pay.
 */
export function mayPublishMedian(amounts: readonly number[]): boolean {
  if (amounts.length < FEWEST_FOR_MEDIAN) return false;
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const [largest = 0, second = 0] = [...amounts].sort((a, b) => b - a);
  return largest * 100 <= MOST_OF_LARGEST * total && (largest + second) * 100 <= MOST_OF_TWO_LARGEST * total;
}

/** May quartiles of n amounts be published? */
export function mayPublishQuartiles(n: number): boolean {
  return n >= FEWEST_FOR_QUARTILES;
}

/** A count as open data carries it: to the nearest multiple of 5. */
export function roundCount(n: number): number {
  return Math.round(n / 5) * 5;
}
