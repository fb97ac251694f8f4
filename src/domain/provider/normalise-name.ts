import { decodeEntities } from '#domain/text/decode-entities.ts';

/** What a company is in law, in the words of the registers. Longer forms come apart into these. */
const COMPANY_SUFFIXES = [
  ...['limited', 'ltd', 'p ltd', 'p limited', 'private', 'pvt', 'pte', 'pty', 'company', 'co', 'sdn', 'bhd'],
  ...['incorporated', 'inc', 'corporation', 'corp', 'llc', 'l l c', 'llp', 'plc', 'wll', 'w l l'],
];
const TRAILING_SUFFIXES = new RegExp(`(?: (?:and )?(?:${COMPANY_SUFFIXES.join('|')}))+$`, 'u');
/** Initials: letters alone, two or more in a row. */
const INITIALS = /(?<![\p{L}\p{M}\p{N}])[a-z](?: [a-z])+(?![\p{L}\p{M}\p{N}])/gu;
const INTERNATIONAL = /(^|[^\p{L}\p{M}\p{N}])int['’‘`]?l(?![\p{L}\p{M}\p{N}])/gu;

/**
 * The key by which two spellings count as the same name: `Sun &amp; Sea Int'l (Pvt.) Ltd.` and
 * `SUN AND SEA INTERNATIONAL` both give `sun and sea international`.
 *
 * Entities are decoded, letters compatible and of one case (Unicode NFKC), `&` is `and`, other
 * punctuation a space, company suffixes are dropped at the end, and initials stand together: `S.R.K.` is `srk`.
 * Letters of every script stay, as do accents. A name of nothing but signs is its own key, so that only a blank name has an empty one.
 * Applying it twice changes nothing.
 */
export function normaliseName(name: string): string {
  const folded = fold(decodeEntities(name.normalize('NFKC')));
  const words = collapse(
    folded
      .replace(INTERNATIONAL, '$1international')
      .replace(/&/g, ' and ')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '),
  );
  return settle(words) || collapse(folded);
}

/** Suffixes first: `A.B.C. (P) Ltd` is `abc`. Initials that then make one up go as well. */
function settle(words: string): string {
  const settled = words
    .replace(TRAILING_SUFFIXES, '')
    .replace(INITIALS, (letters) => letters.replaceAll(' ', ''));
  return settled === words ? settled : settle(settled);
}

/** One case, no characters that only steer the layout, no Greek final sigma, which depends on its place. */
function fold(text: string): string {
  const plain = text.replace(/\p{Cf}/gu, '').normalize('NFKC');
  // Down first: ẞ becomes ß, and only that goes up as SS.
  return plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC').replace(/ς/g, 'σ');
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
