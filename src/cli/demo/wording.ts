import type { Fact } from '#domain/review/facts.ts';
import { OWN_LANGUAGE_PHRASES } from './own-language-phrases.ts';
import type { Phrase, Phrases, Temper } from './phrases.ts';
import type { Random } from './random.ts';

interface Spoken {
  text: string;
  /** The yes/no questions the text answers. */
  facts: Partial<Record<Fact, boolean>>;
}

/** Writes texts no two of which begin with the same two sentences. */
export interface Wording {
  /** One in ten writes nothing, one in six of the others in the language of their country. */
  review(
    phrases: Phrases,
    temper: Temper,
    country: string | null,
    random: Random,
  ): Spoken & { language: string };
  reply(phrases: Pick<Phrases, 'start' | 'end'>, random: Random): string;
}

/** Tries before a list of phrases counts as used up. */
const TRIES = 500;

export function wording(): Wording {
  const written = new Set<string>();
  const unwritten = (draw: () => Phrase[]): Spoken => {
    for (let n = 0; n < TRIES; n++) {
      const parts = draw().map(spoken);
      const beginning = joined(parts.slice(0, 2));
      if (written.has(beginning)) continue;
      written.add(beginning);
      return { text: joined(parts), facts: Object.assign({}, ...parts.map((part) => part.facts)) };
    }
    throw new Error('There are too few phrases for so many texts.');
  };

  return {
    review({ start, middle, end }, temper, country, random) {
      if (random.chance(0.1)) return { language: 'en', text: '', facts: {} };
      const own = country === null ? undefined : OWN_LANGUAGE_PHRASES[country];
      const left = own ? own.texts[temper].filter((phrase) => !written.has(spoken(phrase).text)) : [];
      if (own && left.length > 0 && random.chance(1 / 6)) {
        return { language: own.language, ...unwritten(() => [random.pick(left)]) };
      }
      const draw = () => [
        random.pick(start),
        random.pick(middle),
        ...(random.chance(0.6) ? [random.pick(end)] : []),
      ];
      return { language: 'en', ...unwritten(draw) };
    },
    reply: ({ start, end }, random) => unwritten(() => [random.pick(start), random.pick(end)]).text,
  };
}

export function spoken(phrase: Phrase): Spoken {
  return typeof phrase === 'string' ? { text: phrase, facts: {} } : { text: phrase[0], facts: phrase[1] };
}

const joined = (parts: Spoken[]) => parts.map((part) => part.text).join(' ');
