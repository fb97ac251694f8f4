import type { LegalLimit } from './legal-limit.ts';

/** A limit, with what it is in US dollars where it is a sum and there is a rate. */
export type ConvertedLimit = Pick<LegalLimit, 'kind' | 'monthsOfWage'> & { amountUsd: number | null };

/**
 * What the law lets an agency take, in months of the pay that workers got: beside it stands what they paid, in the same
 * unit.
 *
 *     a share of the wage → its months    nothing → 0    a sum → its US dollars / the pay in US dollars
 *
 * A share of the wage is of the first month's wage, as the recruitment cost indicator is. For a sum the pay is the median of
 * the workers it is held against, so that the months are theirs, not everybody's [ours].
 *
 * @param payUsd First month's pay in US dollars, above zero.
 * @returns Months, unrounded; null for a sum in a currency without a rate.
 * @throws RangeError when the pay is not above zero.
 */
export function limitInMonths(limit: ConvertedLimit, payUsd: number): number | null {
  if (!(payUsd > 0)) throw new RangeError(`Pay must be above zero: ${payUsd}`);
  if (limit.kind === 'zero') return 0;
  if (limit.kind === 'share_of_wage') return limit.monthsOfWage;
  return limit.amountUsd === null ? null : limit.amountUsd / payUsd;
}
