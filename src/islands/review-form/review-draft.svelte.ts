import type { Provider } from '#client/find-provider.ts';
import type { Country } from '#domain/place/country.ts';
import type { Dimension } from '#domain/review/dimensions.ts';
import type { Fact } from '#domain/review/facts.ts';
import type { ReviewSubmission } from '#domain/review/review-submission.ts';
import type { Work } from '#domain/review/work.ts';
import { questionsOf, type Question } from './questions.ts';

/** The answers so far. They live in this page's memory and nowhere else. */
export class ReviewDraft {
  ratings = $state.raw<Partial<Record<Dimension, number>>>({});
  facts = $state.raw<Partial<Record<Fact, boolean>>>({});
  origin = $state<Country | null>(null);
  destination = $state<Country | null>(null);
  work = $state<Work | null>(null);
  startedYear = $state('');
  /** '01' to '12' */
  startedMonth = $state('');
  text = $state('');
  #provider = $state.raw<Provider | null>(null);

  questions = $derived(questionsOf(this.#provider?.kind ?? 'agency'));

  get provider(): Provider | null {
    return this.#provider;
  }

  set provider(provider: Provider | null) {
    // An agency is asked other things than an operator.
    if (provider?.kind !== this.#provider?.kind) {
      this.ratings = {};
      this.facts = {};
    }
    this.#provider = provider;
  }

  get isRated(): boolean {
    return Object.keys(this.ratings).length > 0;
  }

  rate(dimension: Dimension, rating: number): void {
    this.ratings = { ...this.ratings, [dimension]: rating };
  }

  tell(fact: Fact, answer: boolean): void {
    this.facts = { ...this.facts, [fact]: answer };
  }

  isAnswered(question: Question): boolean {
    switch (question.kind) {
      case 'provider':
        return this.#provider !== null;
      case 'rating':
        return question.dimension in this.ratings;
      case 'fact':
        return question.fact in this.facts;
      case 'started':
        return this.startedYear !== '' || this.startedMonth !== '';
      case 'text':
        return this.text.trim() !== '';
      case 'check':
        return true;
      default:
        return this[question.kind] !== null;
    }
  }

  forget(question: Question): void {
    if (question.kind === 'rating') {
      const { [question.dimension]: _, ...others } = this.ratings;
      this.ratings = others;
    } else if (question.kind === 'fact') {
      const { [question.fact]: _, ...others } = this.facts;
      this.facts = others;
    } else if (question.kind === 'started') this.startedYear = this.startedMonth = '';
    else if (question.kind === 'text') this.text = '';
    else if (question.kind === 'provider') this.provider = null;
    else if (question.kind !== 'check') this[question.kind] = null;
  }

  /** What is sent. @throws Error when nobody was chosen to write about. */
  submission(id: string, locale: string): ReviewSubmission {
    if (!this.#provider) throw new Error('A review needs a provider');
    const isAgency = this.#provider.kind === 'agency';
    return {
      id,
      providerId: this.#provider.id,
      ratings: this.ratings,
      facts: this.facts,
      origin: this.origin,
      destination: this.destination,
      work: isAgency ? this.work : null,
      startedMonth:
        isAgency && this.startedYear && this.startedMonth ? `${this.startedYear}-${this.startedMonth}` : null,
      text: this.text.trim(),
      locale,
    };
  }
}
