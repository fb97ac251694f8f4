import { daysBetween } from '#domain/time/days-between.ts';
import { monthEnd } from '#domain/time/month-end.ts';
import type { Month } from '#domain/time/month.ts';
import { quarterEnd, quarterOf, type Quarter } from '#domain/time/quarter.ts';
import { FRESH_DAYS } from './freshness.ts';

/**
 * May a transfer be compared with a surveyed price? When it was sent in the quarter of the survey, or in a month that
 * ends within 120 days after it: as long as the price may be ranked. [ours]
 *
 *     2026Q3 ends on 30 September: July to December; 31 January is 123 days later
 */
export function isInCrowdWindow(sentMonth: Month, quarter: Quarter): boolean {
  const lastDay = monthEnd(sentMonth);
  const daysAfter = daysBetween(quarterEnd(quarter), lastDay);
  return quarterOf(lastDay) === quarter || (daysAfter > 0 && daysAfter <= FRESH_DAYS.survey);
}
