import { findExactDates, type Span } from './exact-dates.ts';
import type { Finding } from './personal-data.ts';
import { findPersonNames } from './person-names.ts';
import type { Signal } from './signal.ts';

/**
 * What in a text could lead to a person, in order of place: numbers and addresses are warnings; links, which name a page more
 * often than a person, names and exact dates are notes.
 *
 * @param findings Numbers and addresses in the text.
 * @see methodology, section 5: personal data found
 */
export function personalDataSignals(text: string, findings: readonly Finding[]): Signal[] {
  const isApart = (span: Span) => findings.every(({ start, end }) => span.end <= start || end <= span.start);
  const told = (level: Signal['level'], kind: Finding['kind'] | 'date' | 'name') => (span: Span) => ({
    start: span.start,
    signal: {
      name: 'personal_data',
      level,
      reason: `found_${kind}`,
      excerpt: text.slice(span.start, span.end),
    } as const,
  });
  return [
    ...findings.map((finding) => told(finding.kind === 'link' ? 'note' : 'warn', finding.kind)(finding)),
    ...findExactDates(text).filter(isApart).map(told('note', 'date')),
    ...findPersonNames(text).filter(isApart).map(told('note', 'name')),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ signal }) => signal);
}
