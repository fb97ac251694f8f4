import { CsvError, parse } from 'csv-parse/sync';
import { cleanCell } from '#sources/clean-cell.ts';
import { findHeader, LAST_HEADER_ROW } from '#sources/find-header.ts';
import {
  MOST_CELLS,
  MOST_COLUMNS,
  TOO_MANY_CELLS,
  TOO_MANY_COLUMNS,
  type RawRow,
  type RawTable,
  type TableKind,
  type Wrong,
} from '#sources/raw-table.ts';

const SEPARATORS = [',', ';', '\t'];
/** No line of a real table is longer; one that is has lost a quote, or is no table. */
const LONGEST_ROW = 1024 * 1024;
const BROKEN: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that never ends',
  CSV_MAX_RECORD_SIZE: 'a row longer than 1 MB',
};

/**
 * The table in a text whose cells are separated by commas, semicolons or tabs: by what makes most of the columns.
 *
 * @throws WrongFileError when it is no table, or a larger one than any.
 */
export function separatedTable(text: string, { columns, remark }: TableKind, wrong: Wrong): RawTable {
  checkLines(text, wrong);
  const [best] = SEPARATORS.map((separator) => {
    const header = findHeader(firstRows(text, separator), columns);
    return { separator, ...header };
  }).toSorted((a, b) => b.named - a.named || b.cells.length - a.cells.length);
  const { separator, place } = best!;
  const rows: RawRow[] = [];
  parseRows(text, separator, wrong, (row) => rows.push(row));
  const headings = rows[place]?.cells ?? [];
  const last = rows.at(-1);
  const isCutOff =
    last !== undefined &&
    rows.length > place + 1 &&
    last.cells.length < headings.length &&
    !/[\r\n]$/.test(text) &&
    !remark?.test(last.cells[0] ?? '');
  // What is missing after it, nobody knows: an agency that is not there would look as if it were listed no more.
  if (isCutOff) throw wrong(`it ends in the middle of row ${last.number}; it may have been cut off`);
  return { headings, rows: rows.slice(place + 1), endsEarly: false, notes: [] };
}

/** The parser measures what is between separators: a row of nothing but commas has no end to it. */
function checkLines(text: string, wrong: Wrong): void {
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  for (let start = 0, line = 1; start < text.length; line++) {
    const found = text.indexOf(lineEnd, start);
    const end = found === -1 ? text.length : found;
    if (end - start > LONGEST_ROW) throw wrong(`line ${line} is longer than 1 MB, as no row of a table is`);
    start = end + 1;
  }
}

/** As far as they can be read: the separator may be another, and the quotes not what they seem. */
function firstRows(text: string, separator: string): RawRow[] {
  const rows: RawRow[] = [];
  const start = text.slice(0, LONGEST_ROW);
  try {
    parseRows(
      start,
      separator,
      (found) => new Error(found),
      (row) => rows.push(row),
      LAST_HEADER_ROW,
    );
  } catch {
    // What is wrong with it is said when all of it is read.
  }
  return rows;
}

function parseRows(
  text: string,
  separator: string,
  wrong: Wrong,
  onRow: (row: RawRow) => void,
  most?: number,
): void {
  let cells = 0;
  try {
    parse(text, {
      delimiter: separator,
      // All that occur, since a title may have been put before lines that end in another way.
      record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : '\r',
      // A row of another length or with a stray quote in it is one bad row, not a bad file.
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      to: most ?? -1,
      on_record(record: string[], { records, empty_lines }) {
        // Not the line: a cell may hold several.
        const number = records + empty_lines;
        onRow({ number, cells: record.map(cleanCell) });
        if (record.length > MOST_COLUMNS) throw wrong(`row ${number} has ${TOO_MANY_COLUMNS}`);
        cells += record.length;
        if (cells > MOST_CELLS) throw wrong(TOO_MANY_CELLS);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records, empty_lines } = error as unknown as { records: number; empty_lines: number };
    const found = BROKEN[error.code] ?? cleanCell(error.message);
    throw wrong(`expected a table of separated values, found ${found} in row ${records + empty_lines + 1}`);
  }
}
