import type { SurveyCounts } from './survey-quotes.ts';

/** What is odd in a survey and kept, in words for whoever imports it; nothing of what does not occur. */
export function surveyNotes(counts: SurveyCounts): string[] {
  return [
    note('Price not disclosed, so it enters no average', counts.undisclosed, 'price'),
    note('Said to be disclosed, while a note says it is not; taken as not', counts.deniedByNote, 'row'),
    note('Fee and margin do not make the total; kept and marked', counts.oddTotals, 'price'),
    note('Margin below zero; kept', counts.negativeMargins, 'price'),
    note('Speed in words that are not known; left empty', counts.unknownSpeeds, 'row'),
    note('Day that is none, or not of the quarter; left empty', counts.strayDays, 'row'),
    note('Currency that ISO 4217 does not know; not used', counts.unknownCurrencies, 'row'),
  ].flat();
}

/** 'Margin below zero; kept: 18,298 prices.' */
export function note(what: string, count: number, of: string): string[] {
  return count === 0 ? [] : [`${what}: ${count.toLocaleString('en')} ${of}${count === 1 ? '' : 's'}.`];
}
