import { comparableText } from './comparable-text.ts';
import { bandsOf, hashOf, minHash } from './min-hash.ts';
import { characterGrams, maskedWordPairs } from './shingles.ts';

/** What is kept of a text to find others like it. The words cannot be had from it. */
export interface Fingerprint {
  /** The same for the same words, whatever their signs and letters look like; null without words. */
  textKey: string | null;
  /** Letters and digits of the comparable text. */
  length: number;
  /** MinHash of character 5-grams; null when the text is too short to be told from another by chance. */
  characters: number[] | null;
  /** MinHash of pairs of words with numbers and the provider's name masked; null when there are too few. */
  template: number[] | null;
}

/** Below this "very good agency" is the same for two who never met [ours]. */
export const SHORTEST_COMPARED = 30;
const FEWEST_PAIRS = 20;
const CHARACTER_ROWS = 4;
const TEMPLATE_ROWS = 3;

/** @param names Whatever the provider is called. */
export function fingerprintOf(text: string, names: readonly string[]): Fingerprint {
  const comparable = comparableText(text);
  const pairs = maskedWordPairs(comparable, names.map(comparableText));
  return {
    textKey: comparable === '' ? null : textKeyOf(comparable),
    length: comparable.length,
    characters: comparable.length < SHORTEST_COMPARED ? null : minHash(characterGrams(comparable)),
    template: pairs.size < FEWEST_PAIRS ? null : minHash(pairs),
  };
}

/** 16 bands of 4 rows: those alike at J ≥ 0.8 share one with probability 0.9998. */
export const characterBands = (signature: readonly number[]) => bandsOf(signature, CHARACTER_ROWS);
/** 21 bands of 3 rows: those alike at J ≥ 0.5 share one with probability 0.94, at 0.35 with 0.60. */
export const templateBands = (signature: readonly number[]) => bandsOf(signature, TEMPLATE_ROWS);

/** 64 bits of the comparable text: enough for never two texts in a million years of reviews to share one by chance. */
function textKeyOf(comparable: string): string {
  const halves = [hashOf(comparable), hashOf(`${comparable.length} ${comparable}`)];
  return halves.map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
