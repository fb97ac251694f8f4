import type { FlagReason } from '#client/flag.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** What may be wrong with a review, in a reader's words. */
export function flagReasonWords(locale: Locale['code']): Record<FlagReason, string> {
  const inLocale = { locale };
  return {
    personal_data: m.flag_reason_personal_data({}, inLocale),
    insult_or_threat: m.flag_reason_insult_or_threat({}, inLocale),
    not_true: m.flag_reason_not_true({}, inLocale),
    not_about_provider: m.flag_reason_not_about_provider({}, inLocale),
    advertising: m.flag_reason_advertising({}, inLocale),
    other: m.flag_reason_other({}, inLocale),
  };
}
