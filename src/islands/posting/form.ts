import type { Contents, SubmissionKind } from '#client/contents.ts';
import type { Subject } from '#client/subject.ts';
import type { AmountFault } from '#domain/money/read-amount.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';

/** One screen of a form. The first is always about the provider, the last the check. */
export interface Question {
  kind: string;
  /** One of its own. */
  name: string;
  /** A step within another question: not counted, and not in the list of answers. */
  isPart?: true;
}

/** What is wrong with an answer. */
export type Fault =
  | 'provider_wanted'
  | 'name_wanted'
  | 'answer_wanted'
  | 'rating_wanted'
  | 'month_unfinished'
  | 'month_future'
  | 'items_wanted'
  | 'same_country'
  | 'fee_too_high'
  | 'amount_zero'
  | `amount_${AmountFault}`;

/** What is said, and not about whom. */
export type Said<Kind extends SubmissionKind> = Omit<
  Contents[Kind],
  'providerId' | 'namedProvider' | 'language'
>;

/**
 * What the posting form needs to know of one kind of submission: pure functions of the answers so far, which are
 * never changed in place.
 */
export interface Form<Kind extends SubmissionKind, Answers extends object, Q extends Question> {
  kind: Kind;
  /** Whom it may be about. */
  providerKinds: readonly ProviderKind[];
  blank: Answers;
  questions(answers: Answers, subject: Subject | null): readonly Q[];
  isAnswered(question: Q, answers: Answers): boolean;
  forget(question: Q, answers: Answers): Answers;
  /** @param thisMonth Nothing can have happened later. */
  fault(question: Q, answers: Answers, thisMonth: string, subject: Subject | null): Fault | null;
  /** So much that it would hurt to lose it. */
  isMuch(answers: Answers): boolean;
  /** Whole when no question has a fault. */
  said(answers: Answers, subject: Subject | null): Partial<Said<Kind>>;
  /** The answers that say this; what is missing stays open. */
  answersOf(said: Partial<Said<Kind>>): Answers;
  /** The kind of question that a field of the database's refusal belongs to, where it has another name. */
  kindOfField: Readonly<Record<string, Q['kind']>>;
  /** Another way from a question than to the next or the last one. */
  turn?(question: Q, answers: Answers, step: 1 | -1): { answers: Answers; to: string } | null;
}
