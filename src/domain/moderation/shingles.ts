import { hashOf } from './min-hash.ts';

const GRAM = 5;
/** Scripts that do not part words by spaces. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Lao}\p{Script=Han}]/u;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Hashes of all runs of five characters of a comparable text; one of all of it when it is shorter. */
export function characterGrams(comparable: string): Set<number> {
  const grams = new Set<number>();
  const last = Math.max(comparable.length - GRAM, 0);
  if (comparable === '') return grams;
  for (let start = 0; start <= last; start++)
    grams.add(hashOf(comparable, start, Math.min(start + GRAM, comparable.length)));
  return grams;
}

/**
 * Hashes of all pairs of neighbouring words, with what a template leaves open masked: numbers, and the words of the
 * provider's name. "I paid 300 to Sun" and "I paid 5000 to Moon" are then the same.
 *
 * @param names Comparable names of the provider.
 */
export function maskedWordPairs(comparable: string, names: readonly string[]): Set<number> {
  const own = new Set(names.flatMap((name) => name.split(' ')).filter((word) => word.length > 2));
  const masked: string[] = [];
  for (const word of wordsOf(comparable)) {
    const mask = /\p{N}/u.test(word) ? '#' : own.has(word) ? '@' : word;
    // A name of three words stands for a name of one.
    if (mask !== masked.at(-1) || mask === word) masked.push(mask);
  }
  const pairs = new Set<number>();
  for (let i = 1; i < masked.length; i++) pairs.add(hashOf(`${masked[i - 1]} ${masked[i]}`));
  return pairs;
}

function wordsOf(comparable: string): string[] {
  if (comparable === '') return [];
  if (!UNSPACED.test(comparable)) return comparable.split(' ');
  return [...segmenter.segment(comparable)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
