import type { ConvertedLimit } from './limit-in-months.ts';

/**
 * How many times what the law lets an agency take the worker in the middle paid.
 *
 *     a share of the wage: median months paid / its months    a sum: median paid / the sum, both in US dollars
 *
 * Each is the median of what the workers paid over what the law says of them: a sum is the same for all, a share goes with
 * each one's pay. So neither needs the pay of the group [ours].
 *
 * @param paid Medians of the same workers.
 * @returns Unrounded: 2 means twice as much. Null where the law allows nothing, which has no multiple, and where the limit is
 *   not known in dollars.
 */
export function timesLimit(
  limit: ConvertedLimit,
  paid: { medianMonths: number; medianUsd: number },
): number | null {
  if (limit.kind === 'zero') return null;
  const [part, whole] =
    limit.kind === 'share_of_wage'
      ? [paid.medianMonths, limit.monthsOfWage]
      : [paid.medianUsd, limit.amountUsd];
  return whole ? part / whole : null;
}
