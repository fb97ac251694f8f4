import type { LegalLimit } from '#domain/recruitment/legal-limit.ts';
import type { ConvertedLimit } from '#domain/recruitment/limit-in-months.ts';
import type { Locale } from '#messages/locales.ts';
import { formatsOf } from '#messages/format.ts';

/** What the pages show of what workers paid; the same fields as in the snapshot. */
export interface ShownCosts {
  group: 'agency_destination' | 'agency' | 'origin_destination' | 'origin';
  origin: string;
  destination: string | null;
  n: number;
  medianMonths: number;
  ratioOfTotals: number;
  medianUsd: number;
  payUsd: number;
  paidNothing: { share: number; low: number; high: number };
  categories: { category: string; share: number; medianUsd: number | null }[];
  hasRareCategories: boolean;
  firstYear: string;
  lastYear: string;
}

export interface StrictestLimit {
  limit: LegalLimit & ConvertedLimit;
  /** Null without a rate. */
  months: number | null;
}

/** Months as a message takes them: one digit after the point, more where that would leave only zeros. */
export function monthsWords(months: number, locale: Locale['code']): { count: number; n: string } {
  const digits = months > 0 ? Math.min(4, Math.max(1, -Math.floor(Math.log10(months)))) : 1;
  return { count: months, n: formatsOf(locale).decimal(months, digits) };
}
