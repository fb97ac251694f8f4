import type { QueueItem } from '#client/moderation/queue-item.ts';
import { excerptRanges } from './excerpt-ranges.ts';
import { TakenOut } from './taken-out.svelte.ts';

/** What a moderator has unfolded on the card. */
export type Panel = 'decline' | 'sure' | 'ask' | 'identical' | 'translate' | null;

/** The one submission a moderator reads: who may decide on it, and what they have typed and marked so far. */
export class OpenCard {
  item = $state.raw() as QueueItem;
  claim = $state.raw<'asking' | 'mine' | 'other' | 'failed'>('asking');
  panel = $state<Panel>(null);
  takenOut = $state.raw() as TakenOut;
  note = $state('');
  question = $state('');
  /** Null while nothing was typed: what there is then stands. */
  translation = $state<{ language: string; text: string } | null>(null);

  constructor(item: QueueItem) {
    this.item = item;
    this.takenOut = new TakenOut(item.review?.text ?? '');
  }

  get mayDecide(): boolean {
    return this.claim === 'mine';
  }

  /** Whether something was typed or marked that would be missed. */
  get isBegun(): boolean {
    const typed = this.note || this.question || this.translation;
    return Boolean(typed) || this.takenOut.ranges.length > 0;
  }

  /** Personal data that was noticed and that readers would see, in the text or in its translation. */
  get stillShown(): string[] {
    const { text } = this.takenOut;
    const excerpts = this.item.signals
      .filter(({ name, level }) => name === 'personal_data' && level === 'warn')
      .map(({ excerpt }) => excerpt ?? '')
      .filter(
        (excerpt) =>
          excerptRanges(text, excerpt).some((range) => !this.takenOut.has(range)) ||
          (excerpt !== '' && this.item.translation?.text.includes(excerpt)),
      );
    return excerpts.filter((excerpt, i) => excerpts.indexOf(excerpt) === i);
  }

  /** After it was left, by whoever left it. */
  reopen(item: QueueItem): void {
    this.renew(item);
    this.panel = null;
    this.claim = 'asking';
  }

  /** As it is now. What its author has changed has no marks yet; what the moderator typed stays. */
  renew(item: QueueItem): void {
    const isSameText = item.review?.text === this.item.review?.text;
    // Whoever was about to publish should read it again.
    if (item.revision !== this.item.revision && this.panel === 'sure') this.panel = null;
    this.item = item;
    if (!isSameText) this.takenOut = new TakenOut(item.review?.text ?? '');
  }
}
