import type { Question } from './form.ts';

/** Where in the questions one is. Never in the browser's history: a look at it must not tell. */
export class Walk<Q extends Question> {
  #questions: () => readonly Q[];
  #at = $state('');
  /** On the way to change one answer, from the check at the end and back to it. */
  isDetour = $state(false);
  /** What is wrong with the answer on this screen. */
  error = $state('');

  constructor(questions: () => readonly Q[]) {
    this.#questions = questions;
  }

  get current(): Q {
    return this.#questions()[this.#position]!;
  }

  /** Counted from 1; a part counts as what it is part of. */
  get number(): number {
    return this.#questions()
      .slice(0, this.#position + 1)
      .filter(({ isPart }) => !isPart).length;
  }

  get count(): number {
    return this.#questions().filter(({ isPart }) => !isPart).length;
  }

  /** The name of the question, or of the one it is part of. */
  get place(): string {
    const counted = this.#questions()
      .slice(0, this.#position + 1)
      .filter(({ isPart }) => !isPart);
    return counted.at(-1)?.name ?? '';
  }

  /** From a detour one goes on, to the check. */
  get canGoBack(): boolean {
    return Boolean(this.current.isPart) || (this.number > 1 && !this.isDetour);
  }

  next(): void {
    this.#step(1);
  }

  back(): void {
    this.#step(-1);
  }

  /** To another question, and from there on as before. */
  go(name: string): void {
    this.#at = name;
    this.error = '';
  }

  /** To change one answer, and back. */
  visit(name: string, error = ''): void {
    this.go(name);
    this.isDetour = true;
    this.error = error;
  }

  get #position(): number {
    return Math.max(
      0,
      this.#questions().findIndex(({ name }) => name === this.#at),
    );
  }

  #step(by: 1 | -1): void {
    const questions = this.#questions();
    const isPart = Boolean(this.current.isPart);
    const last = questions.length - 1;
    const to = this.isDetour && !isPart ? last : Math.min(Math.max(this.#position + by, 0), last);
    this.go(questions[to]!.name);
    if (!isPart) this.isDetour = false;
  }
}
