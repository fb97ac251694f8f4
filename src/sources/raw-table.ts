/** One row of a file as it stands there, before it is known what it means. */
export interface RawRow {
  /** As a spreadsheet counts, from 1; in JSON it counts the objects of the list, from 1. */
  number: number;
  /** Cleaned. */
  cells: string[];
  /** Places, from 0, that hold a formula. One that is written as text, '=A1+1', need not be among them. */
  formulas?: number[];
}

/** What stands under the headings of a file, whatever its form. */
export interface RawTable {
  headings: string[];
  rows: RawRow[];
  /** Whether a row may end early because its last cells are empty, as in a workbook; else it was cut off. */
  endsEarly: boolean;
  /** Remarks for whoever imports, a sentence each. */
  notes: string[];
}

/** What of a file has to be known to find the table in it. */
export interface TableKind {
  /** For errors: "the Hong Kong register". */
  what: string;
  /** Headings that must be there. With none, the first row names the columns. */
  columns: string[];
  /** How a row begins that is about the file, not of it. */
  remark?: RegExp;
  /** Of a workbook, the sheet; else the first that has these columns. */
  sheet?: string;
}

/** Says of a file what is wrong with it: `wrong('it is empty')`. */
export type Wrong = (found: string) => Error;

/** More than any register, price survey or rate table has; what has more would fill the memory. */
export const MOST_CELLS = 5_000_000;
export const MOST_COLUMNS = 2000;
export const TOO_MANY_CELLS = 'it has more than 5,000,000 cells';
export const TOO_MANY_COLUMNS = 'more than 2,000 columns';
