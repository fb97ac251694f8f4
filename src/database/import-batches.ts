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
 *
 * @param rows All of them, or parts as they are read.
 */
export async function importInBatches(
  doing: string,
  rows: object[] | AsyncIterable<object[]>,
  size: number,
  send: Send,
  onProgress: OnProgress,
  resume?: Resume,
): Promise<ImportCounts> {
  const before = resume && (await progressOf(resume));
  const total: ImportCounts = before?.counts ?? { added: 0, changed: 0, same: 0 };
  let done = 0;
  for await (const batch of batchesOf(rows, size)) {
    done += batch.length;
    if (done > (before?.done ?? 0)) {
      const counts = answerOf(doing, await send(batch)) as unknown as ImportCounts;
      total.added += counts.added;
      total.changed += counts.changed;
      total.same += counts.same;
      if (resume) await noteProgress(resume, done, total);
    }
    onProgress(done);
  }
  return total;
}

/** Parts that come one after the other are cut each by itself, so that the same file is cut the same way. */
async function* batchesOf(rows: object[] | AsyncIterable<object[]>, size: number): AsyncGenerator<object[]> {
  for await (const part of Array.isArray(rows) ? [rows] : rows) {
    for (let start = 0; start < part.length; start += size) yield part.slice(start, start + size);
  }
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
