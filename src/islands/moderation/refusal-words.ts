import { failureWords } from '#islands/failure-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** Why an act of a moderator did not happen, and what to do. */
export function refusalWords(code: string, locale: Locale['code']): string {
  const inLocale = { locale };
  switch (code) {
    case 'already_decided':
      return m.moderation_refused_already_decided({}, inLocale);
    case 'not_found':
      return m.moderation_refused_not_found({}, inLocale);
    case 'claimed_by_other':
      return m.moderation_refused_claimed_by_other({}, inLocale);
    case 'provider_wanted':
      return m.moderation_refused_provider_wanted({}, inLocale);
    case 'changed':
      return m.moderation_refused_changed({}, inLocale);
    case 'too_late':
      return m.moderation_refused_too_late({}, inLocale);
    case 'same_moderator':
      return m.moderation_refused_same_moderator({}, inLocale);
    case 'wrong_field':
    case 'too_large':
      return m.moderation_refused_wrong_field({}, inLocale);
    case 'bad_request':
      return m.moderation_refused_bad_request({}, inLocale);
    default:
      return failureWords(code, locale);
  }
}
