import type { Answer } from '#client/ask.ts';
import type { Locale } from '#messages/locales.ts';
import { refusalWords } from './refusal-words.ts';

/** One act at a time, and what came of it in words. */
export class Acts {
  /** What happened, or went wrong. */
  said = $state('');
  isWrong = $state(false);
  isBusy = $state(false);
  #locale: Locale['code'];
  #onNotAllowed: () => Promise<void>;

  /** @param onNotAllowed Nobody's session any more, or somebody's who is no moderator. */
  constructor(locale: Locale['code'], onNotAllowed: () => Promise<void>) {
    this.#locale = locale;
    this.#onNotAllowed = onNotAllowed;
  }

  /**
   * Asks the database. A refusal is said in words; what was typed stays where it is.
   *
   * @returns Null when another act is under way: a second tap does nothing.
   */
  async ask<Found, Code extends string>(
    request: () => Promise<Answer<Found, Code>>,
  ): Promise<Answer<Found, Code> | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    this.say('');
    try {
      const answer = await request();
      if (!answer.ok) await this.refuse(answer.code);
      return answer;
    } finally {
      this.isBusy = false;
    }
  }

  say(said: string): void {
    this.said = said;
    this.isWrong = false;
  }

  /** Says why something did not happen. */
  async refuse(code: string): Promise<void> {
    if (code === 'not_allowed') return this.#onNotAllowed();
    this.said = refusalWords(code, this.#locale);
    this.isWrong = true;
  }
}
