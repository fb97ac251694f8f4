/** Enough of a text to recognise it by. */
const SHOWN = 80;

/** The beginning of a text, for a message; no character is cut in two. */
export function shortened(text: string, most = SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
