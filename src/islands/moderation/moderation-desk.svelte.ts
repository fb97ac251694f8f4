import type { Decision, Moderation, QueueItem } from '#client/moderation.ts';
import { failureWords } from '#islands/failure-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

type View = 'starting' | 'sign_in' | 'queue' | 'not_moderator' | 'failed';

/** What a moderator has before them: the view, the queue, and what happened last. */
export class ModerationDesk {
  current = $state.raw<View>('starting');
  items = $state.raw<QueueItem[]>([]);
  /** What happened, or went wrong, in words. */
  said = $state('');
  isBusy = $state(false);
  #moderation: Moderation;
  #locale: Locale['code'];

  constructor(moderation: Moderation, locale: Locale['code']) {
    this.#moderation = moderation;
    this.#locale = locale;
  }

  async open(): Promise<void> {
    if (await this.#moderation.isSignedIn()) await this.look();
    else this.current = 'sign_in';
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#alone(async () => {
      const answer = await this.#moderation.signIn(email, password);
      if (answer.ok) return this.#showQueue();
      this.said =
        answer.code === 'wrong_sign_in'
          ? m.moderation_wrong_sign_in({}, this.#inLocale)
          : failureWords(answer.code, this.#locale);
    });
  }

  async signOut(): Promise<void> {
    await this.#moderation.signOut();
    this.items = [];
    this.said = '';
    this.current = 'sign_in';
  }

  /** Reads the queue again. */
  async look(): Promise<void> {
    await this.#alone(() => this.#showQueue());
  }

  async decide(item: QueueItem, decision: Decision): Promise<void> {
    await this.#alone(async () => {
      const answer = await this.#moderation.decide(item.id, decision);
      const { name } = item.provider;
      if (answer.ok) {
        const done = decision.decision === 'publish' ? m.moderation_published : m.moderation_declined;
        this.#settle(item, done({ name }, this.#inLocale));
      } else if (answer.code === 'already_decided') {
        this.#settle(item, m.moderation_already_decided({ name }, this.#inLocale));
      } else if (answer.code === 'not_found') {
        this.#settle(item, m.moderation_gone({ name }, this.#inLocale));
      } else if (answer.code === 'not_allowed') {
        await this.#refuse();
      } else {
        this.said = failureWords(answer.code, this.#locale);
      }
    });
  }

  async #showQueue(): Promise<void> {
    const answer = await this.#moderation.queue();
    if (answer.ok) {
      this.items = answer.items;
      this.current = 'queue';
    } else if (answer.code === 'not_allowed') {
      await this.#refuse();
    } else {
      this.said = failureWords(answer.code, this.#locale);
      if (this.current === 'starting') this.current = 'failed';
    }
  }

  /** Nobody's session any more, or somebody's who is no moderator. */
  async #refuse(): Promise<void> {
    this.items = [];
    if (await this.#moderation.isSignedIn()) {
      this.current = 'not_moderator';
    } else {
      this.current = 'sign_in';
      this.said = m.moderation_signed_out({}, this.#inLocale);
    }
  }

  #settle(item: QueueItem, said: string): void {
    this.items = this.items.filter(({ id }) => id !== item.id);
    this.said = said;
  }

  /** One thing at a time: a second tap while the first is under way does nothing. */
  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.said = '';
    try {
      await work();
    } finally {
      this.isBusy = false;
    }
  }

  get #inLocale() {
    return { locale: this.#locale };
  }
}
