import type { Country } from '#domain/place/country.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import type { Fault, Question } from './form.ts';

// Each message by its name, so that a form carries no others.

/** What a form says of its questions, in one language. */
export interface FormWords<Q extends Question> extends BaseWords {
  question(question: Q): string;
  /** A line below the question, where one helps. */
  hint(question: Q): string;
  fault(fault: Fault): string;
}

export interface BaseWords {
  /** All there are, in the order of their names. */
  countries: readonly { code: Country; name: string }[];
  country(code: Country): string;
  number(value: number): string;
  /** @param month '2025-03' */
  month(month: string): string;
}

/** @param countries All there are, named in that language. */
export function baseWords(
  locale: Locale['code'],
  countries: readonly { code: Country; name: string }[],
): BaseWords {
  return {
    countries,
    country: (code) => countries.find((country) => country.code === code)?.name ?? code,
    number: (value) => value.toLocaleString(locale),
    month: (month) =>
      new Date(month).toLocaleDateString(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  };
}

export function yesNo(locale: Locale['code']) {
  return [
    { value: true, label: m.review_form_yes({}, { locale }) },
    { value: false, label: m.review_form_no({}, { locale }) },
  ];
}

/** What forms share. Those of money have words of their own besides. */
export function faultWords(fault: Fault, locale: Locale['code']): string {
  const inLocale = { locale };
  switch (fault) {
    case 'provider_wanted':
      return m.review_form_provider_wanted({}, inLocale);
    case 'name_wanted':
      return m.posting_name_wanted({}, inLocale);
    case 'rating_wanted':
      return m.review_form_rate_wanted({}, inLocale);
    case 'month_unfinished':
      return m.review_form_month_wanted({}, inLocale);
    case 'month_future':
      return m.review_form_month_future({}, inLocale);
    default:
      return m.posting_answer_wanted({}, inLocale);
  }
}
