import type { SubmissionKind } from '#client/contents.ts';
import type { Locale } from '#messages/locales.ts';
import type { Desk } from './desk.svelte.ts';
import type { Question } from './form.ts';
import type { FormWords } from './words.ts';

interface Shared<
  Kind extends SubmissionKind,
  Answers extends object,
  Q extends Question,
  Words extends FormWords<Q>,
> {
  locale: Locale['code'];
  words: Words;
  desk: Desk<Kind, Answers, Q>;
}

/** What the screen of a question is given. */
export interface ScreenProps<
  Kind extends SubmissionKind,
  Answers extends object,
  Q extends Question,
  Words extends FormWords<Q>,
> extends Shared<Kind, Answers, Q, Words> {
  question: Q;
  goOn: () => void;
  /** Id of what is wrong with the answer, if anything is. */
  error: string | undefined;
}

/** What the last screen is given. */
export interface CheckProps<
  Kind extends SubmissionKind,
  Answers extends object,
  Q extends Question,
  Words extends FormWords<Q>,
> extends Shared<Kind, Answers, Q, Words> {
  /** Sent already, perhaps: no more changes. */
  isFrozen: boolean;
  onchange: (question: string) => void;
}
