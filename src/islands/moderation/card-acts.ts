import type { Decision, Moderation } from '#client/moderation.ts';
import type { QueueItem } from '#client/moderation/queue-item.ts';
import { REASON_CODES } from '#domain/moderation/reason-code.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import type { Acts } from './acts.svelte.ts';
import { nameOf } from './name-of.ts';
import type { RecentDecisions } from './recent-decisions.svelte.ts';
import type { WaitingQueue } from './waiting-queue.svelte.ts';

interface Desk {
  moderation: Moderation;
  acts: Acts;
  decisions: RecentDecisions;
  queue: WaitingQueue;
}

/** What a moderator may do about the submission that is open. Each does nothing when it is not theirs to decide. */
export class CardActs {
  #desk: Desk;
  #inLocale: { locale: Locale['code'] };

  constructor(desk: Desk, locale: Locale['code']) {
    this.#desk = desk;
    this.#inLocale = { locale };
  }

  /** Publishes without the words taken out; asks once more while personal data is still in the text. */
  async publish(): Promise<void> {
    const card = this.#desk.queue.mine();
    if (!card || (card.panel !== null && card.panel !== 'sure')) return;
    if (!card.item.provider) return this.#desk.acts.refuse('provider_wanted');
    if (card.panel === null && card.stillShown.length > 0) {
      card.panel = 'sure';
      return;
    }
    await this.decide({ decision: 'publish', redactions: card.takenOut.ranges });
  }

  /** @param position Of a reason, from 1, while reasons are shown. */
  async declineFor(position: number): Promise<void> {
    const reason = REASON_CODES[position - 1];
    if (reason && this.#desk.queue.card?.panel === 'decline')
      await this.decide({ decision: 'decline', reason });
  }

  async decide(decision: Decision): Promise<void> {
    const { moderation, acts, queue } = this.#desk;
    const card = queue.mine();
    if (!card) return;
    const askedAt = Date.now();
    const note = card.note.trim();
    const answer = await acts.ask(() => moderation.decide(card.item, { ...decision, ...(note && { note }) }));
    if (answer?.ok) {
      const done = decision.decision === 'publish' ? m.moderation_published : m.moderation_declined;
      this.#remember(card.item, done({ name: nameOf(card.item) }, this.#inLocale), askedAt);
      queue.remove(card.item);
    } else if (answer) await queue.follow(card, answer.code);
  }

  async declineIdentical(reason: 'duplicate' | 'advertising'): Promise<void> {
    const { moderation, acts, queue } = this.#desk;
    const card = queue.mine();
    if (!card) return;
    const askedAt = Date.now();
    const answer = await acts.ask(() => moderation.declineIdentical(card.item.id, reason));
    if (answer?.ok) {
      const { count } = answer;
      const said = m.moderation_identical_declined({ count, n: String(count) }, this.#inLocale);
      this.#remember(card.item, said, askedAt);
      queue.remove(card.item);
      await queue.lookQuietly();
    } else if (answer) await queue.follow(card, answer.code);
  }

  async askAuthor(): Promise<void> {
    const { moderation, acts, queue } = this.#desk;
    const card = queue.mine();
    if (!card) return;
    const { id, state } = card.item;
    const text = card.question.trim();
    const answer = await acts.ask(() => moderation.askAuthor(id, text));
    if (answer?.ok) {
      queue.card = null;
      queue.update(id, { state: 'asked', claim: null, question: { text, answer: null } });
      queue.count(state, -1);
      queue.count('asked', 1);
      acts.say(m.moderation_asked({}, this.#inLocale));
    } else if (answer) await queue.follow(card, answer.code);
  }

  /** Gives it the page of a provider, or makes one. */
  async place(
    where: { providerId: string; isSubAgent: boolean } | { name: string; country: string | null },
  ): Promise<void> {
    const { moderation, acts, queue } = this.#desk;
    const card = queue.mine();
    if (!card) return;
    const { id } = card.item;
    const answer = await acts.ask(() =>
      'providerId' in where
        ? moderation.place(id, where.providerId, where.isSubAgent)
        : moderation.addProvider(id, where),
    );
    if (answer?.ok) {
      await queue.lookQuietly();
      const isShown = 'providerId' in where && where.isSubAgent;
      const said = isShown ? m.moderation_placed_sub_agent : m.moderation_placed;
      acts.say(said({ name: nameOf(card.item) }, this.#inLocale));
    } else if (answer) await queue.follow(card, answer.code);
  }

  /** The rest of what was sent stays as it is. */
  async dropSubAgent(): Promise<void> {
    const { moderation, acts, queue } = this.#desk;
    const card = queue.mine();
    if (!card) return;
    const { id } = card.item;
    const answer = await acts.ask(() => moderation.dropSubAgent(id));
    if (answer?.ok) {
      queue.update(id, { subAgent: null });
      acts.say(m.moderation_sub_agent_dropped({}, this.#inLocale));
    } else if (answer?.code === 'not_found') await queue.lookQuietly();
    else if (answer) await queue.follow(card, answer.code);
  }

  async translate(): Promise<void> {
    const { moderation, acts, queue } = this.#desk;
    const card = queue.mine();
    const typed = card?.translation ?? card?.item.translation;
    if (!card || !typed) return;
    const { id } = card.item;
    const translation = { ...typed, text: typed.text.trim() };
    const answer = await acts.ask(() => moderation.translate(id, translation));
    if (answer?.ok) {
      queue.update(id, { translation: translation.text ? translation : null });
      card.translation = null;
      card.panel = null;
      const said = translation.text ? m.moderation_translation_saved : m.moderation_translation_gone;
      acts.say(said({}, this.#inLocale));
    } else if (answer) await queue.follow(card, answer.code);
  }

  #remember(item: QueueItem, said: string, askedAt: number): void {
    const undone = m.moderation_undone({ name: nameOf(item) }, this.#inLocale);
    this.#desk.decisions.add({ id: item.id, said, undone, askedAt });
  }
}
