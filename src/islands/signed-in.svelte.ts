import type { Answer } from '#client/ask.ts';
import type { Session } from '#client/session.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import { failureWords } from './failure-words.ts';

type View = 'starting' | 'signed_out' | 'signed_in' | 'not_allowed' | 'failed';

/** Whether somebody is signed in who may work on this page, and what they have before them. */
export class SignedIn<Work> {
  current = $state.raw<View>('starting');
  work = $state.raw<Work | null>(null);
  /** Why one is at the sign-in again. */
  notice = $state('');
  /** What failed, in words. */
  problem = $state('');
  #session: Session;
  #read: () => Promise<Answer<Work>>;
  #locale: Locale['code'];

  /** @param read What they work on; `not_allowed` for those who may not. */
  constructor(session: Session, read: () => Promise<Answer<Work>>, locale: Locale['code']) {
    this.#session = session;
    this.#read = read;
    this.#locale = locale;
  }

  async open(): Promise<void> {
    if (await this.#session.isSignedIn()) await this.look();
    else this.current = 'signed_out';
  }

  /** Reads again. @returns Whether it is there. */
  async look(): Promise<boolean> {
    const answer = await this.#read();
    if (answer.ok) {
      this.work = answer;
      this.notice = this.problem = '';
      this.current = 'signed_in';
    } else if (answer.code === 'not_allowed') {
      await this.#refuse();
    } else {
      this.problem = failureWords(answer.code, this.#locale);
      if (this.work === null) this.current = 'failed';
    }
    return answer.ok;
  }

  async signOut(): Promise<void> {
    await this.#session.signOut();
    this.leave('');
  }

  /** The session is gone. @param notice Why. */
  leave(notice: string): void {
    this.work = null;
    this.problem = '';
    this.notice = notice;
    this.current = 'signed_out';
  }

  /** Nobody's session any more, or somebody's who has nothing to do here. */
  async #refuse(): Promise<void> {
    this.work = null;
    if (await this.#session.isSignedIn()) this.current = 'not_allowed';
    else this.leave(m.sign_in_gone({}, { locale: this.#locale }));
  }
}
