/** Numbers 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A name with typing errors in its letters: one missing, too many, wrong, or two changed round. */
export function misspell(name: string, errors: number, random: () => number): string {
  let typed = name.toLowerCase();
  for (let i = 0; i < errors; i++) typed = oneError(typed, random);
  return typed;
}

function oneError(text: string, random: () => number): string {
  const places = [...text].flatMap((letter, i) => (/[a-z]/.test(letter) ? [i] : []));
  const at = places[Math.floor(random() * places.length)]!;
  const letter = LETTERS[Math.floor(random() * LETTERS.length)]!;
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + text[at] + letter + after;
    case 2:
      return before + letter + after;
    default:
      return before + after.slice(0, 1) + text[at] + after.slice(1);
  }
}
