import type { Subject } from '#client/subject.ts';
import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { dimensionsOf, type Dimension } from '#domain/review/dimensions.ts';
import { factsOf, type Fact } from '#domain/review/facts.ts';
import type { Work } from '#domain/review/work.ts';
import type { Form } from '#islands/posting/form.ts';
import { monthFault, wholeMonth, type PartialMonth } from '#islands/posting/partial-month.ts';

export interface ReviewAnswers {
  ratings: Partial<Record<Dimension, number>>;
  facts: Partial<Record<Fact, boolean>>;
  origin: Country | null;
  destination: Country | null;
  work: Work | null;
  started: PartialMonth;
  text: string;
}

export type ReviewQuestion =
  | { kind: 'provider' | 'origin' | 'destination' | 'work' | 'started' | 'text' | 'check'; name: string }
  | { kind: 'rating'; name: Dimension }
  | { kind: 'fact'; name: Fact };

const named = <Kind extends string>(...kinds: Kind[]) => kinds.map((kind) => ({ kind, name: kind }));

/** What is asked about that kind of provider, in order. Whoever only sends money is not asked about work. */
function questionsOf(kind: ProviderKind): ReviewQuestion[] {
  return [
    ...named('provider'),
    ...dimensionsOf(kind).map((name) => ({ kind: 'rating', name }) as const),
    ...factsOf(kind).map((name) => ({ kind: 'fact', name }) as const),
    ...(kind === 'agency'
      ? named('origin', 'destination', 'work', 'started')
      : named('destination', 'origin')),
    ...named('text', 'check'),
  ];
}

/** Made once: a question stays the same while others are answered. */
const QUESTIONS = { agency: questionsOf('agency'), operator: questionsOf('operator') };

const kindOf = (subject: Subject | null): ProviderKind => subject?.kind ?? 'agency';

/** Those asked about this kind of provider: an answer about another one, chosen before, stays out. */
function only<Key extends string, Value>(asked: readonly Key[], answers: Partial<Record<Key, Value>>) {
  return Object.fromEntries(
    asked.filter((key) => key in answers).map((key) => [key, answers[key]]),
  ) as Partial<Record<Key, Value>>;
}

export const ratingsOf = ({ ratings }: ReviewAnswers, subject: Subject | null) =>
  only(dimensionsOf(kindOf(subject)), ratings);
export const answeredFacts = ({ facts }: ReviewAnswers, subject: Subject | null) =>
  only(factsOf(kindOf(subject)), facts);

function without<Key extends string, Value>(answers: Partial<Record<Key, Value>>, key: Key) {
  const { [key]: _, ...others } = answers;
  return others as Partial<Record<Key, Value>>;
}

export const reviewForm: Form<'review', ReviewAnswers, ReviewQuestion> = {
  kind: 'review',
  providerKinds: ['agency', 'operator'],
  blank: { ratings: {}, facts: {}, origin: null, destination: null, work: null, started: '', text: '' },

  questions: (_, subject) => QUESTIONS[kindOf(subject)],

  isAnswered({ kind, name }, answers) {
    if (kind === 'rating') return name in answers.ratings;
    if (kind === 'fact') return name in answers.facts;
    if (kind === 'text') return answers.text.trim() !== '';
    if (kind === 'started') return answers.started !== '';
    return kind === 'provider' || kind === 'check' || answers[kind] !== null;
  },

  forget({ kind, name }, answers) {
    if (kind === 'rating') return { ...answers, ratings: without(answers.ratings, name) };
    if (kind === 'fact') return { ...answers, facts: without(answers.facts, name) };
    if (kind === 'text' || kind === 'started') return { ...answers, [kind]: '' };
    return kind === 'provider' || kind === 'check' ? answers : { ...answers, [kind]: null };
  },

  fault({ kind, name }, answers, thisMonth, subject) {
    const isLastRating = kind === 'rating' && name === dimensionsOf(kindOf(subject)).at(-1);
    if (isLastRating && Object.keys(ratingsOf(answers, subject)).length === 0) return 'rating_wanted';
    return kind === 'started' ? monthFault(answers.started, thisMonth) : null;
  },

  isMuch: ({ text }) => text.trim() !== '',

  said(answers, subject) {
    const { origin, destination, work, started, text } = answers;
    const isAgency = kindOf(subject) === 'agency';
    return {
      ratings: ratingsOf(answers, subject),
      facts: answeredFacts(answers, subject),
      origin,
      destination,
      work: isAgency ? work : null,
      startedMonth: isAgency ? wholeMonth(started) : null,
      text: text.trim(),
    };
  },

  answersOf: ({ startedMonth, ...said }) => ({ ...reviewForm.blank, ...said, started: startedMonth ?? '' }),

  kindOfField: { ratings: 'rating', facts: 'fact', startedMonth: 'started' },
};
