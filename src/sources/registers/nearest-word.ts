/** What somebody who wrote this may have meant: the word fewest letters away, three at most; null when none is near. */
export function nearestWord(written: string, words: string[]): string | null {
  const far = Math.min(3, Math.ceil(written.length / 2));
  const near = words
    .map((word) => ({ word, letters: lettersBetween(written.toLowerCase(), word) }))
    .filter(({ letters }) => letters <= far)
    .sort((a, b) => a.letters - b.letters);
  return near[0]?.word ?? null;
}

/** How many letters to add, take away or change: Levenshtein's distance. */
function lettersBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let place = 1; place <= b.length; place++) {
      const changed = above[place - 1]! + (a[row - 1] === b[place - 1] ? 0 : 1);
      line.push(Math.min(above[place]! + 1, line[place - 1]! + 1, changed));
    }
    above = line;
  }
  return above[b.length]!;
}
