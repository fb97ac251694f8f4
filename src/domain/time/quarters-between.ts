import type { Quarter } from './quarter.ts';

/**
 * Quarters from one to another: '2024Q3' to '2025Q2' is 3; below zero when the second comes first.
 *
 * @throws RangeError when one is not a quarter.
 */
export function quartersBetween(from: Quarter, to: Quarter): number {
  return numberOf(to) - numberOf(from);
}

function numberOf(quarter: Quarter): number {
  const match = /^(\d{4})Q([1-4])$/.exec(quarter);
  if (!match) throw new RangeError(`'${quarter}' is not a quarter like 2025Q3`);
  return Number(match[1]) * 4 + Number(match[2]);
}
