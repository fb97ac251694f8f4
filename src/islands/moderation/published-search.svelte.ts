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
    this.#acts.say('');
    // Reading stands in nobody's way: it does not wait for what else is under way.
    const answer = await this.#moderation.publishedOf(chosen.slug);
    if (this.chosen !== chosen) return;
    if (answer.ok) this.page = answer;
    else await this.#acts.refuse(answer.code);
  }

  /** After something was done about it. */
  async lookAgain(): Promise<void> {
    const { chosen } = this;
    if (!chosen) return;
    const answer = await this.#moderation.publishedOf(chosen.slug);
    // Another may have been chosen meanwhile: an alert would be opened for the wrong one.
    if (answer.ok && this.chosen === chosen) this.page = answer;
  }

  forget(): void {
    this.chosen = null;
    this.page = null;
  }
}
