import type { Api } from '#client/api.ts';
import {
  makePosting,
  submitReview,
  type Posting,
  type SubmitRefusal,
  type SubmitStep,
} from '#client/submit-review.ts';
import type { ReviewSubmission } from '#domain/review/review-submission.ts';
import type { Locale } from '#messages/locales.ts';
import type { ReviewDraft } from './review-draft.svelte.ts';

type State =
  | { name: 'not_sent' }
  | { name: 'sending'; step: SubmitStep }
  | { name: 'failed'; why: SubmitRefusal }
  | { name: 'sent'; code: string };

/** Sends a draft, once, however often it is tapped and whatever the line does. */
export class ReviewSending {
  current = $state.raw<State>({ name: 'not_sent' });
  /** Sent, and perhaps received: from then on nothing but the very same may be sent again. */
  #frozen = $state.raw<ReviewSubmission | null>(null);
  #posting: Posting | null = null;

  get isFrozen(): boolean {
    return this.#frozen !== null;
  }

  async send(api: Api, draft: ReviewDraft, locale: Locale['code']): Promise<void> {
    if (this.current.name === 'sending' || this.current.name === 'sent') return;
    const posting = (this.#posting ??= makePosting());
    const review = this.#frozen ?? draft.submission(posting.id, locale);
    this.current = { name: 'sending', step: { step: 'preparing', share: 0 } };

    const result = await submitReview(api, review, posting.code, (step) => {
      this.current = { name: 'sending', step };
    });
    if (result.ok) {
      this.current = { name: 'sent', code: posting.code };
      return;
    }
    if (result.mayHaveArrived) this.#frozen = review;
    if (result.code === 'wrong_field') this.#frozen = null;
    if (result.code === 'bad_request') this.#posting = this.#frozen = null;
    this.current = { name: 'failed', why: result };
  }
}
