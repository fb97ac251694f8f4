import { decodeEntities } from '#domain/text/decode-entities.ts';
import { countrySlug, type Country } from '#domain/place/country.ts';

const LONGEST = 80;

/** Latin letters that are no plain letter plus an accent, so Unicode does not take them apart. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
};

/**
 * How a provider stands in an address: `Çelik & Søn Ltd.` in Nepal gives `celik-and-son-ltd-np`.
 *
 * Latin letters without accents, digits and hyphens, at most 80 characters with the country,
 * cut between words where it can be. Empty for a name without Latin letters: the caller then makes one from
 * another key. Not unique: the caller sees to that too.
 */
export function providerSlug(name: string, country: Country | null): string {
  const latin = decodeEntities(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħıŋ]/g, (letter) => LETTERS[letter]!)
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '');
  const words = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (!/[a-z]/.test(latin.replace(/&| and /g, ''))) return '';
  const ending = country ? `-${countrySlug(country)}` : '';
  return cut(words, LONGEST - ending.length) + ending;
}

function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  const wordEnd = words.lastIndexOf('-', length);
  return words.slice(0, wordEnd > 0 ? wordEnd : length);
}
