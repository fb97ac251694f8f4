import { parse } from 'csv-parse/sync';

export type CsvValue = string | number | boolean | null;

/** Spreadsheets run a cell that begins so as a formula, the wide forms too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV after RFC 4180: CRLF, quotes doubled, no byte order mark.
 *
 * Null is an empty cell, and so is an empty text. Text that a spreadsheet would run is given an
 * apostrophe in front; a negative number is a number, so it stays as it is.
 *
 * @throws RangeError for a number that is none.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/** The cells of a CSV as text, apostrophes against formulas taken off again. @throws When it is damaged. */
export function readCsv(text: string): string[][] {
  const rows = parse(text, { record_delimiter: '\r\n', relax_column_count: false }) as string[][];
  return rows.map((row) =>
    row.map((value) => (value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value)),
  );
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} is not a number for a table`);
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
