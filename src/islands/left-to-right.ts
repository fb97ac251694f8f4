/** Keeps an address in one piece where the words around it run from right to left: else its last "/" would come first. */
export function leftToRight(address: string): string {
  return `\u2066${address}\u2069`;
}
