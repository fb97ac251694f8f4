/** A row that could not be read, named so that whoever made the file can find it. */
export interface Rejection {
  file: string;
  /** 1-based line, as a spreadsheet counts: the header is row 1. */
  row: number;
  field: string;
  found: string;
  expected: string;
}

export interface Reading<Row> {
  rows: Row[];
  /** Rows of data in the file, rejected ones too. */
  read: number;
  rejections: Rejection[];
  /** Remarks for whoever imports, a sentence each. */
  notes: string[];
}

/** The file as a whole is not what was promised; nothing of it is used. */
export class WrongFileError extends Error {}
