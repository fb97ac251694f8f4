import { headingKey } from '#sources/heading-key.ts';
import type { RawRow } from '#sources/raw-table.ts';

/** Further down than this no table begins. */
export const LAST_HEADER_ROW = 20;

interface Header {
  /** Among the rows given; -1 when there are none. */
  place: number;
  cells: string[];
  /** How many of the columns it names. */
  named: number;
}

/** The row that names the columns: the first of those that name most of them. Above it a file has its title. */
export function findHeader(rows: RawRow[], columns: string[]): Header {
  const keys = new Set(columns.map(headingKey));
  let best: Header = { place: -1, cells: [], named: -1 };
  for (const [place, { number, cells }] of rows.entries()) {
    if (number > LAST_HEADER_ROW) break;
    const named = new Set(cells.map(headingKey)).intersection(keys).size;
    if (named > best.named) best = { place, cells, named };
  }
  return best;
}
