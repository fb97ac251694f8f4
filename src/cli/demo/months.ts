import type { Month } from '#domain/time/month.ts';

/** The first and the last month in which something of the demonstration was published. */
export const FIRST_MONTH: Month = '2024-01';
export const LAST_MONTH: Month = '2026-10';

/** So many months later, or earlier when below zero: '2026-11' and 3 give '2027-02'. */
export function monthsLater(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}
