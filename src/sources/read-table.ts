import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { cleanCell } from '#sources/clean-cell.ts';
import { readText } from '#sources/read-text.ts';
import { WrongFileError, type Reading, type Rejection } from '#sources/report.ts';

/** What a file of comma-separated values should be. */
interface TableKind {
  /** For errors: "the Hong Kong register". */
  what: string;
  /** Headings that must be there. */
  columns: string[];
  /** How a line begins that is about the file, not of it. */
  remark?: RegExp;
}

export interface Row {
  /** The cell under a heading, cleaned; '' when it is empty. */
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

/** No line of a real table is longer; one that is has lost a quote, or is no table. */
const LONGEST_ROW_BYTES = 1024 * 1024;
const BROKEN: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that never ends',
  CSV_MAX_RECORD_SIZE: 'a row longer than 1 MB',
};
/** Enough of a text to recognise it by. */
const SHOWN = 80;

/**
 * Reads a table of comma-separated values in UTF-8 whose first row names the columns. Blank rows do not
 * count; a row with too few or too many cells is rejected.
 *
 * @throws WrongFileError when it is missing, not text, no table, or one without such columns or any rows.
 */
export async function readTable(path: string, kind: TableKind): Promise<Table> {
  const file = basename(path);
  const wrong = (found: string) => new WrongFileError(`${file} is not ${kind.what}: ${found}.`);
  const [first, ...lines] = parseRecords(await readText(path, kind.what), wrong);
  const headings = first?.cells ?? [];
  checkHeadings(headings, kind.columns, wrong);

  const places = new Map(headings.map((heading, place) => [heading, place]));
  const rejections: Rejection[] = [];
  const rows: Row[] = [];
  let read = 0;
  for (const { cells, number } of lines) {
    if (cells.every((cell) => cell === '') || kind.remark?.test(cells[0] ?? '')) continue;
    read++;
    const reject = (field: string, found: string, expected: string) =>
      rejections.push({ file, row: number, field, found: shortened(found), expected });
    const isWhole = cells.length >= headings.length && withoutBlankEnd(cells).length <= headings.length;
    if (!isWhole) {
      reject('row', `${cells.length} cells`, `${headings.length} cells`);
      continue;
    }
    const cell = (heading: string) => cells[places.get(heading) ?? -1] ?? '';
    rows.push({
      cell,
      reject(heading, expected) {
        reject(heading, cell(heading), expected);
        return null;
      },
    });
  }
  if (read === 0) throw wrong('it has headings and no rows under them');
  return {
    file,
    headings,
    rows,
    reading: (made, notes = []) => ({
      rows: made,
      read,
      rejections: rejections.toSorted((a, b) => a.row - b.row),
      notes,
    }),
  };
}

function checkHeadings(headings: string[], required: string[], wrong: (found: string) => Error): void {
  const missing = required.filter((column) => !headings.includes(column));
  if (missing.length > 0) {
    const columns = missing.length === 1 ? 'a column' : 'columns';
    throw wrong(
      `expected ${columns} ${quoted(missing)}, found ${quoted(withoutBlankEnd(headings)) || 'none'}`,
    );
  }
  const twice = [...Map.groupBy(headings, (heading) => heading)].flatMap(([heading, { length }]) =>
    heading !== '' && length > 1 ? [heading] : [],
  );
  if (twice.length > 0) throw wrong(`expected each column once, found ${quoted(twice)} again`);
}

interface Line {
  cells: string[];
  number: number;
}

function parseRecords(text: string, wrong: (found: string) => Error): Line[] {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      // A row of another length or with a stray quote in it is one bad row, not a bad file.
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW_BYTES,
    }) as unknown as { record: string[]; info: { records: number; empty_lines: number } }[];
    return records.map(({ record, info }) => ({
      cells: record.map(cleanCell),
      // Not the line: a cell may hold several.
      number: info.records + info.empty_lines,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const found = BROKEN[error.code] ?? cleanCell(error.message);
    throw wrong(`expected a table of comma-separated values, found ${found}`);
  }
}

const withoutBlankEnd = (cells: string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

const quoted = (headings: string[]) =>
  shortened(headings.map((heading) => `"${shortened(heading)}"`).join(', '), 3 * SHOWN);

const shortened = (text: string, most = SHOWN) => (text.length <= most ? text : `${text.slice(0, most)}…`);
