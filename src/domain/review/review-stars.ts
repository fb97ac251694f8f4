import { mean } from '#domain/disclosure/mean.ts';

/**
 * Stars of one review: mean of the dimensions its author rated, 1 to 5, unrounded.
 *
 * @param ratings Stars by dimension; those left out do not count.
 * @throws RangeError when there is none.
 */
export function reviewStars(ratings: Readonly<Record<string, number>>): number {
  return mean(Object.values(ratings));
}
