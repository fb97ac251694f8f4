import { FEWEST_FOR_COUNT, roundCount } from './thresholds.ts';

/** A count as it may be shown: a number, or only between which two it lies. */
export interface ShownCount {
  low: number;
  high: number;
  /** Null where only the range is shown. */
  about: number | null;
}

/**
 * A count of people's acts as it may be shown: none, "1–4", or, from 5 on, the nearest multiple of 5.
 *
 *     0 → 0    1, 2, 3, 4 → 1–4    5, 6, 7 → 5    8 … 12 → 10
 *
 * Rounded even where it is large enough: beside what can be counted on the pages (published reviews), an exact number
 * would give away the rest (reports of what people paid).
 *
 * @param n A whole number, none below zero.
 * @see methodology, section 4: a count needs 5; rounding to multiples of 5 as in open data
 */
export function shownCount(n: number): ShownCount {
  if (n === 0) return { low: 0, high: 0, about: 0 };
  if (n < FEWEST_FOR_COUNT) return { low: 1, high: FEWEST_FOR_COUNT - 1, about: null };
  const about = roundCount(n);
  return { low: Math.max(FEWEST_FOR_COUNT, about - 2), high: about + 2, about };
}

/**
 * The total of counts that are shown beside it.
 *
 * Where one of them is hidden in "1–4", the total is what the shown ones add up to, from the lowest to the highest
 * they can be: whoever subtracts learns nothing. A rounded total would not do: of 5, 1 and 1 it would be 5, which is 7
 * at most, and so tell both. Where none is hidden, it is shown as any count.
 *
 * @see methodology, section 4: secondary suppression
 */
export function shownTotal(parts: readonly number[]): ShownCount {
  const shown = parts.map(shownCount);
  const hidden = shown.filter(({ about }) => about === null).length;
  const sum = (of: number[]) => of.reduce((total, n) => total + n, 0);
  if (hidden === 0) return shownCount(sum([...parts]));
  return { low: sum(shown.map(({ low }) => low)), high: sum(shown.map(({ high }) => high)), about: null };
}
