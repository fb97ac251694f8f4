import {
  isRedacted,
  joinAcrossSpaces,
  mergeRanges,
  redact,
  withoutRange,
  type Range,
} from '#domain/moderation/redact.ts';

/** Which words of one text the public will not see. */
export class TakenOut {
  readonly text: string;
  #chosen = $state.raw<Range[]>([]);
  /** In order and apart, as the database takes them. */
  readonly ranges = $derived.by(() => joinAcrossSpaces(this.text, this.#chosen));
  /** The text as the public will see it. */
  readonly shown = $derived.by(() => redact(this.text, this.ranges));

  constructor(text: string) {
    this.text = text;
  }

  has(range: Range): boolean {
    return isRedacted(this.ranges, range);
  }

  take(...ranges: Range[]): void {
    this.#chosen = mergeRanges([...this.#chosen, ...ranges]);
  }

  putBack(...ranges: Range[]): void {
    this.#chosen = ranges.reduce<Range[]>(withoutRange, this.#chosen);
  }

  toggle(...ranges: Range[]): void {
    if (ranges.every((range) => this.has(range))) this.putBack(...ranges);
    else this.take(...ranges);
  }

  clear(): void {
    this.#chosen = [];
  }
}
