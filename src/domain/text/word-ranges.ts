/** Scripts that leave no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What stands before, or after a word in running text and is no part of it. */
const BEFORE = /^[\p{Ps}\p{Pi}"'*_~-]+/u;
const AFTER = /[\p{Pe}\p{Pf}\p{Sentence_Terminal}"'*_~,;:،؛、၊៖…-]+$/u;

/**
 * Where the words of a text are, in code points, in order and apart. What stands between spaces is one
 * word, so that a phone number's or an address's part is whole, less the marks around it; what is written without
 * spaces is cut where its language does.
 *
 * @param language Of the text, as BCP 47 has it.
 * @see Unicode Standard Annex 29, for scripts without spaces
 */
export function wordRanges(text: string, language: string): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let at = 0;
  for (const chunk of text.split(/(\s+)/u)) {
    const length = codePoints(chunk);
    if (chunk.trim() !== '') {
      if (UNSPACED.test(chunk)) ranges.push(...cut(chunk, language, at));
      else ranges.push(trimmed(chunk, at));
    }
    at += length;
  }
  return ranges;
}

function trimmed(chunk: string, at: number): [number, number] {
  const rest = chunk.replace(BEFORE, '');
  const core = rest.replace(AFTER, '');
  // Nothing but marks is still something one may want to take out.
  if (core === '') return [at, at + codePoints(chunk)];
  const start = at + codePoints(chunk) - codePoints(rest);
  return [start, start + codePoints(core)];
}

function cut(chunk: string, language: string, at: number): [number, number][] {
  // Some letters are no word to the segmenter: whatever is more than marks may be taken out.
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(chunk)].filter(
    ({ segment }) => /[^\p{P}\s]/u.test(segment),
  );
  if (words.length === 0) return [[at, at + codePoints(chunk)]];
  return words.map(({ index, segment }) => {
    const start = at + codePoints(chunk.slice(0, index));
    return [start, start + codePoints(segment)];
  });
}

function codePoints(text: string): number {
  return [...text].length;
}
