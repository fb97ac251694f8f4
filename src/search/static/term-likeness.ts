/** Below this two words are two words. */
const LEAST = 0.6;

/**
 * How like a typed word is to a known one: 1 for the same, 0 for another word.
 *
 * The beginning of a word counts by how much of it is there. Otherwise one minus the typing errors
 * for each letter: a letter too many, missing, wrong, or two changed round are one error each.
 *
 * @see Damerau 1964; optimal string alignment distance
 */
export function termLikeness(typed: string, known: string): number {
  if (typed === known) return 1;
  const longest = Math.max(typed.length, known.length);
  const isBeginning = typed.length > 1 && known.startsWith(typed);
  const beginning = isBeginning ? 0.75 + (0.25 * typed.length) / known.length : 0;
  // Numbers are right or wrong, and short words are another word with one letter changed.
  if (Math.min(typed.length, known.length) < 3 || /\d/.test(typed)) return beginning;
  if (Math.abs(typed.length - known.length) > longest * (1 - LEAST)) return beginning;
  const likeness = 1 - typingErrors(typed, known) / longest;
  return Math.max(beginning, likeness < LEAST ? 0 : likeness);
}

function typingErrors(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(oneBack[j]! + 1, row[j - 1]! + 1, oneBack[j - 1]! + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, twoBack[j - 2]! + 1);
      row.push(least);
    }
    [twoBack, oneBack] = [oneBack, row];
  }
  return oneBack[b.length]!;
}
