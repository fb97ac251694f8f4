import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** What went wrong between the page and the database, in words. */
export function failureWords(code: string, locale: Locale['code']): string {
  const inLocale = { locale };
  switch (code) {
    case 'no_connection':
      return m.failure_no_connection({}, inLocale);
    case 'timeout':
      return m.failure_timeout({}, inLocale);
    case 'too_many':
      return m.failure_too_many({}, inLocale);
    default:
      return m.failure_not_understood({}, inLocale);
  }
}
