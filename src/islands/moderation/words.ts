import type { Signal } from '#domain/moderation/signal.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

// Each message by its name: asked for by a name made up at run time, all messages of the site would be carried
// along, here and in the forms, which share files with this page.

/** The desk's words for what the screening noticed, in one language. */
export function wordsOf(locale: Locale['code']) {
  const inLocale = { locale };
  const signals: Record<Signal['reason'], string> = {
    found_phone: m.moderation_signal_found_phone({}, inLocale),
    found_email: m.moderation_signal_found_email({}, inLocale),
    found_passport: m.moderation_signal_found_passport({}, inLocale),
    found_id_number: m.moderation_signal_found_id_number({}, inLocale),
    found_link: m.moderation_signal_found_link({}, inLocale),
    found_handle: m.moderation_signal_found_handle({}, inLocale),
    found_date: m.moderation_signal_found_date({}, inLocale),
    found_name: m.moderation_signal_found_name({}, inLocale),
    same_text: m.moderation_signal_same_text({}, inLocale),
    almost_same_text: m.moderation_signal_almost_same_text({}, inLocale),
    same_template: m.moderation_signal_same_template({}, inLocale),
    same_short_text: m.moderation_signal_same_short_text({}, inLocale),
    opposite_twin: m.moderation_signal_opposite_twin({}, inLocale),
    many_at_once: m.moderation_signal_many_at_once({}, inLocale),
    many_today: m.moderation_signal_many_today({}, inLocale),
    many_this_month: m.moderation_signal_many_this_month({}, inLocale),
    many_at_once_one_sided: m.moderation_signal_many_at_once_one_sided({}, inLocale),
    only_best_ratings: m.moderation_signal_only_best_ratings({}, inLocale),
    only_worst_ratings: m.moderation_signal_only_worst_ratings({}, inLocale),
    praise_ring: m.moderation_signal_praise_ring({}, inLocale),
    bombing_ring: m.moderation_signal_bombing_ring({}, inLocale),
    other_language: m.moderation_signal_other_language({}, inLocale),
    other_script: m.moderation_signal_other_script({}, inLocale),
    mixed_letters: m.moderation_signal_mixed_letters({}, inLocale),
    rude_words: m.moderation_signal_rude_words({}, inLocale),
    threat: m.moderation_signal_threat({}, inLocale),
    recognisable: m.moderation_signal_recognisable({}, inLocale),
    rare_combination: m.moderation_signal_rare_combination({}, inLocale),
    only_one: m.moderation_signal_only_one({}, inLocale),
    few_colleagues: m.moderation_signal_few_colleagues({}, inLocale),
    employer: m.moderation_signal_employer({}, inLocale),
    home: m.moderation_signal_home({}, inLocale),
    event: m.moderation_signal_event({}, inLocale),
    not_in_register: m.moderation_signal_not_in_register({}, inLocale),
    missing_from_list: m.moderation_signal_missing_from_list({}, inLocale),
    began_after_licence: m.moderation_signal_began_after_licence({}, inLocale),
    began_while_barred: m.moderation_signal_began_while_barred({}, inLocale),
    other_destination: m.moderation_signal_other_destination({}, inLocale),
    advertising: m.moderation_signal_advertising({}, inLocale),
    characters_removed: m.moderation_signal_characters_removed({}, inLocale),
  };
  return { signals };
}
