import type { Month } from '#domain/time/month.ts';
import type { Fault } from './form.ts';

/** A month as far as it is chosen: '', '2025-', '-03', '2025-03'. */
export type PartialMonth = string;

export function yearOf(month: PartialMonth): string {
  return month.split('-')[0] ?? '';
}

/** '01' to '12', or empty. */
export function monthOfYear(month: PartialMonth): string {
  return month.split('-')[1] ?? '';
}

export function partialMonth(year: string, monthOfYear: string): PartialMonth {
  return year || monthOfYear ? `${year}-${monthOfYear}` : '';
}

/** The month, when it is chosen whole. */
export function wholeMonth(month: PartialMonth): Month | null {
  return /^\d{4}-\d\d$/.test(month) ? month : null;
}

export function monthFault(month: PartialMonth, thisMonth: Month): Fault | null {
  if (month === '') return null;
  if (wholeMonth(month) === null) return 'month_unfinished';
  return month > thisMonth ? 'month_future' : null;
}
