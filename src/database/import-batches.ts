import { answerOf, type Client } from './client.ts';

/** What an import did to the record, row by row. */
export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
}

export type OnProgress = (done: number) => void;

type Send = (batch: object[]) => PromiseLike<{ data: unknown; error: { message: string } | null }>;

/**
 * Sends rows a batch at a time, each batch in a transaction of its own. Interrupted, it can be run again:
 * batches already in are found unchanged.
 */
export async function importInBatches(
  doing: string,
  rows: object[],
  size: number,
  send: Send,
  onProgress: OnProgress,
): Promise<ImportCounts> {
  const total: ImportCounts = { added: 0, changed: 0, same: 0 };
  for (let start = 0; start < rows.length; start += size) {
    const batch = rows.slice(start, start + size);
    const counts = answerOf(doing, await send(batch)) as unknown as ImportCounts;
    total.added += counts.added;
    total.changed += counts.changed;
    total.same += counts.same;
    onProgress(start + batch.length);
  }
  return total;
}

export interface ImportNote extends ImportCounts {
  source: string;
  fileName: string;
  sha256: string;
  observedOn: string | null;
  read: number;
  rejected: number;
}

/** Closes an import: notes it for `fairway status`, and tells the worker when something changed. */
export async function finishImport(client: Client, note: ImportNote): Promise<void> {
  answerOf('Noting the import', await client.rpc('finish_import', { note: { ...note } }));
}
