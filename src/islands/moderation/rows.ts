/** The rows of a list, one after the other with keys: each is what has `data-row` in it. */
export class Rows {
  #list: () => HTMLElement | undefined;

  constructor(list: () => HTMLElement | undefined) {
    this.#list = list;
  }

  /** One on, or one back, from where the focus is; from nowhere, to the first. */
  move(step: 1 | -1): void {
    this.focus(this.#current + step);
  }

  /** @param position From 0; beyond the last it is the last. Without rows, the list itself. */
  focus(position: number): void {
    const rows = this.#rows;
    const row = rows[Math.max(0, Math.min(position, rows.length - 1))] ?? this.#list();
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** Opens or closes the one where the focus is, or the first. */
  press(): void {
    const row = this.#rows[Math.max(0, this.#current)];
    row?.focus();
    row?.click();
  }

  focusOpen(): void {
    this.#rows.find(isOpen)?.focus();
  }

  get #rows(): HTMLElement[] {
    return [...(this.#list()?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  }

  /** The one with the focus in it, else the one that is open, else -1. */
  get #current(): number {
    const item = document.activeElement?.closest('[data-item]');
    return this.#rows.findIndex((row) => (item ? item.contains(row) : isOpen(row)));
  }
}

function isOpen(row: Element): boolean {
  return row.getAttribute('aria-expanded') === 'true';
}
