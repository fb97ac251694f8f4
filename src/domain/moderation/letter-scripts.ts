/** Scripts that people of this site write in. */
export const SCRIPTS = [
  'Latin',
  'Devanagari',
  'Bengali',
  'Arabic',
  'Sinhala',
  'Tamil',
  'Myanmar',
  'Khmer',
  'Thai',
  'Lao',
  'Ethiopic',
  'Cyrillic',
  'Greek',
  'Gurmukhi',
  'Gujarati',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Han',
  'Hangul',
] as const;
export type LetterScript = (typeof SCRIPTS)[number];

const LETTERS = SCRIPTS.map(
  (script) => [script, new RegExp(String.raw`\p{Script=${script}}`, 'gu')] as const,
);

/** How many letters and vowel signs of each script a text has, the most first. Emoji, digits and signs are of none. */
export function letterScripts(text: string): { script: LetterScript; letters: number }[] {
  const words = text.replace(/[\P{L}]+/gu, (others) => others.replace(/\P{M}/gu, ''));
  return LETTERS.map(([script, pattern]) => ({ script, letters: words.match(pattern)?.length ?? 0 }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters);
}
