import { cleanCell } from '#sources/clean-cell.ts';
import { findHeader, LAST_HEADER_ROW } from '#sources/find-header.ts';
import { headingKey } from '#sources/heading-key.ts';
import {
  MOST_CELLS,
  TOO_MANY_CELLS,
  type RawRow,
  type RawTable,
  type TableKind,
  type Wrong,
} from '#sources/raw-table.ts';
import { openWorkbook, type WorkbookRow } from '#sources/workbook/open-workbook.ts';

/**
 * The table in a workbook: on the sheet that is asked for, else on the first that has the columns.
 *
 * @throws WrongFileError when it is no workbook, or has no such sheet.
 */
export async function workbookTable(path: string, kind: TableKind, wrong: Wrong): Promise<RawTable> {
  const workbook = await openWorkbook(path, kind.what);
  try {
    const names = sheetsOf(workbook.sheets, kind, wrong);
    const sheets = [];
    for (const name of names) {
      const head = await firstRows(workbook.rows(name));
      sheets.push({ name, ...findHeader(head, kind.columns) });
    }
    const [best, ...others] = sheets.toSorted((a, b) => b.named - a.named);
    const { name, place, cells: headings, named } = best!;
    const rows = await allRows(workbook.rows(name), wrong);
    const unread = others.filter((other) => kind.columns.length > 0 && other.named === named);
    return {
      headings,
      rows: rows.slice(place + 1),
      endsEarly: true,
      notes: unread.map((other) => `The sheet "${other.name}" is like "${name}" and was not read.`),
    };
  } finally {
    await workbook.close();
  }
}

function sheetsOf(names: string[], { sheet }: TableKind, wrong: Wrong): string[] {
  if (names.length === 0) throw wrong('it has no sheets');
  if (sheet === undefined) return names;
  const found = names.find((name) => headingKey(name) === headingKey(sheet));
  if (found === undefined) {
    const list = names.slice(0, 10).map((name) => `"${name}"`);
    throw wrong(`expected a sheet "${sheet}", found ${list.join(', ')}`);
  }
  return [found];
}

async function firstRows(rows: AsyncIterable<WorkbookRow>): Promise<RawRow[]> {
  const first: RawRow[] = [];
  for await (const row of rows) {
    if (row.number > LAST_HEADER_ROW || first.length === LAST_HEADER_ROW) break;
    first.push(cleanRow(row));
  }
  return first;
}

async function allRows(rows: AsyncIterable<WorkbookRow>, wrong: Wrong): Promise<RawRow[]> {
  const all: RawRow[] = [];
  let cells = 0;
  for await (const row of rows) {
    cells += row.cells.length;
    if (cells > MOST_CELLS) throw wrong(TOO_MANY_CELLS);
    all.push(cleanRow(row));
  }
  return all;
}

const cleanRow = (row: WorkbookRow): RawRow => ({
  ...row,
  cells: row.cells.map((cell) => cleanCell(cell.toWellFormed())),
});
