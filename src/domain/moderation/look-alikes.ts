/**
 * Letters of other scripts, and odd ones of our own, that look like a Latin letter: with them a copied text seems new to
 * a machine and the same to a reader. Lower case; composed, wide and mathematical letters are folded by NFKC before.
 *
 * @see Unicode Technical Standard 39, confusables
 */
const GROUPS: Record<string, string> = {
  a: 'аαɑ',
  b: 'ЬьƄ',
  c: 'сϲᴄ',
  d: 'ԁɗ',
  e: 'еєҽ℮',
  g: 'ɡց',
  h: 'һհ',
  i: 'іıιɩ',
  j: 'јϳ',
  k: 'кκ',
  l: 'ӏⅼ',
  m: 'м',
  n: 'пոη',
  o: 'оοօσᴏ',
  p: 'рρ',
  q: 'ԛզ',
  r: 'гᴦ',
  s: 'ѕꜱ',
  t: 'тτ',
  u: 'υսᴜ',
  v: 'ѵνᴠ',
  w: 'ԝѡᴡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ᴢ',
};

export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);
