/** What stands in the cells of a row of `PriceTable.astro`. */
export interface Cells {
  arrives: string;
  /** Of the dearest, 0 to 1. */
  share: number;
  total: string;
  parts: string;
}

export interface Line {
  /** Row of the table, as the page wrote it. */
  place: number;
  /** Null where the price is hidden: it stays as it is. */
  cells: Cells | null;
}

/** The rows of the page's own table: one markup, written by the page and rewritten here. */
export class PriceRows {
  readonly names: string[];
  /** How many are of the page's own amount; the others are not shown on it. */
  readonly asked: number;
  readonly #body: HTMLTableSectionElement;
  readonly #rows: HTMLTableRowElement[];
  readonly #about: HTMLElement;
  readonly #aboutPage: string;
  readonly #tag: HTMLElement;

  constructor(table: HTMLTableElement) {
    this.#body = table.tBodies[0]!;
    this.#rows = [...this.#body.rows];
    this.names = this.#rows.map((row) => row.querySelector('a')?.textContent ?? '');
    this.asked = this.#rows.filter((row) => !row.hidden).length;
    this.#about = table.querySelector('caption > span')!;
    this.#aboutPage = this.#about.textContent;
    this.#tag =
      this.#body.querySelector('.tag') ?? Object.assign(document.createElement('span'), { className: 'tag' });
  }

  /**
   * Shows these rows in this order, with these numbers, and no others.
   *
   * @param about What the table is about now; null for what the page says.
   * @param cheapest The word for the first one; null when none may be named.
   */
  show(lines: readonly Line[], about: string | null, cheapest: string | null) {
    this.#about.textContent = about ?? this.#aboutPage;
    this.#tag.remove();
    for (const row of this.#rows) {
      row.hidden = true;
      row.classList.remove('best');
    }
    for (const { place, cells } of lines) {
      const row = this.#rows[place]!;
      row.hidden = false;
      if (cells) write(row, cells);
      this.#body.append(row);
    }
    const first = lines[0]?.cells ? this.#rows[lines[0].place] : undefined;
    if (!first || cheapest === null) return;
    first.classList.add('best');
    this.#tag.textContent = cheapest;
    first.cells[0]!.append(this.#tag);
  }
}

function write(row: HTMLTableRowElement, { arrives, share, total, parts }: Cells) {
  const [, gets, cost] = row.cells;
  gets!.querySelector('b')!.textContent = arrives;
  cost!.querySelector('rect')!.setAttribute('width', `${Math.round(share * 100)}%`);
  cost!.querySelector('b')!.textContent = total;
  cost!.querySelector('.parts')!.textContent = parts;
}
