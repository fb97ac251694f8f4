/** A row that could not be read, or a cell of it, named so that whoever made the file can find it. */
export interface Rejection {
  file: string;
  /** As a spreadsheet counts: the headings of a file are in row 1. */
  row: number;
  /** The column, or 'row' for the row as a whole. */
  field: string;
  found: string;
  expected: string;
}

export interface Reading<Row> {
  rows: Row[];
  /** Rows of data in the file, rejected ones too. */
  read: number;
  /** In the order of the file. */
  rejections: Rejection[];
  /** Remarks for whoever imports, a sentence each. */
  notes: string[];
}

/** The file as a whole is not what was promised; nothing of it is used. */
export class WrongFileError extends Error {}
