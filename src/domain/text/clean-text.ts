/** What cleaning takes out of a text, for the moderator to know that it was there. */
export type Removed = 'control' | 'bidi' | 'invisible' | 'private_use';

/**
 * Characters nobody sees or that turn the words of others around, by kind: control characters; overrides,
 * embeddings and isolates of the writing direction; zero-width and tag characters, and the block that marks a
 * redaction; private use. Joiners and direction marks stay: Burmese, Khmer, Persian and others need them.
 *
 * @see Unicode, UAX 9 (bidirectional text), UTS 39 (security), general categories Cc, Cf and Co
 */
const REMOVED: Record<Removed, RegExp> = {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  control: /[\u0001-\u0009\u000B-\u001F\u007F-\u009F]/gu,
  bidi: /[\u202A-\u202E\u2066-\u2069]/gu,
  invisible:
    /[\u00AD\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u2588\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu,
  private_use: /[\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/gu,
};

/**
 * A text as it is stored and shown: composed (NFC), without the characters above, line breaks as \n, no more than one
 * empty line in a row, no space around it. The same as `private.clean_text` of the database; doing it twice changes nothing.
 *
 * @param raw May hold anything; half a surrogate pair and a zero character are dropped.
 */
export function cleanText(raw: string): { text: string; removed: Removed[] } {
  let text = wellFormed(raw).replaceAll('\0', '').replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  const removed: Removed[] = [];
  for (const [kind, pattern] of Object.entries(REMOVED) as [Removed, RegExp][]) {
    const cleaned = text.replace(pattern, '');
    if (cleaned !== text) removed.push(kind);
    text = cleaned;
  }
  return { text: trim(text.normalize('NFC').replace(/\n{3,}/g, '\n\n')), removed };
}

/** Without halves of surrogate pairs. Phones from before 2023 lack `String.prototype.toWellFormed`. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}

function trim(text: string): string {
  return text.replace(/^[ \n\u00A0\u3000]+|[ \n\u00A0\u3000]+$/g, '');
}
