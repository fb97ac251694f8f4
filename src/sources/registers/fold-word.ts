/** The key by which words of a list count as the same, in any case and with any blanks: 'Valid  LICENCE' is 'validlicence'. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
