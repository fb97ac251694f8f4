import { latinDigits } from '#domain/text/latin-digits.ts';
import { AMBIGUOUS_MONTHS, SPACED_MONTHS, UNSPACED_MONTHS } from './month-names.ts';

/** A place in a text, as for `slice`. */
export interface Span {
  start: number;
  end: number;
}

const DAY = String.raw`(?<!\d[.,]?)(?:0?[1-9]|[12]\d|3[012])(?!\d)`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])(?!\d)`;
/** Also years of Bikram Sambat (2081) and of the Buddhist era (2567). */
const YEAR = String.raw`(?:19|20|25)\d\d(?!\d)`;
const SHORT_YEAR = String.raw`(?:1[5-9]|2\d)(?!\d)`;

/** 2024-03-12, ۲۰۲۴/۳/۱۲ */
const YEAR_FIRST = new RegExp(String.raw`(?<!\d)${YEAR}([-/.])${MONTH}\1${DAY}`, 'gu');
/** 12/03/2024, 12.3.2024, 12/3/24 */
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d/.-])(?:${DAY}([-/.])${MONTH}\1${YEAR}|${DAY}\/${MONTH}\/${SHORT_YEAR})`,
  'gu',
);
/** 3/28/2024 */
const MONTH_FIRST = new RegExp(String.raw`(?<![\d/.-])${MONTH}([-/])${DAY}\1${YEAR}`, 'gu');
/** 2024年3月12日 */
const CHINESE = /(?:\d{2,4}年)?\d{1,2}月\d{1,2}[日号號]/gu;

/** Between a day and its month: 12th of, ika-12 ng, १२ गते, ថ្ងៃទី១២ ខែ */
const OF = String.raw`(?:st|nd|rd|th)?(?:\s*(?:of|ng|ខែ|गते|तारिख|तारीख|তারিখ))?[\s.,/-]{0,3}`;
const THEN = String.raw`(?:\s*(?:လ|मासको|মাসের))?[\s.,/-]{0,3}(?:the\s)?(?:ទី|ថ្ងៃទី)?\s?`;
const MAYBE_YEAR = String.raw`(?:[\s,]{0,2}${YEAR})?`;

/** Dates with a month that is written out: "12 March 2024", "March 12th", "२०८१ असार १२", "১২ মার্চ". */
function withNames(months: readonly string[], flags: string, [before, after]: [string, string]): RegExp[] {
  const month = `(?:${months.toSorted((a, b) => b.length - a.length).join('|')})`;
  return [
    new RegExp(`${DAY}${OF}${before}${month}${after}${MAYBE_YEAR}`, flags),
    new RegExp(`(?:${YEAR}[\\s,]{0,2})?${before}${month}${after}${THEN}${DAY}${MAYBE_YEAR}`, flags),
  ];
}

/** \b knows only Latin letters. */
const APART: [string, string] = [String.raw`(?<![\p{L}\p{M}])`, String.raw`(?![\p{L}\p{M}])`];

const PATTERNS = [
  YEAR_FIRST,
  DAY_FIRST,
  MONTH_FIRST,
  CHINESE,
  ...withNames(SPACED_MONTHS, 'giu', APART),
  ...withNames(AMBIGUOUS_MONTHS, 'gu', APART),
  ...withNames(UNSPACED_MONTHS, 'gu', ['', '']),
];

/**
 * Dates exact to the day, in the digits of any script and with months in the languages of this site. In order of
 * place, apart. A month alone is none: the form asks for months.
 *
 * Somebody who knows who flew on the 12th of March knows who wrote this [ours].
 */
export function findExactDates(text: string): Span[] {
  const searched = latinDigits(text);
  if (!/\d/.test(searched)) return [];
  const found: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const { index: start, 0: words } of searched.matchAll(pattern)) {
      const end = start + words.trimEnd().length;
      if (found.every((other) => end <= other.start || start >= other.end)) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
