import type { Question } from './questions.ts';
import type { ReviewDraft } from './review-draft.svelte.ts';

/** Where in the questions one is. Never in the browser's history: a look at it must not tell. */
export class QuestionWalk {
  #draft: ReviewDraft;
  #position = $state(0);
  /** On the way to change one answer, from the check at the end and back to it. */
  isDetour = $state(false);
  /** What is wrong with the answer on this screen. */
  error = $state('');

  constructor(draft: ReviewDraft) {
    this.#draft = draft;
  }

  get current(): Question {
    return this.#draft.questions[this.#position]!;
  }

  /** Counted from 1. */
  get number(): number {
    return this.#position + 1;
  }

  get count(): number {
    return this.#draft.questions.length;
  }

  next(): void {
    this.#go(this.isDetour ? this.count - 1 : Math.min(this.#position + 1, this.count - 1), false);
  }

  back(): void {
    this.#go(this.isDetour ? this.count - 1 : Math.max(this.#position - 1, 0), false);
  }

  visit(position: number, error = ''): void {
    this.#go(position, true);
    this.error = error;
  }

  #go(position: number, isDetour: boolean): void {
    this.#position = position;
    this.isDetour = isDetour;
    this.error = '';
  }
}
