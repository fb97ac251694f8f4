import type { Moderation, QueueOrder } from '#client/moderation.ts';
import type { Counts, QueueItem } from '#client/moderation/queue-item.ts';
import type { Locale } from '#messages/locales.ts';
import type { Acts } from './acts.svelte.ts';
import { OpenCard, type Panel } from './open-card.svelte.ts';
import { refusalWords } from './refusal-words.ts';

const NONE: Counts = { waiting: 0, asked: 0, answered: 0, replies: 0, appeals: 0, flags: 0, removals: 0 };
/** With fewer in sight than this, the next are read. */
const FEW = 5;

/** What waits, in the order it is to be read, and the one that is open. */
export class WaitingQueue {
  items = $state.raw<QueueItem[]>([]);
  counts = $state.raw<Counts>(NONE);
  order = $state.raw<QueueOrder>('risk');
  card = $state.raw<OpenCard | null>(null);
  readonly waiting = $derived(this.items.filter(({ state }) => state !== 'asked'));
  readonly asked = $derived(this.items.filter(({ state }) => state === 'asked'));
  /** Left with something typed or marked: opened again, it is there again. */
  #left: OpenCard[] = [];
  #moderation: Moderation;
  #acts: Acts;
  #locale: Locale['code'];

  constructor(moderation: Moderation, acts: Acts, locale: Locale['code']) {
    this.#moderation = moderation;
    this.#acts = acts;
    this.#locale = locale;
  }

  /** Reads the queue again; the open card stays open. @returns Whether it came. */
  async look(): Promise<boolean> {
    const answer = await this.#acts.ask(() => this.#moderation.queue(this.order));
    if (answer?.ok) this.#show(answer);
    return answer?.ok ?? false;
  }

  /** The same while something else is under way; what goes wrong is not said. */
  async lookQuietly(): Promise<void> {
    const answer = await this.#moderation.queue(this.order);
    if (answer.ok) this.#show(answer);
  }

  async sortBy(order: QueueOrder): Promise<void> {
    this.order = order;
    await this.look();
  }

  /** Opens one and claims it. The one that was open is left. */
  async open(item: QueueItem): Promise<void> {
    this.close();
    const left = this.#left.find((card) => card.item.id === item.id);
    this.#drop(item.id);
    left?.reopen(item);
    this.card = left ?? new OpenCard(item);
    await this.claim();
  }

  /** Leaves the open one to whoever comes next. */
  close(): void {
    const { card } = this;
    this.card = null;
    if (card?.isBegun) this.#left.push(card);
    if (card?.claim !== 'mine') return;
    this.update(card.item.id, { claim: null });
    void this.#moderation.release(card.item.id);
  }

  /** For this moderator alone, for some minutes; once more, for some more. */
  async claim(): Promise<void> {
    const { card } = this;
    if (!card) return;
    const { id } = card.item;
    const answer = await this.#moderation.claim(id);
    if (this.card !== card) {
      // Unless it was opened again meanwhile.
      if (answer.ok && this.card?.item.id !== id) void this.#moderation.release(id);
    } else if (answer.ok) {
      card.claim = 'mine';
      this.update(id, { claim: 'mine' });
    } else {
      // A renewal that does not come through takes nothing away: what was claimed is claimed for minutes.
      if (card.claim !== 'mine') card.claim = 'failed';
      // Of a claim its card tells.
      if (answer.code !== 'claimed_by_other') await this.#acts.refuse(answer.code);
      await this.follow(card, answer.code);
    }
  }

  /** The open card, when its moderator may decide on it. */
  mine(): OpenCard | null {
    if (this.card?.mayDecide) return this.card;
    if (this.card?.claim === 'other') void this.#acts.refuse('claimed_by_other');
    return null;
  }

  /** Shows a part of the card where a moderator chooses or types; once more, hides it. */
  unfold(panel: Panel): void {
    const card = this.mine();
    if (card) card.panel = card.panel === panel ? null : panel;
  }

  /** What a refusal means for what is shown; its words are said already. */
  async follow(card: OpenCard, code: string): Promise<void> {
    if (code === 'already_decided' || code === 'not_found') this.remove(card.item);
    else if (code === 'claimed_by_other') {
      card.claim = 'other';
      this.update(card.item.id, { claim: 'other' });
    } else if (code === 'changed') {
      await this.lookQuietly();
      if (this.card === card) await this.claim();
    }
  }

  update(id: string, change: Partial<QueueItem>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...change } : item));
    const { card } = this;
    if (card?.item.id === id) card.item = { ...card.item, ...change };
  }

  remove({ id, state }: QueueItem): void {
    if (this.card?.item.id === id) this.card = null;
    this.#drop(id);
    if (!this.items.some((item) => item.id === id)) return;
    this.items = this.items.filter((item) => item.id !== id);
    this.count(state, -1);
    const { waiting, answered } = this.counts;
    if (this.waiting.length < Math.min(FEW, waiting + answered)) void this.lookQuietly();
  }

  count(kind: keyof Counts, change: number): void {
    this.counts = { ...this.counts, [kind]: Math.max(0, this.counts[kind] + change) };
  }

  /** Nothing of it stays on the page of someone who has gone. */
  forget(): void {
    this.items = [];
    this.counts = NONE;
    this.card = null;
    this.#left = [];
  }

  #drop(id: string): void {
    this.#left = this.#left.filter(({ item }) => item.id !== id);
  }

  #show({ items, counts }: { items: QueueItem[]; counts: Counts }): void {
    this.items = items;
    this.counts = counts;
    const { card } = this;
    if (!card) return;
    const item = items.find(({ id }) => id === card.item.id);
    if (item) this.#renew(card, item);
    // Of a long queue only the first are read: what is open may be further down.
    else if (items.length < counts.waiting + counts.answered + counts.asked) {
      this.items = [...items, card.item];
    } else this.card = null;
  }

  #renew(card: OpenCard, item: QueueItem): void {
    const isChanged = item.revision !== card.item.revision;
    card.renew(item);
    if (isChanged) this.#acts.say(refusalWords('changed', this.#locale));
  }
}
