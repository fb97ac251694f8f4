const DAY_MS = 86_400_000;

/**
 * Whole days from one date to another, negative when the second comes first.
 *
 * @param from,to 'YYYY-MM-DD'
 * @throws RangeError when one is not such a date.
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(date: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`'${date}' is not a date like 2026-09-30`);
  return ms / DAY_MS;
}
