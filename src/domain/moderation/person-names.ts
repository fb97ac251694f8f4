import type { Span } from './exact-dates.ts';

/** A word, with the marks that vowels of many scripts are, and hyphens and apostrophes inside. */
const WORD = String.raw`[\p{L}][\p{L}\p{M}'’-]*`;
/** In scripts with capitals, a name has one. */
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
const NAME = String.raw`(?<name>${CAPITALISED}(?:\s${CAPITALISED}){0,2})`;
/** Of a script without capitals: one or two words. */
const ANY_NAME = String.raw`(?<name>${WORD}(?:\s${WORD})?)`;
const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}])`;

const TITLES = String.raw`[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]ister|[Mm]adam|[Mm]adame|[Mm]a['’]?am|[Mm]am|[Ss]ir|[Bb]oss|[Dd]r|[Aa]tty|[Ee]ngr`;
/** Of persons one meets, in Filipino, Indonesian, Malay, Nepali and Hindi in Latin letters. */
const OTHER_TITLES = String.raw`[Aa]te|[Kk]uya|[Tt]ita|[Tt]ito|[Aa]ling|[Mm]ang|[Bb]apak|[Pp]ak|[Ii]bu|[Bb]u|[Mm]bak|[Mm]as|[Ee]ncik|[Pp]uan|[Cc]ik|[Ss]hri|[Ss]hrimati|[Mm]d|[Mm]oh?d`;

/** "my name is", "ako si", "nama saya", "mero naam", "amar nam": said of oneself. */
const INTRODUCTIONS = String.raw`(?:my|his|her) (?:full )?name(?:['’]s| is)|this is me,|ako (?:po )?si|ang pangalan ko(?: ay| po)?|pangalan ko(?: ay)?|nama (?:saya|ku|aku)(?: adalah| ialah)?|mero na+m(?: ho)?|mera na+m|amar na+m|mage nama`;
/** Persons one speaks of: "an agent called Ramon", "the lady named Maria". */
const NAMED = String.raw`(?:man|woman|lady|guy|agent|broker|recruiter|staff|person|employer|boss|owner|manager|supervisor|driver|friend) (?:named|called)`;
/** Filipino marks persons by a word of their own: si Maria, ni Maria, kay Maria, sina. */
const MARKERS = String.raw`si|sina|ni|nina|kay|kina`;

const PATTERNS = [
  new RegExp(String.raw`${BEFORE}(?:${TITLES}|${OTHER_TITLES})\.?\s${NAME}`, 'dgu'),
  new RegExp(String.raw`${BEFORE}(?:${MARKERS}) ${NAME}`, 'dgu'),
  new RegExp(String.raw`${BEFORE}(?:${NAMED}) ${NAME}`, 'dgu'),
  // Santosh dai, Rahul sir, Sharma ji
  new RegExp(
    String.raw`${BEFORE}${NAME} (?:[Ss]ir|[Mm]adam|ji|bhai|dai|didi|bhaiya|sahib|saheb|vai)(?![\p{L}\p{M}])`,
    'dgu',
  ),
  // The words before may have capitals or not, the name need not have one: people type as it comes.
  new RegExp(String.raw`${BEFORE}(?:${INTRODUCTIONS}) ${ANY_NAME}`, 'dgiu'),
  new RegExp(
    String.raw`${BEFORE}(?:मेरो नाम|मेरा नाम|मेरो नाउँ|श्री|श्रीमती|सुश्री|আমার নাম|জনাব|মোঃ|মোছাঃ|মিঃ|මගේ නම|என் பெயர்|میرا نام|اسمي|السيد|السيدة) ${ANY_NAME}`,
    'dgu',
  ),
  // Scripts that do not part words: as much as stands together.
  new RegExp(
    String.raw`(?:ကျွန်တော့်နာမည်|ကျွန်တော်နာမည်|ကျွန်မနာမည်|ကျွန်မရဲ့နာမည်|ဦးလေး|ဒေါ်)\s?(?<name>[\p{Script=Myanmar}]{2,20})`,
    'dgu',
  ),
  new RegExp(String.raw`(?:ខ្ញុំឈ្មោះ|ឈ្មោះខ្ញុំ|លោកស្រី)\s?(?<name>[\p{Script=Khmer}]{2,20})`, 'dgu'),
  new RegExp(String.raw`(?:ผมชื่อ|ฉันชื่อ|ดิฉันชื่อ|หนูชื่อ|นางสาว)\s?(?<name>[\p{Script=Thai}]{2,20})`, 'dgu'),
];

/** Words with a capital after a title that are no names: "Dear Sir Thank you", "ni Agency". */
const NO_NAME =
  /^(?:I|The|They|Their|Thank|Thanks|Please|You|Your|We|Our|My|This|That|It|And|But|Dear|Hello|Hi|Yes|No|Not|Very|Good|Mr|Mrs|Ms|Miss|Sir|Madam|Ma['’]?am|Boss|Agency|Agent|Agencies|Company|Office|Manager|Police|Embassy|God|Allah|Hong|Kong|Kuwait|Saudi|Qatar|Dubai|Oman|Bahrain|Malaysia|Singapore|Taiwan|Japan|Korea|Manila|Jakarta|Dhaka|Kathmandu|Colombo|POEA|DMW|OWWA|BMET|Ang|Sila|Ako|Hindi|Salamat)$/iu;
/** What follows an introduction and is no name: "my name is on the list". */
const NO_INTRODUCED =
  /^(?:on|in|not|in|the|a|an|is|was|there|written|wrong|still|and|of|for|secret|hidden|ko|ho|हो|है|গোপন|রাখতে|lang|ay|po)$/iu;

/**
 * Names of persons, as far as a title or an introduction shows them: "Madam Cruz", "ako si Ana", "मेरो नाम राम".
 * Only the name itself is found, not the title. In order of place, apart.
 *
 * A note and no more: many a name passes, and some words that are none are found [ours].
 */
export function findPersonNames(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = nameIn(match);
      if (span && found.every((other) => span.end <= other.start || span.start >= other.end))
        found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The words of the name up to the first that is none. */
function nameIn(match: RegExpExecArray): Span | null {
  const [start] = match.indices!.groups!['name']!;
  let end = start;
  for (const { 0: word, index } of match.groups!['name']!.matchAll(/\S+/gu)) {
    if (NO_NAME.test(word) || NO_INTRODUCED.test(word)) break;
    end = start + index + word.length;
  }
  return end > start ? { start, end } : null;
}
