import { mean } from '#domain/disclosure/mean.ts';

const FEWEST_RATINGS = 200;
const BEFORE_THAT = 3.5;

/**
 * What a provider is taken for before anyone rated it: the mean of all ratings of its kind, 3.5
 * until there are 200 of them.
 *
 * @param stars Stars of every published review of that kind of provider.
 */
export function priorMean(stars: readonly number[]): number {
  return stars.length < FEWEST_RATINGS ? BEFORE_THAT : mean(stars);
}
