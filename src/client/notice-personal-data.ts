import { latinDigits } from '#domain/text/latin-digits.ts';

/** `number` is any long number: phone, passport, identity card, account. */
export interface Notice {
  kind: 'email' | 'link' | 'handle' | 'number';
  /** Where it stands in the text, as for `slice`. */
  start: number;
  end: number;
}

const AT = String.raw`\s*(?:@|[([]\s*at\s*[)\]])\s*`;
const DOT = String.raw`(?:\.|\s+dot\s+|\s*[([]\s*dot\s*[)\]]\s*)`;
const RULES: [Notice['kind'], RegExp][] = [
  ['email', new RegExp(String.raw`[\p{L}\p{N}._%+-]+${AT}[\p{L}\p{N}-]+(?:${DOT}[\p{L}\p{N}-]+)+`, 'giu')],
  [
    'link',
    /\b(?:https?:\/\/|www\.)[^\s<>"']+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|me|ly)\b[^\s<>"']*/giu,
  ],
  ['handle', /\B@[\p{L}\p{N}_][\p{L}\p{N}_.]*/gu],
  // Seven digits or more with little between them, and the letters of a passport or card around them.
  ['number', /(?:\+|\b[A-Z]{1,2})?(?<!\d)\d(?:[ .()/-]{0,2}\d){6,}[A-Z]?/giu],
];

/** Long numbers that are amounts, ranges of amounts, dates or years. */
const HARMLESS =
  /^(?:[A-Z]{0,2}\d+000|\d+00 ?- ?\d+00|\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|(?:(?:19|20)\d\d\D*)+)$/iu;

/**
 * What in a text may tell who wrote it, to warn them before they send. In order of place, apart.
 *
 * Coarser than `findPersonalData` of the domain, which screens the same text later: that one knows the
 * phone numbers of every country and weighs 37 KB, more than all of the form.
 */
export function noticePersonalData(text: string): Notice[] {
  const searched = latinDigits(text);
  const found: Notice[] = [];
  for (const [kind, pattern] of RULES) {
    for (const { index: start, 0: words } of searched.matchAll(pattern)) {
      const end = start + words.length;
      const isApart = found.every((other) => end <= other.start || start >= other.end);
      if (isApart && !(kind === 'number' && HARMLESS.test(words))) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
