import { speedDays } from '#domain/transfer/speed.ts';
import { cleanCell } from '#sources/clean-cell.ts';

/** How pay-in, access point and pay-out are spelt when it is not a capital first and small letters after it. */
const SPELLINGS = new Map([['call center', 'Call Center']]);

/**
 * The ways to pay in, to reach a service or to be paid out, in one spelling and order: of a list, each once, with
 * a capital first, by the alphabet and joined by ', ', so that 'internet,Cash ' and 'CASH, Internet' are both
 * 'Cash, Internet'. '' when there are none.
 */
export function wayWords(text: string): string {
  const ways = cleanCell(text)
    .split(',')
    .map((way) => cleanCell(way).toLowerCase())
    .filter((way) => way !== '')
    .map((way) => SPELLINGS.get(way) ?? capitalised(way));
  return [...new Set(ways)].sort().join(', ');
}

/** A speed in the words of the World Bank, if `speedDays` knows how long it is; null when it does not. */
export function speedWords(text: string): string | null {
  const words = cleanCell(text)
    .toLowerCase()
    .replace(/ ?\p{Pd} ?/gu, '-');
  if (speedDays(words) === null) return null;
  return words.includes('hour') ? 'Less than one hour' : capitalised(words);
}

/** Whether a note says that a price is not disclosed: 'Non-transparent: the rate is not given'. */
export function deniesTransparency(note: string): boolean {
  return /\bno[nt][\s\p{Pd}]*transparent/iu.test(note);
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
