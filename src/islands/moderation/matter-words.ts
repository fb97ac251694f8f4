import type { Appeal, FlaggedReview, RemovalReason } from '#client/moderation/matters.ts';
import { REASON_CODES } from '#domain/moderation/reason-code.ts';
import { reasonWords } from '#islands/reason-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** Why a provider appeals, why a reader flags, and why a review goes, in words for moderators. */
export function matterWords(locale: Locale['code']) {
  const inLocale = { locale };
  const grounds: Record<Appeal['grounds'], string> = {
    not_true: m.moderation_grounds_not_true({}, inLocale),
    not_our_worker: m.moderation_grounds_not_our_worker({}, inLocale),
    personal_data: m.moderation_grounds_personal_data({}, inLocale),
    insult_or_threat: m.moderation_grounds_insult_or_threat({}, inLocale),
    fake: m.moderation_grounds_fake({}, inLocale),
    legal_demand: m.moderation_grounds_legal_demand({}, inLocale),
  };
  const flags: Record<FlaggedReview['reasons'][number]['reason'], string> = {
    personal_data: m.moderation_flag_personal_data({}, inLocale),
    insult_or_threat: m.moderation_flag_insult_or_threat({}, inLocale),
    not_true: m.moderation_flag_not_true({}, inLocale),
    not_about_provider: m.moderation_flag_not_about_provider({}, inLocale),
    advertising: m.moderation_flag_advertising({}, inLocale),
    other: m.moderation_flag_other({}, inLocale),
  };
  const removals: Record<RemovalReason, string> = {
    ...reasonWords(locale),
    legal_demand: m.reason_legal_demand({}, inLocale),
  };
  const removalReasons = [...REASON_CODES, 'legal_demand' as const].map((value) => ({
    value,
    label: removals[value],
  }));
  return { grounds, flags, removals, removalReasons };
}
