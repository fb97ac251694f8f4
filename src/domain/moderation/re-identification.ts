import { findExactDates } from './exact-dates.ts';
import type { Signal } from './signal.ts';

/** What makes one of many, and what it counts. */
interface Trait {
  reason: 'only_one' | 'few_colleagues' | 'employer' | 'home' | 'event';
  points: number;
  pattern: RegExp;
}

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|dalawa|tatlo|apat|lima|dua|tiga|empat';
const PEOPLE = String.raw`(?:of us|workers?|maids?|helpers?|girls?|boys?|men|women|people|persons?|colleagues|filipin[ao]s?|nepalis?|indonesians?|bangladeshis?|sri lankans?|burmese|cambodians?|kami|orang|katao|na pinoy|na pinay)`;

/**
 * In the languages most texts come in. A trait in another language passes: the moderator reads them all the same.
 */
const TRAITS: readonly Trait[] = [
  {
    reason: 'only_one',
    points: 2,
    pattern:
      /\b(?:(?:i (?:was|am)|as) the (?:only|first|last|youngest|oldest)|the (?:only|first) (?:nepali|filipin[ao]|indonesian|bangladeshi|sri lankan|indian|pakistani|burmese|cambodian|thai|woman|man|girl|foreigner|muslim|christian|maid|helper|driver|nurse|cook|worker)|only me|i was alone there|nag-?iisa(?:ng)? ako|ako lang (?:ang|ang mag-?isa)|hanya saya|saya satu-?satunya)|(?:म मात्र|म एक्लो|म एक्ली|मात्र एक जना|केवल मैं|मैं अकेल|আমি একমাত্র|আমি একাই|শুধু আমি|මම විතරයි|මම තනියම)/iu,
  },
  {
    reason: 'few_colleagues',
    points: 1,
    pattern: new RegExp(
      String.raw`\b(?:only|just|we were|we are|there (?:were|are)|kami lang|hanya) (?:only |just )?(?:[2-7]|${NUMBER_WORDS}) (?:other )?${PEOPLE}\b`,
      'iu',
    ),
  },
  {
    reason: 'employer',
    points: 2,
    pattern:
      /\b(?:my (?:employer|boss|madam|sir|amo|sponsor|kafeel)(?: is|['’]s name is|,)? (?:the )?\p{Lu}\p{L}+|(?:work(?:ed|s|ing)?|job|cook|driver|nurse|guard|cleaner|maid) (?:at|for|in) (?:the )?(?:\p{Lu}[\p{L}\p{N}&'’-]+ ){1,3}(?:Company|Hotel|Restaurant|Hospital|Clinic|Factory|Group|Farm|School|Bakery|Salon|Mall|Resort|Shipping|Construction|Trading|Family|LLC|WLL|Ltd|Sdn Bhd))\b/u,
  },
  {
    reason: 'employer',
    points: 1,
    pattern:
      /\b(?:family (?:of|with) (?:\w+ )?(?:[2-9]|two|three|four|five|six|seven|eight|nine) (?:children|kids|people)|(?:my|the) (?:employer|boss|madam|sir|amo)(?: who)? (?:is|was) an? (?:doctor|lawyer|judge|police|minister|officer|pilot|teacher|engineer|dentist|general|princess|prince|sheikh|ambassador|diplomat|singer|actor|businessman)|twins|triplets|old (?:lady|man|woman) (?:of|aged) \d{2}|wheelchair|(?:villa|flat|apartment|house|block|tower|building) (?:no\.? ?|number )?\d+)\b/iu,
  },
  {
    reason: 'home',
    points: 1,
    pattern:
      /\b(?:i(?:['’]m| am| come)? from (?:the )?(?:village|district|barangay|purok|sitio|desa|kampung|kecamatan|union|ward)(?: of)? \p{L}+|from \p{L}+ (?:village|district|barangay|ward)|taga-? ?(?:barangay|bario|sitio) \p{L}+|(?:dari|asal) (?:desa|kampung|kecamatan) \p{L}+|ward no\.? ?\d+|my (?:wife|husband) (?:is|works)|i(?:['’]m| am) (?:a )?\d{2} years? old|i have (?:[4-9]|1\d|four|five|six|seven|eight) (?:children|kids))/iu,
  },
  {
    reason: 'event',
    points: 1,
    pattern:
      /\b(?:my accident|accident at work|i (?:fell|lost|broke) (?:from|my|off)|(?:amputat|paraly[sz])\w*|i (?:was|got) (?:raped|pregnant|arrested|deported|jailed|hospitali[sz]ed|stabbed|burn(?:ed|t))|court case|police case|in the news|on tv|went viral|embassy shelter|died|death of|suicide|naaksidente|nabuntis|nakulong|kecelakaan|dipenjara|hamil)\b/iu,
  },
];

/** Fewer than so many with the same origin, destination and work make a combination rare [methodology, section 4: n ≥ 5]. */
const RARE = 5;
const RARE_POINTS = 2;
const DATE_POINTS = 2;
const NOTE_FROM = 3;
const WARN_FROM = 5;

/**
 * How easily somebody who knows the place could tell who wrote this: points for an exact date (2), "the only" or "the first"
 * (2), a named employer (2), an employer or house described (1), few colleagues (1), a home or age told (1), an event
 * people remember (1), and a rare combination of origin, destination and work (2). From 3 points on the moderator sees which, from 5
 * it is a warning. Below it says nothing: on a young site every combination is rare.
 *
 * @param alike How many other submissions have the same origin, destination and work; null when they are not told.
 * @see methodology, section 5: re-identification risk (rare employer + date + nationality); points are ours
 */
export function reIdentification(text: string, alike: number | null): Signal[] {
  const found: Signal[] = [];
  let points = 0;
  for (const { reason, points: count, pattern } of TRAITS) {
    const match = pattern.exec(text);
    if (!match || found.some((other) => other.reason === reason)) continue;
    points += count;
    found.push({ name: 're_identification', level: 'note', reason, excerpt: match[0].trim().slice(0, 80) });
  }
  if (findExactDates(text).length > 0) points += DATE_POINTS;
  if (alike !== null && alike < RARE) {
    points += RARE_POINTS;
    found.push({ name: 're_identification', level: 'note', reason: 'rare_combination' });
  }
  if (points < NOTE_FROM) return [];
  if (points >= WARN_FROM)
    found.unshift({ name: 're_identification', level: 'warn', reason: 'recognisable' });
  return found;
}
