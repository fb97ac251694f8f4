import { normaliseName } from '#domain/provider/normalise-name.ts';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAN = /\p{Script=Han}/u;
/** What a company is in law, in Chinese: `normaliseName` knows those of Latin letters. */
const HAN_SUFFIX = /(?!^)(?:股份)?有限公司$/u;
/** Accents and tones of Latin letters, vowel signs and lengthening of Arabic ones. */
const ACCENTS = /[\u0300-\u036f\u064b-\u0652\u0670\u0640]/g;

let segmenter: Intl.Segmenter | undefined;

/**
 * The terms a text is found by: words of one case without accents, initials joined (`S. H. I.`
 * is `shi`). Scripts without spaces are cut into words; Han words give their characters as well, since
 * where a name is cut depends on what stands around it.
 *
 * Fields and queries both go through here, on the same device, so they are cut alike.
 */
export function searchTerms(text: string): string[] {
  const words = withoutAccents(normaliseName(text)).split(' ');
  return joinInitials(words).flatMap((word) =>
    UNSPACED.test(word) ? cut(word.replace(HAN_SUFFIX, '')) : isWord(word) ? [word] : [],
  );
}

function withoutAccents(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.normalize('NFD').replace(ACCENTS, '').normalize('NFC').replace(/đ/g, 'd');
}

function joinInitials(words: string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isInitial = /^[a-z]$/.test(word);
    if (isInitial && isOpen) joined[joined.length - 1] += word;
    else joined.push(word);
    isOpen = isInitial;
  }
  return joined;
}

function cut(word: string): string[] {
  // Browsers before 2024 may lack it; characters then have to do.
  if (typeof Intl.Segmenter === 'undefined') return [...word];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(word)]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => (HAN.test(segment) && segment.length > 1 ? [segment, ...segment] : [segment]));
}

/** A text of nothing but signs has no terms. */
const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
