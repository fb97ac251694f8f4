import type { Answer } from '#client/ask.ts';
import type { Moderation } from '#client/moderation.ts';
import type { Removal } from '#client/moderation/matters.ts';
import type { Session } from '#client/session.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import { Acts } from './acts.svelte.ts';
import { CardActs } from './card-acts.ts';
import { OpenMatters } from './open-matters.svelte.ts';
import { PublishedSearch } from './published-search.svelte.ts';
import { RecentDecisions } from './recent-decisions.svelte.ts';
import type { Tab } from './tabs.ts';
import { WaitingQueue } from './waiting-queue.svelte.ts';

type View = 'starting' | 'sign_in' | 'desk' | 'not_moderator' | 'failed';

/** What a moderator has before them: whether they are signed in, which tab, and what waits in it. */
export class ModerationDesk {
  current = $state.raw<View>('starting');
  tab = $state.raw<Tab>('waiting');
  /** Why they are asked to sign in, when they were before. */
  notice = $state('');
  readonly moderation: Moderation;
  readonly acts: Acts;
  readonly decisions = new RecentDecisions();
  readonly queue: WaitingQueue;
  /** What may be done about the submission that is open. */
  readonly cardActs: CardActs;
  readonly matters: OpenMatters;
  readonly published: PublishedSearch;
  #session: Session;
  #locale: Locale['code'];

  constructor(session: Session, moderation: Moderation, locale: Locale['code']) {
    this.#session = session;
    this.#locale = locale;
    this.moderation = moderation;
    this.acts = new Acts(locale, () => this.#turnAway());
    this.queue = new WaitingQueue(moderation, this.acts, locale);
    this.cardActs = new CardActs(this, locale);
    this.matters = new OpenMatters(moderation, this.acts);
    this.published = new PublishedSearch(moderation, this.acts);
  }

  async open(): Promise<void> {
    if (await this.#session.isSignedIn()) await this.look();
    else this.current = 'sign_in';
  }

  /** Reads what the tab shows, again. */
  async look(): Promise<void> {
    const isRead = await this.queue.look();
    if (isRead && this.current !== 'desk') this.current = 'desk';
    if (!isRead && this.acts.isWrong && this.current !== 'desk') this.current = 'failed';
    if (isRead && !isOfQueue(this.tab)) await this.matters.look();
  }

  async show(tab: Tab): Promise<void> {
    this.tab = tab;
    this.queue.close();
    this.acts.say('');
    await this.look();
    // While something else was under way it was not read.
    if (!isOfQueue(this.tab) && !this.matters.isRead) await this.matters.lookQuietly();
  }

  /**
   * Does something about what is published, or about what was said of it, and reads again what is shown.
   *
   * @param said What has happened, in words.
   * @returns Whether it was done; if not, why is said.
   */
  async settle(request: (moderation: Moderation) => Promise<Answer>, said: string): Promise<boolean> {
    const answer = await this.acts.ask(() => request(this.moderation));
    if (!answer) return false;
    if (answer.ok) this.acts.say(said);
    // What somebody else has settled meanwhile goes as well.
    else if (answer.code !== 'already_decided' && answer.code !== 'not_found') return false;
    await this.lookQuietly();
    return answer.ok;
  }

  /** Of two moderators, the second. */
  async confirmRemoval({ reviewId, provider }: Removal): Promise<void> {
    const askedAt = Date.now();
    const inLocale = { locale: this.#locale };
    const said = m.moderation_removed({ name: provider.name }, inLocale);
    const undone = m.moderation_removal_undone({ name: provider.name }, inLocale);
    const isDone = await this.settle((moderation) => moderation.confirmRemoval(reviewId), '');
    if (isDone) this.decisions.add({ id: reviewId, said, undone, askedAt });
  }

  async undo(): Promise<void> {
    const { last } = this.decisions;
    if (!last) return;
    const answer = await this.acts.ask(() => this.moderation.undo(last.id));
    if (!answer) return;
    if (answer.ok || answer.code === 'too_late' || answer.code === 'not_found')
      this.decisions.remove(last.id);
    if (!answer.ok) return;
    await this.lookQuietly();
    this.acts.say(last.undone);
    const item = this.queue.items.find(({ id }) => id === last.id);
    if (item && isOfQueue(this.tab)) await this.queue.open(item);
  }

  async signOut(): Promise<void> {
    this.queue.close();
    await this.#session.signOut();
    this.leave('');
  }

  /** @param notice Why. */
  leave(notice: string): void {
    this.queue.forget();
    this.matters.forget();
    this.published.forget();
    this.decisions.forget();
    this.acts.say('');
    this.tab = 'waiting';
    this.notice = notice;
    this.current = 'sign_in';
  }

  /** Reads everything again; what goes wrong is not said. */
  async lookQuietly(): Promise<void> {
    await Promise.all([
      this.queue.lookQuietly(),
      ...(isOfQueue(this.tab) ? [] : [this.matters.lookQuietly(), this.published.lookAgain()]),
    ]);
  }

  /** Nobody's session any more, or somebody's who is no moderator. */
  async #turnAway(): Promise<void> {
    const isSignedIn = await this.#session.isSignedIn();
    this.leave(m.moderation_signed_out({}, { locale: this.#locale }));
    if (isSignedIn) this.current = 'not_moderator';
  }
}

function isOfQueue(tab: Tab): boolean {
  return tab === 'waiting' || tab === 'asked';
}
