import { basename } from 'node:path';
import { columnFinder } from '#sources/column-finder.ts';
import { decodeText } from '#sources/decode-text.ts';
import { fileForm } from '#sources/file-form.ts';
import { jsonTable } from '#sources/json-table.ts';
import { noteRejections } from '#sources/note-rejections.ts';
import type { RawTable, TableKind, Wrong } from '#sources/raw-table.ts';
import { readBytes } from '#sources/read-bytes.ts';
import { WrongFileError, type Reading } from '#sources/report.ts';
import { separatedTable } from '#sources/separated-table.ts';
import { shortened } from '#sources/shortened.ts';
import { workbookTable } from '#sources/workbook-table.ts';

export interface Row {
  /** As rejections count. */
  number: number;
  /**
   * The cell under a heading, cleaned; '' when it is empty or there is no such heading. Case and blanks of the
   * heading do not matter. A formula is noted as rejected, and is ''.
   */
  cell(heading: string): string;
  /** Notes that the row cannot be used, or what stands in one column of it. */
  reject(heading: string, expected: string): null;
}

interface Table {
  file: string;
  headings: string[];
  rows: Row[];
  /** What is handed on: the rows made of these, and all that was rejected. */
  reading<Made>(rows: Made[], notes?: string[]): Reading<Made>;
}

const NO_FORMULA = 'a value, not a formula';

/**
 * Reads a table, whatever it comes as: values separated by commas, semicolons or tabs, a workbook (.xlsx) or
 * JSON, told apart by what is in the file and not by its name. The columns are named by the first of its 20
 * first rows that has all of those required; rows above are its title, blank ones do not count. A row that is cut
 * off or too long is rejected, and one with a formula in a required column.
 *
 * @throws WrongFileError when it is missing, no table, or one without such columns or any rows.
 */
export async function readTable(path: string, kind: TableKind): Promise<Table> {
  const file = basename(path);
  const wrong = (found: string) => new WrongFileError(`${file} is not ${kind.what}: ${found}.`);
  const { headings, rows: lines, endsEarly, notes: remarks } = await rawTable(path, kind, wrong);
  const placeOf = columnFinder(headings, wrong);
  const required = kind.columns.map((heading) => ({ heading, place: placeOf(heading) }));
  checkHeadings(headings, required, wrong);

  const { rejections, reject } = noteRejections(file);
  const rows: Row[] = [];
  let read = 0;
  for (const { cells, number, formulas } of lines) {
    if (cells.every((cell) => cell === '') && !formulas?.length) continue;
    if (kind.remark?.test(cells[0] ?? '')) continue;
    read++;
    const isWhole = cells.length >= headings.length && withoutBlankEnd(cells).length <= headings.length;
    if (!isWhole && !endsEarly) {
      reject(number, 'row', `${cells.length} cells`, `${headings.length} cells`);
      continue;
    }
    const textAt = (place: number) => cells[place] ?? '';
    const isFormula = (place: number) => textAt(place).startsWith('=') || formulas?.includes(place);
    const formula = required.find(({ place }) => isFormula(place));
    if (formula) {
      reject(number, formula.heading, textAt(formula.place), NO_FORMULA);
      continue;
    }
    const noted = new Set<number>();
    rows.push({
      number,
      cell(heading) {
        const place = placeOf(heading);
        if (!isFormula(place)) return textAt(place);
        if (!noted.has(place)) reject(number, heading, textAt(place), NO_FORMULA);
        noted.add(place);
        return '';
      },
      reject: (heading, expected) => reject(number, heading, textAt(placeOf(heading)), expected),
    });
  }
  if (read === 0)
    throw wrong(headings.length > 0 ? 'it has headings and no rows under them' : 'it has no rows');
  return {
    file,
    headings,
    rows,
    reading: (made, notes = []) => ({
      rows: made,
      read,
      rejections: rejections.toSorted((a, b) => a.row - b.row),
      notes: [...remarks, ...notes],
    }),
  };
}

async function rawTable(path: string, kind: TableKind, wrong: Wrong): Promise<RawTable> {
  const bytes = await readBytes(path, wrong);
  const form = fileForm(bytes);
  // What an old Office file is, opening it as a workbook says best.
  if (form === 'zip' || form === 'old Office file') return workbookTable(path, kind, wrong);
  const { text, encoding } = decodeText(bytes, wrong);
  const table = /^\s*[[{]/.test(text) ? jsonTable(text, kind, wrong) : separatedTable(text, kind, wrong);
  return encoding === 'Windows-1252'
    ? { ...table, notes: [...table.notes, 'It was read as Windows-1252; check the accents.'] }
    : table;
}

function checkHeadings(
  headings: string[],
  required: { heading: string; place: number }[],
  wrong: Wrong,
): void {
  const missing = required.flatMap(({ heading, place }) => (place === -1 ? [heading] : []));
  if (missing.length === 0) return;
  const columns = missing.length === 1 ? 'a column' : 'columns';
  throw wrong(`expected ${columns} ${quoted(missing)}, found ${quoted(withoutBlankEnd(headings)) || 'none'}`);
}

const withoutBlankEnd = (cells: string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

const quoted = (headings: string[]) =>
  shortened(headings.map((heading) => `"${shortened(heading)}"`).join(', '), 240);
