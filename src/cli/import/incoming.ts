import type { Client } from '#database/client.ts';
import type { ImportCounts, OnProgress } from '#database/import-batches.ts';
import type { Reading } from '#sources/report.ts';

/** What the command line says of a file. */
export interface Request {
  file: string;
  /** Day of the list, 'YYYY-MM-DD', where it is known. */
  observedOn: string | null;
  /** Only from this quarter on, '2023Q1'. */
  since?: string | undefined;
  /** That many agencies of a register are listed no more is true. */
  mayMiss?: boolean | undefined;
  /** How far a long reading is, in rows. */
  onRead?: ((rows: number) => void) | undefined;
}

/** A file read and ready to go into the record. */
export interface Incoming {
  /** 'rates ecb': what `fairway status` knows it by. */
  source: string;
  observedOn: string | null;
  /** Of a file that is read while it is written to the record, complete only then; the same of `found`. */
  readonly reading: Reading<object>;
  /** Rows to write, null when nobody knows beforehand. */
  size: number | null;
  /** What was read, in words: "3,046 agencies, 247 branches merged". */
  readonly found: string;
  /** What it would do, a sentence a line, having written nothing. */
  plan?(client: Client): Promise<string[]>;
  /** `remarks`: what came of it besides the counts, a sentence each. */
  send(
    client: Client,
    onProgress: OnProgress,
    sha256: string,
  ): Promise<ImportCounts & { remarks?: string[] }>;
}

export type ReadSource = (request: Request) => Promise<Incoming>;
