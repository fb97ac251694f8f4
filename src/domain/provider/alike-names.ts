/** In a shorter word, one letter makes another name: B.J. Overseas is not B.S. Overseas. */
const SHORTEST_WORD = 5;
/** Below this, a name has too few letters to be misspelt, or to be known by them. */
const SHORTEST = 8;
const SHORTEST_CORE = 4;
const MOST_MISSPELT = 2;

/** What half of the trade is called. */
const TRADE_WORDS = new Set([
  ...['overseas', 'manpower', 'recruitment', 'recruiting', 'employment', 'placement', 'agency', 'service'],
  ...['services', 'international', 'human', 'resource', 'resources', 'hr', 'consultancy', 'consultant'],
  ...['consultants', 'management', 'solution', 'solutions', 'group', 'and', 'the', 'nepal', 'bangladesh'],
]);

/**
 * Whether two names, as `normaliseName` gives them, are so alike that somebody should look: the same but for
 * blanks, the same words in another order, or up to two words misspelt by one letter more, less, other or
 * swapped with its neighbour. Numbers must agree: branch 1 is not branch 2 [ours].
 */
export function alikeNames(a: string, b: string): boolean {
  if (numbersOf(a) !== numbersOf(b)) return false;
  if (squeezed(a) === squeezed(b) || inOrder(a) === inOrder(b)) return true;
  if (Math.min(squeezed(a).length, squeezed(b).length) < SHORTEST) return false;
  const [words, others] = [a.split(' '), b.split(' ')];
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, place) =>
    word === others[place] ? [] : [[word, others[place]!] as const],
  );
  return differing.length <= MOST_MISSPELT && differing.every((pair) => differInOneLetter(...pair));
}

/**
 * Whether two names differ in words of the trade only, as United H.R. Solution and United Manpower Agency do. Most
 * such pairs are two agencies, so this alone says little [ours].
 */
export function haveSameCore(a: string, b: string): boolean {
  const core = coreOf(a);
  return core !== null && core === coreOf(b);
}

/**
 * Keys of which two names that are alike share one, to find them among thousands; so do names with the same core.
 * Two misspelt words are found where vowels or doubled letters are what differs, as they mostly are.
 */
export function alikeKeys(name: string): string[] {
  const words = name.split(' ');
  const core = coreOf(name);
  const keys = [squeezed(name), inOrder(name)];
  if (core !== null) keys.push(`core ${core}`);
  if (squeezed(name).length >= SHORTEST) {
    keys.push(`sound ${words.map(skeletonOf).join(' ')}`);
    words.forEach((word, place) => {
      // The longer of two may have five letters, so the shorter four.
      if (word.length < SHORTEST_WORD - 1) return;
      for (const variant of [word, ...withoutOneLetter(word)])
        keys.push(`${place} ${words.with(place, variant).join(' ')}`);
    });
  }
  return [...new Set(keys)];
}

const withoutOneLetter = (word: string) =>
  Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1));
const skeletonOf = (word: string) => word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
const squeezed = (name: string) => name.replaceAll(' ', '');
const inOrder = (name: string) => name.split(' ').sort().join(' ');
const numbersOf = (name: string) => name.match(/\d+/g)?.join(' ') ?? '';

function coreOf(name: string): string | null {
  const core = name
    .split(' ')
    .filter((word) => !TRADE_WORDS.has(word))
    .join(' ');
  return squeezed(core).length < SHORTEST_CORE ? null : core;
}

function differInOneLetter(a: string, b: string): boolean {
  // A Chinese character is a word of its own.
  if (/\p{Script=Han}/u.test(a + b)) return false;
  if (Math.max(a.length, b.length) < SHORTEST_WORD) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  const areSwapped = left.length === 2 && left === right.split('').reverse().join('');
  return areSwapped || (left.length <= 1 && right.length <= 1);
}
