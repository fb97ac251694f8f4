/** How long the database lets a decision be undone. */
const UNDO_MS = 60_000;

export interface RecentDecision {
  /** Of the submission; of several declined together, of one. */
  id: string;
  /** What was decided, in words. */
  said: string;
  /** What is true again when it is undone, in words. */
  undone: string;
  /** When it can no more be undone. */
  until: number;
}

/** What can still be undone, the newest first to go. */
export class RecentDecisions {
  #all = $state.raw<RecentDecision[]>([]);
  #now = $state(0);
  readonly last = $derived.by(() => this.#all.findLast(({ until }) => until > this.#now));
  readonly secondsLeft = $derived(this.last ? Math.ceil((this.last.until - this.#now) / 1000) : 0);

  /** @param askedAt When the decision was sent: the database counts from then, or a little later. */
  add({ askedAt, ...decision }: Omit<RecentDecision, 'until'> & { askedAt: number }): void {
    this.#all = [...this.#all, { ...decision, until: askedAt + UNDO_MS }];
    this.tick();
  }

  remove(id: string): void {
    this.#all = this.#all.filter((decision) => decision.id !== id);
  }

  forget(): void {
    this.#all = [];
  }

  /** A second has gone by. */
  tick(now = Date.now()): void {
    this.#now = now;
    if (this.#all.some(({ until }) => until <= now)) this.#all = this.#all.filter(({ until }) => until > now);
  }
}
