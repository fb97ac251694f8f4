import { daysBetween } from '#domain/time/days-between.ts';

/** Days a price stays in the rankings, by where it comes from [ours]. */
export const FRESH_DAYS = { survey: 120, worker: 30 } as const;

/**
 * Is a price new enough to rank? Older ones are shown greyed, with their date. A date still to
 * come is fresh: a survey may be dated by the end of its quarter.
 *
 * @param observedOn,today 'YYYY-MM-DD'
 * @throws RangeError when one is not such a date.
 */
export function isFresh(kind: keyof typeof FRESH_DAYS, observedOn: string, today: string): boolean {
  return daysBetween(observedOn, today) <= FRESH_DAYS[kind];
}
