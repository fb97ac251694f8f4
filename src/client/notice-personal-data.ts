import { latinDigits } from '#domain/text/latin-digits.ts';

export interface Notice {
  /**
   * `number` is any long number: phone, passport, identity card, account. `date` is a day. `rare` is what few people
   * can say of themselves.
   */
  kind: 'email' | 'link' | 'handle' | 'number' | 'date' | 'name' | 'rare';
  /** Where it stands in the text, as for `slice`. */
  start: number;
  end: number;
}

const AT = String.raw`\s*(?:@|[([]\s*at\s*[)\]])\s*`;
const DOT = String.raw`(?:\.|\s+dot\s+|\s*[([]\s*dot\s*[)\]]\s*)`;
const EMAIL = new RegExp(String.raw`[\p{L}\p{N}._%+-]+${AT}[\p{L}\p{N}-]+(?:${DOT}[\p{L}\p{N}-]+)+`, 'giu');
const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>"']+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|me|ly)\b[^\s<>"']*/giu;
const HANDLE = /\B@[\p{L}\p{N}_][\p{L}\p{N}_.]*/gu;
// Seven digits or more with little between them, and the letters of a passport or card around them.
const NUMBER = /(?:\+|\b[A-Z]{1,2})?(?<!\d)\d(?:[ .()/-]{0,2}\d){6,}[A-Z]?/giu;

const FIGURE_DATE =
  /(?<![\d.])(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)?\d\d)(?![\d.]?\d)/gu;
/** By script, the languages whose names of months are looked for, as far as the browser knows them. */
const MONTH_LANGUAGES: Record<string, string[]> = {
  Latin: ['en', 'id', 'fil', 'vi', 'sw', 'fr', 'es'],
  Devanagari: ['ne', 'hi'],
  Bengali: ['bn'],
  Arabic: ['ar', 'ur', 'fa'],
  Ethiopic: ['am'],
  Sinhala: ['si'],
  Tamil: ['ta'],
  Telugu: ['te'],
  Malayalam: ['ml'],
  Gurmukhi: ['pa'],
  Myanmar: ['my'],
  Khmer: ['km'],
  Thai: ['th'],
  Lao: ['lo'],
};

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*`;
/** Titles before a name, and "called" before one: with a capital, since many of them are words besides. */
const TITLED = new RegExp(
  String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Miss|Madam|Ma['’]am|Sir|Boss|Kuya|Ate|Pak|Bapak|Ibu|Encik|Puan|Haji|Sheikh)\.? ${NAME}` +
    String.raw`|(?<!\p{L})(?:named|called) ${NAME}` +
    String.raw`|${NAME} (?:dai|bhai|didi|ji|sahib|madam)(?!\p{L})`,
  'gu',
);
/** "My name is …" in the languages of many who write here, and the two words after it. */
const MY_NAME = new RegExp(
  String.raw`(?:my name is|i am called|ang pangalan ko ay|nama saya|mera naam|मेरो नाम|मेरा नाम|আমার নাম|میرا نام|اسمي|என் பெயர்|මගේ නම|ကျွန်တော့်နာမည်|ကျွန်မနာမည်|ខ្ញុំឈ្មោះ|ชื่อ|tên tôi là|jina langu ni)` +
    String.raw`\s*[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+)?`,
  'giu',
);

const FEW = String.raw`(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)`;
/** What only a few can say: whoever was there knows who it is. */
const RARE = new RegExp(
  String.raw`\b(?:(?:(?:i|he|she|they) (?:was|were|am|is|are) )?the only(?! (?:thing|reason|problem|way|agency|company|office|good|bad|time)s?\b)(?: [\p{L}\p{M}-]+){1,2}|only one of us|nobody else` +
    String.raw`|(?:we|they) were (?:only |just )?${FEW}\b(?: [\p{L}\p{M}-]+)?|(?:only |just )?(?:all )?${FEW} of (?:us|them)` +
    String.raw`|(?:the|their|her|his) (?:first|last) (?:woman|man|worker|nurse|maid|driver|cook|girl|boy)\b|pregnan(?:t|cy)|twins?\b)`,
  'giu',
);

/** Long numbers that are amounts, ranges of amounts or years. */
const HARMLESS = /^(?:[A-Z]{0,2}\d+000|\d+00 ?- ?\d+00|(?:(?:19|20)\d\d\D*)+)$/iu;

/**
 * What in a text may tell who wrote it, to warn them before they send. In order of place, apart.
 *
 * Coarser than `findPersonalData` of the domain, which screens the same text later: that one knows the
 * phone numbers of every country and weighs 37 KB, more than all of the form.
 */
export function noticePersonalData(text: string): Notice[] {
  const searched = latinDigits(text);
  const found: Notice[] = [];
  const look = (kind: Notice['kind'], pattern: RegExp) => {
    for (const { index: start, 0: words } of searched.matchAll(pattern)) {
      const end = start + words.length;
      const isApart = found.every((other) => end <= other.start || start >= other.end);
      if (isApart && !(kind === 'number' && HARMLESS.test(words))) found.push({ kind, start, end });
    }
  };
  look('email', EMAIL);
  look('link', LINK);
  look('handle', HANDLE);
  look('date', FIGURE_DATE);
  look('date', namedDate(searched));
  look('number', NUMBER);
  look('name', MY_NAME);
  look('name', TITLED);
  look('rare', RARE);
  return found.sort((a, b) => a.start - b.start);
}

const namedDates = new Map<string, RegExp>();

/**
 * 12 March, 12th of March 2024, March 12, १२ मार्च: a day with the name of a month. A month and a year are no day.
 * Only of the scripts that the text is in: a phone takes some milliseconds for each language.
 */
function namedDate(text: string): RegExp {
  const scripts = Object.keys(MONTH_LANGUAGES).filter((script) =>
    new RegExp(String.raw`\p{Script=${script}}`, 'u').test(text),
  );
  const known = namedDates.get(scripts.join());
  if (known) return known;
  const names = monthNames(scripts.flatMap((script) => MONTH_LANGUAGES[script]!));
  // No letters, no names: nothing, rather than a name of no letters.
  const month = names.sort((a, b) => b.length - a.length).join('|') || '(?!)';
  const day = String.raw`(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
  const year = String.raw`(?:,? (?:19|20)\d\d)?`;
  const pattern = new RegExp(
    String.raw`${day}[ .-]{0,2}(?:of |de |ខែ ?)?(?:${month})(?![\p{L}\p{M}])${year}` +
      String.raw`|(?<![\p{L}\p{M}])(?:${month})\.?[ -]${day}(?!\d)(?! ?%)${year}`,
    'giu',
  );
  namedDates.set(scripts.join(), pattern);
  return pattern;
}

function monthNames(languages: readonly string[]): string[] {
  const names = languages.flatMap((language) => {
    // Latin digits and the calendar of passports, whatever the language is used to.
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month: 'long',
      timeZone: 'UTC',
    });
    return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2001, i, 1)));
  });
  // Jan, Feb, …: what is shortened is written in Latin letters.
  const short = names.filter((name) => /^[a-z]{4,}$/i.test(name)).map((name) => name.slice(0, 3));
  return [...new Set([...names, ...short])].filter((name) => /^[\p{L}\p{M} ]{3,}$/u.test(name));
}
