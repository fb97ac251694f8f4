import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import { failureWords } from './failure-words.ts';

/** Why something that needs a proof of work was not taken, in words. */
export function sendingWords(code: string, locale: Locale['code']): string {
  switch (code) {
    case 'proof_wrong':
      return m.sending_proof_wrong({}, { locale });
    case 'not_secure':
      return m.failure_not_secure({}, { locale });
    case 'wrong_field':
    case 'bad_request':
    case 'too_large':
      return m.sending_refused({}, { locale });
    default:
      return failureWords(code, locale);
  }
}
