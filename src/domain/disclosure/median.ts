/**
 * The middle value, or the mean of the two middle ones.
 *
 * @param values In any order.
 * @throws RangeError when there is none.
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('No median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
