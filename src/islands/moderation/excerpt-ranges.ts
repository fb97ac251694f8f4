import { codePointRange, type Range } from '#domain/moderation/redact.ts';

/** Everywhere the excerpt of a signal stands in the text. */
export function excerptRanges(text: string, excerpt: string): Range[] {
  const ranges: Range[] = [];
  if (excerpt === '') return ranges;
  for (let at = text.indexOf(excerpt); at >= 0; at = text.indexOf(excerpt, at + excerpt.length)) {
    ranges.push(codePointRange(text, at, at + excerpt.length));
  }
  return ranges;
}
