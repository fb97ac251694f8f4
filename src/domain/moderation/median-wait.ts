import { FEWEST_FOR_MEDIAN } from '#domain/disclosure/thresholds.ts';

/** How many decisions came after so many whole days. */
export interface Waits {
  days: number;
  n: number;
}

/**
 * How long half of those who wrote waited for a decision, in days: the middle one of all waits, or the mean of the two
 * middle ones, so whole or half days.
 *
 * @param waits A histogram of whole days, in any order; a number of days may come twice.
 * @returns Null below 10 decisions: a median needs as many.
 * @see methodology, section 4
 */
export function medianWait(waits: readonly Waits[]): number | null {
  const total = waits.reduce((sum, { n }) => sum + n, 0);
  if (total < FEWEST_FOR_MEDIAN) return null;
  const sorted = [...waits].sort((a, b) => a.days - b.days);
  /** Days of the wait at a place, counted from 1. */
  const daysAt = (place: number): number => {
    let passed = 0;
    for (const { days, n } of sorted) if ((passed += n) >= place) return days;
    return sorted.at(-1)!.days;
  };
  return (daysAt(Math.floor((total + 1) / 2)) + daysAt(Math.ceil((total + 1) / 2))) / 2;
}
