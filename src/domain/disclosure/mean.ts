/** Arithmetic mean. @throws RangeError when there is no value. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('No mean of nothing');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
