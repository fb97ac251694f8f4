import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
import type { Country } from '#domain/place/country.ts';
import { latinDigits } from '#domain/text/latin-digits.ts';

export interface Finding {
  kind: 'phone' | 'email' | 'passport' | 'id_number' | 'link' | 'handle';
  /** Where it stands in the text, as for `slice`. */
  start: number;
  end: number;
  text: string;
}

const TOP_DOMAINS = 'com|net|org|info|biz|me|io|co|app|link|ly|ph|np|bd|in|lk|pk|id|hk|my|sg|ae|sa|qa|kw|ke';

/** name@example.com, and how people write it to slip through: name (at) example dot com. */
const AT = String.raw`(?:\s*@\s*|\s*[([]\s*at\s*[)\]]\s*)`;
const DOT = String.raw`(?:\.|\s+dot\s+|\s*[([]\s*dot\s*[)\]]\s*)`;
const EMAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+${AT}[\p{L}\p{N}-]+(?:${DOT}[\p{L}\p{N}-]+)+`,
  'giu',
);
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"']*[^\s<>"'.,;:!?)\]]/giu;
const PATH = String.raw`(?:\/[^\s<>"']*[\p{L}\p{N}/])?`;
const BARE_LINK = new RegExp(String.raw`\b(?:[a-z0-9-]+\.)+(?:${TOP_DOMAINS})\b${PATH}`, 'giu');
const HANDLE = /\B@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu;

/** Identity cards that can be told by their form. */
const IDENTITY_CARDS = {
  hongKong: /\b[A-Z]{1,2}\d{6} ?\([\dA]\)/giu,
  singapore: /\b[STFGM]\d{7}[A-Z]\b/giu,
  emirates: /\b784[- ]?\d{4}[- ]?\d{7}[- ]?\d\b/gu,
  malaysia: /\b\d{6}-\d{2}-\d{4}\b/gu,
  pakistan: /\b\d{5}-\d{7}-\d\b/gu,
  sriLanka: /\b\d{9}[VX]\b/giu,
  india: /\b(?!20\d\d )[2-9]\d{3} \d{4} \d{4}\b/gu,
};
/** Passports of the origin countries; Rs, RM, Tk, QR, SR and Dh before a number make it an amount. */
const PASSPORT = /\b(?!(?:rs|rm|tk|qr|sr|dh)\d)(?:[A-Z]\d{7,9}|[A-Z]{2}\d{6,9})[A-Z]?\b/giu;
const SPACED_PASSPORT = /\b(?!RS|RM|TK|QR|SR|DH)[A-Z]{1,2}[ -]\d{7,9}[A-Z]?\b/gu;
/** What the phone library takes for numbers and people write as dates, prices and ranges of prices. */
const NOT_A_PHONE = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d+0000|\d+00 ?- ?\d+00)$/u;
/** Digits spelt one by one, which the phone library takes for single numbers: 9 8 4 1 2 3 4 5 6 7. */
const SPACED_DIGITS = /\+?\b(?:\d[ .-]){7,}\d\b/gu;
/** Any other long number: bank accounts, cards, permits. */
const LONG_NUMBER = /\b\d{9,}\b/gu;
/** Fewer digits make no phone number in any country, and the search for them costs the most. */
const PHONE_DIGITS = 7;
/** The Burmese letter wa looks like the digit zero and is on every keyboard: ၀၉ဝ၁ is often typed so. As a letter O is. */
const BURMESE_NUMBER = /[၀-၉ဝ]{2,}/gu;
const LETTER_O = /(?<=\d)[oO](?=\d)/gu;

/**
 * Personal data in a text: phone numbers, e-mail addresses, passport and identity numbers, links
 * and names of accounts, in the digits of any script. In order of place, never overlapping.
 *
 * Where two rules meet, the earlier in the code names the finding. They would rather find too much
 * than too little: a moderator looks at each, and an agency's own number may stay.
 *
 * @param countries Whose numbers, written without a country code, to look for.
 * @see Google's libphonenumber for phone numbers; the other rules are ours
 */
export function findPersonalData(text: string, countries: readonly Country[]): Finding[] {
  const searched = latinDigits(typedZeros(text)).replace(LETTER_O, '0');
  const found: Finding[] = [];
  const add = (kind: Finding['kind'], start: number, end: number) => {
    if (found.every((other) => end <= other.start || start >= other.end)) {
      found.push({ kind, start, end, text: text.slice(start, end) });
    }
  };
  const addMatches = (kind: Finding['kind'], pattern: RegExp) => {
    for (const match of searched.matchAll(pattern)) add(kind, match.index, match.index + match[0].length);
  };

  addMatches('email', EMAIL);
  addMatches('link', LINK);
  addMatches('link', BARE_LINK);
  addMatches('handle', HANDLE);
  for (const card of Object.values(IDENTITY_CARDS)) addMatches('id_number', card);
  addMatches('passport', PASSPORT);
  addMatches('passport', SPACED_PASSPORT);
  for (const [start, end] of findPhones(searched, countries)) add('phone', start, end);
  addMatches('phone', SPACED_DIGITS);
  addMatches('id_number', LONG_NUMBER);
  return found.sort((a, b) => a.start - b.start);
}

/** The Burmese letter wa beside digits as the zero it stands for. Every character keeps its place. */
function typedZeros(text: string): string {
  return text.replace(BURMESE_NUMBER, (run) => (/[၀-၉]/u.test(run) ? run.replaceAll('ဝ', '၀') : run));
}

function findPhones(text: string, countries: readonly Country[]): [start: number, end: number][] {
  if ((text.match(/\d/gu)?.length ?? 0) < PHONE_DIGITS) return [];
  const national = [...new Set(countries)].filter((country) => isSupportedCountry(country));
  const searches = [undefined, ...national].map((defaultCountry) =>
    findPhoneNumbersInText(text, { defaultCountry }),
  );
  return searches
    .flat()
    .filter(({ startsAt, endsAt }) => !NOT_A_PHONE.test(text.slice(startsAt, endsAt)))
    .map(({ startsAt, endsAt }) => [startsAt, endsAt]);
}
