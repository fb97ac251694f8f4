import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { dimensionsOf, type Dimension } from '#domain/review/dimensions.ts';
import { factsOf, type Fact } from '#domain/review/facts.ts';

/** One screen of the form. */
export type Question =
  | { kind: 'provider' | 'origin' | 'destination' | 'work' | 'started' | 'text' | 'check' }
  | { kind: 'rating'; dimension: Dimension }
  | { kind: 'fact'; fact: Fact };

/** What is asked about that kind of provider, in order. Whoever only sends money is not asked about work. */
export function questionsOf(kind: ProviderKind): Question[] {
  return [
    { kind: 'provider' },
    ...dimensionsOf(kind).map((dimension) => ({ kind: 'rating', dimension }) as const),
    ...factsOf(kind).map((fact) => ({ kind: 'fact', fact }) as const),
    ...(kind === 'agency'
      ? ([{ kind: 'origin' }, { kind: 'destination' }, { kind: 'work' }, { kind: 'started' }] as const)
      : ([{ kind: 'destination' }, { kind: 'origin' }] as const)),
    { kind: 'text' },
    { kind: 'check' },
  ];
}

/** A name for each question, of its own. */
export function nameOf(question: Question): string {
  if (question.kind === 'rating') return question.dimension;
  return question.kind === 'fact' ? question.fact : question.kind;
}

/** The question that the database means by the name of a field. */
export function askedFor(field: string, questions: readonly Question[]): number {
  const kinds: Record<string, Question['kind']> = {
    providerId: 'provider',
    ratings: 'rating',
    facts: 'fact',
    startedMonth: 'started',
  };
  return questions.findIndex(({ kind }) => kind === (kinds[field] ?? field));
}
