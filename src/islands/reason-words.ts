import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** Why a submission is not published, in words for its author; in the order moderators choose from. */
export function reasonWords(locale: Locale['code']): Record<ReasonCode, string> {
  const inLocale = { locale };
  return {
    personal_data: m.reason_personal_data({}, inLocale),
    insult_or_threat: m.reason_insult_or_threat({}, inLocale),
    not_about_provider: m.reason_not_about_provider({}, inLocale),
    duplicate: m.reason_duplicate({}, inLocale),
    advertising: m.reason_advertising({}, inLocale),
    not_first_hand: m.reason_not_first_hand({}, inLocale),
    unreadable: m.reason_unreadable({}, inLocale),
    other_rule: m.reason_other_rule({}, inLocale),
  };
}
