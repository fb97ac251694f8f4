/**
 * The same text in memory of its own. A piece cut from a longer text keeps all of that in memory for as long as
 * the piece is kept.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
