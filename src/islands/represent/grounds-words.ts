import type { AppealGrounds } from '#client/represent.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** Why a provider thinks that a review should not be there, in the order to choose from. */
export function groundsWords(locale: Locale['code']): Record<AppealGrounds, string> {
  const inLocale = { locale };
  return {
    not_true: m.represent_grounds_not_true({}, inLocale),
    not_our_worker: m.represent_grounds_not_our_worker({}, inLocale),
    personal_data: m.represent_grounds_personal_data({}, inLocale),
    insult_or_threat: m.represent_grounds_insult_or_threat({}, inLocale),
    fake: m.represent_grounds_fake({}, inLocale),
    legal_demand: m.represent_grounds_legal_demand({}, inLocale),
  };
}
