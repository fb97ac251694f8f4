import type { Moderation } from '#client/moderation.ts';
import type { PublishedPage } from '#client/moderation/matters.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Acts } from './acts.svelte.ts';

interface Chosen {
  name: string;
  slug: string;
  kind: ProviderKind;
}

/** The page of one agency or operator that a moderator looks through. */
export class PublishedSearch {
  chosen = $state.raw<Chosen | null>(null);
  page = $state.raw<PublishedPage | null>(null);
  #moderation: Moderation;
  #acts: Acts;

  constructor(moderation: Moderation, acts: Acts) {
    this.#moderation = moderation;
    this.#acts = acts;
  }

  async choose(chosen: Chosen): Promise<void> {
    this.chosen = chosen;
    this.page = null;
    const answer = await this.#acts.ask(() => this.#moderation.publishedOf(chosen.slug));
    if (answer?.ok && this.chosen === chosen) this.page = answer;
  }

  /** After something was done about it. */
  async lookAgain(): Promise<void> {
    if (!this.chosen) return;
    const answer = await this.#moderation.publishedOf(this.chosen.slug);
    if (answer.ok) this.page = answer;
  }

  forget(): void {
    this.chosen = null;
    this.page = null;
  }
}
