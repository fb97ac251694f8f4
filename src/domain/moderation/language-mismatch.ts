import { francAll } from 'franc-min';
import { letterScripts, type LetterScript } from './letter-scripts.ts';
import type { Signal } from './signal.ts';

/** Of each language of the site: its own script, and what the library calls it and those nobody could tell it from. */
const LANGUAGES: Record<string, { name: string; script: LetterScript; codes: string[] }> = {
  en: { name: 'English', script: 'Latin', codes: ['eng'] },
  fil: { name: 'Filipino', script: 'Latin', codes: ['tgl', 'ceb', 'ilo'] },
  tl: { name: 'Filipino', script: 'Latin', codes: ['tgl', 'ceb', 'ilo'] },
  id: { name: 'Indonesian', script: 'Latin', codes: ['ind', 'zlm', 'jav', 'sun', 'mad'] },
  ms: { name: 'Malay', script: 'Latin', codes: ['zlm', 'ind'] },
  ne: { name: 'Nepali', script: 'Devanagari', codes: ['npi', 'mai', 'bho'] },
  hi: { name: 'Hindi', script: 'Devanagari', codes: ['hin', 'bho', 'mag', 'mai', 'mar'] },
  bn: { name: 'Bengali', script: 'Bengali', codes: ['ben'] },
  ur: { name: 'Urdu', script: 'Arabic', codes: ['urd', 'skr'] },
  ar: { name: 'Arabic', script: 'Arabic', codes: ['arb'] },
  si: { name: 'Sinhala', script: 'Sinhala', codes: ['sin'] },
  ta: { name: 'Tamil', script: 'Tamil', codes: ['tam'] },
  my: { name: 'Burmese', script: 'Myanmar', codes: ['mya'] },
  km: { name: 'Khmer', script: 'Khmer', codes: ['khm'] },
  th: { name: 'Thai', script: 'Thai', codes: ['tha'] },
  am: { name: 'Amharic', script: 'Ethiopic', codes: ['amh'] },
  fr: { name: 'French', script: 'Latin', codes: ['fra'] },
  vi: { name: 'Vietnamese', script: 'Latin', codes: ['vie'] },
  sw: { name: 'Swahili', script: 'Latin', codes: ['swh'] },
};
/** What a text may turn out to be: names of the languages people here write in. */
const BY_CODE = new Map(Object.values(LANGUAGES).map(({ codes, name }) => [codes[0]!, name]));

/** Letters a text must have: of fewer, three are as likely as one. */
const ENOUGH = { script: 20, language: 80 };
const MOSTLY = 0.8;
/** How far behind the declared language must be, on the library's scale of 1 for the likeliest. */
const FAR_BEHIND = 0.8;

/**
 * A text in another language than was said: mostly in a script the language is not written in, or, of 80 letters or more
 * in its own script, so much likelier another that the declared one reaches less than 0.8 of its score. Latin letters are
 * never another script, since people write every language in them; then only English is told from the declared one. A note: the
 * form takes the language of the page, and who moderates it must be able to read it.
 *
 * @see franc, trigram distances of W. B. Cavnar and J. M. Trenkle, 1994; thresholds are ours
 */
export function languageMismatch(text: string, declared: string): Signal[] {
  const [most, ...others] = letterScripts(text);
  if (!most) return [];
  const all = others.reduce((sum, { letters }) => sum + letters, most.letters);
  const language = LANGUAGES[declared];
  if (!language || most.letters < ENOUGH.script || most.letters < MOSTLY * all) return [];
  if (most.script !== language.script && most.script !== 'Latin') {
    const written = Object.values(LANGUAGES).filter(({ script }) => script === most.script);
    const guess = most.letters < ENOUGH.language ? undefined : likeliest(text)?.name;
    const name = written.length === 1 ? written[0]!.name : guess;
    return [told('other_script', name ?? most.script)];
  }
  if (most.letters < ENOUGH.language) return [];
  const other = likeliest(text);
  if (!other || language.codes.includes(other.code)) return [];
  const scores = new Map(other.scores);
  const own = Math.max(...language.codes.map((code) => scores.get(code) ?? 0));
  if (own >= FAR_BEHIND) return [];
  if (most.script !== language.script && other.code !== 'eng') return [];
  return [told('other_language', other.name)];
}

function likeliest(text: string): { code: string; name: string; scores: [string, number][] } | null {
  const scores = francAll(text, { only: [...BY_CODE.keys()] });
  const [code] = scores[0]!;
  const name = BY_CODE.get(code);
  return name ? { code, name, scores } : null;
}

/** Words with letters of two scripts that look alike: "аgency" with a Cyrillic a. Nobody types so by accident. */
export function mixedLetters(text: string): Signal[] {
  const mixed =
    /(?:[\p{Script=Latin}][\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}][\p{M}]*[\p{Script=Latin}])/u;
  const word = text.match(/\p{L}[\p{L}\p{M}]+/gu)?.find((one) => mixed.test(one));
  return word
    ? [{ name: 'language', level: 'note', reason: 'mixed_letters', excerpt: word.slice(0, 40) }]
    : [];
}

const told = (reason: Signal['reason'], excerpt: string): Signal => ({
  name: 'language',
  level: 'note',
  reason,
  excerpt,
});
