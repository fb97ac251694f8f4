import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** What is wrong with a new password, in words; empty when it is something else that is wrong. */
export function passwordWords(code: string, locale: Locale['code']): string {
  switch (code) {
    case 'short':
      return m.sign_in_password_short({}, { locale });
    case 'long':
      return m.sign_in_password_long({}, { locale });
    case 'weak_password':
      return m.sign_in_password_weak({}, { locale });
    case 'same_password':
      return m.sign_in_password_same({}, { locale });
    default:
      return '';
  }
}
