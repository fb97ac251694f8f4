import type { Finding } from './personal-data.ts';

/** What can be noticed, by the name of the rule. A moderator sees the words of the page for each. */
export interface Reasons {
  personal_data: `found_${Finding['kind']}` | 'found_date' | 'found_name';
  near_duplicate: 'same_text' | 'almost_same_text' | 'same_template' | 'same_short_text' | 'opposite_twin';
  burst: 'many_at_once' | 'many_today' | 'many_this_month' | 'many_at_once_one_sided';
  one_sided: 'only_best_ratings' | 'only_worst_ratings';
  ring: 'praise_ring' | 'bombing_ring';
  language: 'other_language' | 'other_script' | 'mixed_letters';
  abuse: 'rude_words' | 'threat';
  re_identification:
    'rare_combination' | 'only_one' | 'few_colleagues' | 'employer' | 'home' | 'event' | 'recognisable';
  register:
    | 'not_in_register'
    | 'missing_from_list'
    | 'began_after_licence'
    | 'began_while_barred'
    | 'other_destination';
  advertising: 'advertising';
  characters: 'characters_removed';
}

/** Something a moderator should look at. It never decides. */
export interface Signal {
  name: keyof Reasons;
  level: 'note' | 'warn';
  /** Code of what was noticed, which the moderator's page says in words. */
  reason: Reasons[keyof Reasons];
  /** The words in question. */
  excerpt?: string;
}

/** What a warning counts against notes, of which at most nine count: no number of notes outweighs a warning [ours]. */
const WARNING = 10;
const MOST_NOTES = 9;

/**
 * What orders the queue: 10 for each warning, 1 for each note up to nine. It says what to look at first, and decides nothing.
 * `record_signals` of the database counts the same.
 */
export function riskOf(signals: readonly Pick<Signal, 'level'>[]): number {
  const warnings = signals.filter(({ level }) => level === 'warn').length;
  return WARNING * warnings + Math.min(signals.length - warnings, MOST_NOTES);
}
