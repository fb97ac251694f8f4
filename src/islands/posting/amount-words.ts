import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import type { Fault } from './form.ts';
import { faultWords } from './words.ts';

/** What is wrong with an answer, where there are amounts among them. */
export function amountFaultWords(fault: Fault, locale: Locale['code']): string {
  const inLocale = { locale };
  switch (fault) {
    // Reports need their months: there is nothing to leave out.
    case 'month_unfinished':
      return m.posting_month_wanted({}, inLocale);
    case 'amount_empty':
      return m.amount_empty({}, inLocale);
    case 'amount_not_a_number':
      return m.amount_not_a_number({}, inLocale);
    case 'amount_too_exact':
      return m.amount_too_exact({}, inLocale);
    case 'amount_too_large':
      return m.amount_too_large({}, inLocale);
    case 'amount_zero':
      return m.amount_zero({}, inLocale);
    default:
      return faultWords(fault, locale);
  }
}
