import { latinDigits } from '#domain/text/latin-digits.ts';
import { LOOK_ALIKES } from './look-alikes.ts';

const FOREIGN_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}ɑɡıɩᴄᴏᴦꜱᴜᴠᴡʏᴢɗƄⅼ℮]/gu;

/**
 * A text as far as its words go, for comparing: one case, one form of each character (NFKC), no invisible characters, no
 * accents on Latin letters, look-alikes of other scripts as Latin letters, digits 0–9, everything that is no
 * letter or digit as one space, letters repeated for effect twice at most. The same words with other emoji, signs or
 * disguised letters give the same. Applying it twice changes nothing.
 *
 * @see methodology, section 5: near-duplicate text; the folding is ours
 */
export function comparableText(text: string): string {
  return latinDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{Cf}'’`]/gu, '')
    .replace(FOREIGN_LETTER, (letter) => LOOK_ALIKES.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .trim();
}
