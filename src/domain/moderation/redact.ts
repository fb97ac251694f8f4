/** What stands for words that were taken out. Nobody else may write it: cleaning removes the character. */
export const REDACTION_MARK = '███';

/** From the character at `start` to the one before `end`, counted in code points as Postgres counts them. */
export type Range = readonly [start: number, end: number];

/**
 * The text as the public sees it: each range becomes exactly one mark, whatever its length. The same as
 * `private.redact` in SQL.
 *
 * @param ranges In code points; in any order, they may touch or overlap.
 * @see decide_submission, which does it for good
 */
export function redact(text: string, ranges: readonly Range[]): string {
  const characters = [...text];
  let shown = '';
  let at = 0;
  for (const [start, end] of mergeRanges(ranges, characters.length)) {
    shown += characters.slice(at, start).join('') + REDACTION_MARK;
    at = end;
  }
  return shown + characters.slice(at).join('');
}

/**
 * The same ranges in order and apart, as the database wants them: what overlaps or touches becomes one, what is empty
 * goes, what reaches beyond the text is cut.
 *
 * @param length Of the text, in code points.
 */
export function mergeRanges(ranges: readonly Range[], length = Infinity): Range[] {
  const merged: [number, number][] = [];
  const inOrder = ranges
    .map(([start, end]): Range => [Math.max(start, 0), Math.min(end, length)])
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => a - b);
  for (const [start, end] of inOrder) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * Ranges that have nothing but spaces between them become one, so that the marks do not tell of how many words a
 * name is. Lines stay lines.
 */
export function joinAcrossSpaces(text: string, ranges: readonly Range[]): Range[] {
  const characters = [...text];
  const apart = mergeRanges(ranges, characters.length);
  const gaps = apart
    .slice(1)
    .map(([start], i): Range => [apart[i]![1], start])
    .filter(([from, to]) => characters.slice(from, to).every((character) => /[^\S\n]/u.test(character)));
  return mergeRanges([...apart, ...gaps]);
}

/** The ranges without this one: what lies in it is shown again. */
export function withoutRange(ranges: readonly Range[], [from, to]: Range): Range[] {
  return mergeRanges(
    ranges.flatMap(([start, end]): Range[] => [
      [start, Math.min(end, from)],
      [Math.max(start, to), end],
    ]),
  );
}

/** Whether all of it is taken out. */
export function isRedacted(ranges: readonly Range[], [from, to]: Range): boolean {
  return mergeRanges(ranges).some(([start, end]) => start <= from && to <= end);
}

/**
 * A range of a string, as selections and `slice` count it (UTF-16), in code points. Widened to whole
 * characters as people see them: half an emoji, or a vowel sign without its letter, cannot be taken out.
 */
export function codePointRange(text: string, start: number, end: number): Range {
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const touched = characters.filter(
    ({ index, segment }) => index < end && index + segment.length > start && start < end,
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) {
    const at = codePoints(text.slice(0, Math.max(start, 0)));
    return [at, at];
  }
  const from = codePoints(text.slice(0, first.index));
  return [from, from + codePoints(text.slice(first.index, last.index + last.segment.length))];
}

function codePoints(text: string): number {
  return [...text].length;
}
