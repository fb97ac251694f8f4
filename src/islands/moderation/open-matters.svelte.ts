import type { Moderation } from '#client/moderation.ts';
import type { Matters } from '#client/moderation/matters.ts';
import type { Acts } from './acts.svelte.ts';

const NONE: Matters = { replies: [], appeals: [], flags: [], removals: [], alerts: [] };

/** Replies, appeals, flags, removals and alerts that somebody has to look at. */
export class OpenMatters {
  current = $state.raw<Matters>(NONE);
  isRead = $state(false);
  #moderation: Moderation;
  #acts: Acts;

  constructor(moderation: Moderation, acts: Acts) {
    this.#moderation = moderation;
    this.#acts = acts;
  }

  async look(): Promise<void> {
    const answer = await this.#acts.ask(() => this.#moderation.matters());
    if (answer?.ok) this.#show(answer);
  }

  /** The same while something else is under way; what goes wrong is not said. */
  async lookQuietly(): Promise<void> {
    const answer = await this.#moderation.matters();
    if (answer.ok) this.#show(answer);
  }

  forget(): void {
    this.current = NONE;
    this.isRead = false;
  }

  #show({ replies, appeals, flags, removals, alerts }: Matters): void {
    this.current = { replies, appeals, flags, removals, alerts };
    this.isRead = true;
  }
}
