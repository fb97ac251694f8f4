import { Profanity } from '@2toad/profanity';
import { NOT_RUDE, RUDE_WORDS } from './rude-words.ts';
import type { Signal } from './signal.ts';

const profanity = new Profanity({ languages: ['en'], wholeWord: true, unicodeWordBoundaries: true });
profanity.removeWords([...NOT_RUDE]);
profanity.addWords(Object.values(RUDE_WORDS).flat());

/** More tell no more. */
const MOST_WORDS = 3;

/** Written by somebody who threatens, in the first person; what others said is a report of a threat. */
const THREATS: readonly RegExp[] = [
  /\b(?:i|we)(?: will|['’]ll| am going to|['’]m going to| gonna) (?:kill|murder|stab|shoot|burn|hurt|beat|find and \w+|destroy|attack) (?:you|him|her|them|your|his|their|the|this|that|these|those|all)\b/iu,
  /\byou (?:will|are going to|gonna) (?:die|pay with your life|be killed)\b/iu,
  /\b(?:papatayin|sasaktan|susunugin|bubugbugin) (?:ko|kita|ka|kayo|namin)\b|\bpatay ka sa(?: a)?kin\b/iu,
  /\b(?:saya|aku|gua|gue|kami) (?:akan|mau|nak) (?:bunuh|membunuh|bakar|membakar|hajar)\b|\b(?:ku|aku )bunuh kamu\b/iu,
  /\bma ?(?:ri|ar)(?:di)?nchh?u\b|\bjaan ?se ma+r(?:unga| dunga| dalunga| denge)\b|\bmar dalunga\b/iu,
  /(?:मारिदिन्छु|मार्दिन्छु|जान से मार|मार डालूंगा|मार डालूँगा|काटिदिन्छु)/u,
  /(?:মেরে ফেলব|মেরে ফেলবো|খুন করব|খুন করবো)/u,
  /(?:جان سے مار دوں|قتل کر دوں|سأقتلك|سوف أقتل)/u,
  /(?:මරනවා තොව|මරා දමනවා|උඹව මරනවා)/u,
];
/** "he told me: I will kill you" is a report of a threat. */
const REPORTED =
  /(?:(?:said|says|saying|told|tells|threaten\w*|shout\w*|sabi|sinabi|bilang|kata) ?(?:me|us|him|her|nila|niya|mereka|dia)?[ ,:]*(?:that )?["“”'‘’«]?|["“”«:])\s*$/iu;

/**
 * Rude words (a note: anger is no lie, and the word may be a quotation) and threats of harm in the writer's own voice (a
 * warning). Words count whole, by the letters of their script.
 *
 * @see @2toad/profanity for English; the other lists are ours
 */
export function abusiveWords(text: string): Signal[] {
  const found: Signal[] = [];
  const threat = threatIn(text);
  if (threat) found.push({ name: 'abuse', level: 'warn', reason: 'threat', excerpt: threat });
  if (profanity.exists(text)) {
    const words = new Set(
      text.split(/[\s.,;:!?"“”()]+/u).filter((word) => word !== '' && profanity.exists(word)),
    );
    const rude = { name: 'abuse', level: 'note', reason: 'rude_words' } as const;
    // A rude phrase may be made of words that are not.
    if (words.size === 0) found.push(rude);
    for (const excerpt of [...words].slice(0, MOST_WORDS)) found.push({ ...rude, excerpt });
  }
  return found;
}

function threatIn(text: string): string | undefined {
  for (const pattern of THREATS) {
    const match = pattern.exec(text);
    if (match && !REPORTED.test(text.slice(0, match.index))) return match[0];
  }
  return undefined;
}
