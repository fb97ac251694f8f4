/**
 * A number with so many significant figures: 12,345 with two is 12,000; 0.0347 is 0.035.
 *
 * Published medians of money are rounded to two, so that no single report can be read back.
 *
 * @throws RangeError when `digits` is not from 1 to 100.
 */
export function roundSignificant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
