/** Soft hyphens, zero-width spaces, marks of direction, byte order marks. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * The text of a cell as a reader sees it: blanks and control characters become one space, none at the ends,
 * and what is invisible goes. Joiners stay inside a word, where Sinhala, Nepali or Persian need them.
 */
export function cleanCell(cell: string): string {
  return cell
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[ \u200C\u200D]+|[ \u200C\u200D]+$/g, '');
}
