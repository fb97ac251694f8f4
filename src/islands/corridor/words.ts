import type { Frequency } from '#domain/transfer/frequency.ts';
import { m } from '#messages/compiled/messages.js';
import type { Filter } from './packed-services.ts';

export const frequencyWords = {
  week: m.any_week,
  two_weeks: m.any_two_weeks,
  month: m.any_month,
  three_months: m.any_three_months,
} satisfies Record<Frequency, unknown>;

/** What switching saves in a year, sent so often. */
export const savesWords = {
  week: m.corridor_saves_week,
  two_weeks: m.corridor_saves_two_weeks,
  month: m.corridor_saves_month,
  three_months: m.corridor_saves_three_months,
} satisfies Record<Frequency, unknown>;

export const filterWords = {
  noBank: m.any_no_bank,
  cash: m.any_cash,
  hour: m.any_hour,
} satisfies Record<Filter, unknown>;

/** How many have it: 'Cash pickup: 2 of 14'. */
export const countWords = {
  noBank: m.any_count_no_bank,
  cash: m.any_count_cash,
  hour: m.any_count_hour,
} satisfies Record<Filter, unknown>;
