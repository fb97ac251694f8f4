import { answerOf, type Client } from './client.ts';

/** What an import did to the record, row by row. */
export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
}

export type OnProgress = (done: number) => void;

/** Where a long import got to, when it may be cut short: by the source and the file's hash. */
export interface Resume {
  client: Client;
  source: string;
  sha256: string;
}

type Send = (batch: object[]) => PromiseLike<{ data: unknown; error: { message: string } | null }>;

/**
 * Sends rows a batch at a time, each batch in a transaction of its own. Interrupted, it can be run again:
 * batches already in are found unchanged, or passed over where `resume` remembers them.
 */
export async function importInBatches(
  doing: string,
  rows: object[],
  size: number,
  send: Send,
  onProgress: OnProgress,
  resume?: Resume,
): Promise<ImportCounts> {
  const before = resume && (await progressOf(resume));
  const total: ImportCounts = before?.counts ?? { added: 0, changed: 0, same: 0 };
  for (let start = before?.done ?? 0; start < rows.length; start += size) {
    const batch = rows.slice(start, start + size);
    const counts = answerOf(doing, await send(batch)) as unknown as ImportCounts;
    total.added += counts.added;
    total.changed += counts.changed;
    total.same += counts.same;
    if (resume) await noteProgress(resume, start + batch.length, total);
    onProgress(start + batch.length);
  }
  return total;
}

async function progressOf({ client, source, sha256 }: Resume) {
  const answer = answerOf('Reading the progress', await client.rpc('import_progress', { source, sha256 }));
  return answer as unknown as { done: number; counts: ImportCounts } | null;
}

async function noteProgress({ client, source, sha256 }: Resume, done: number, counts: ImportCounts) {
  const note = { source, sha256, done, counts: { ...counts } };
  answerOf('Noting the progress', await client.rpc('note_import_progress', note));
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
