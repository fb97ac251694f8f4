import type { Country } from '#domain/place/country.ts';
import { findPersonalData, type Finding } from './personal-data.ts';

/** Something a moderator should look at. It never decides. */
export interface Signal {
  name: 'personal_data';
  level: 'note' | 'warn';
  /** Code of what was found, which the moderator's page translates. */
  reason: `found_${Finding['kind']}`;
  /** The words in question. */
  excerpt?: string;
}

export interface ScreeningContext {
  /** Where the provider, the worker's home and the work are: whose phone numbers to look for. */
  countries: readonly Country[];
}

/** What screening notices in the text of a submission, in order of place. */
export function screen(text: string, context: ScreeningContext): Signal[] {
  return findPersonalData(text, context.countries).map(({ kind, text }) => ({
    name: 'personal_data',
    // A link names a page more often than a person.
    level: kind === 'link' ? 'note' : 'warn',
    reason: `found_${kind}`,
    excerpt: text,
  }));
}
