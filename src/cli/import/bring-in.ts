import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from '#database/client.ts';
import { finishImport, type ImportNote } from '#database/import-batches.ts';
import { count } from '#cli/command.ts';
import { withProgress } from '#cli/progress.ts';
import type { Incoming } from './incoming.ts';

const REJECTIONS_SHOWN = 20;

export interface Outcome {
  note: ImportNote;
  remarks: string[];
}

/** Writes what was read into the record, and notes that it did. */
export async function bringIn(client: Client, incoming: Incoming, file: string): Promise<Outcome> {
  const { source, observedOn } = incoming;
  const sha256 = await hashOf(file);
  const done = await withProgress(source, incoming.size, (onProgress) =>
    incoming.send(client, onProgress, sha256),
  );
  const { reading } = incoming;
  const note: ImportNote = {
    source,
    fileName: basename(file),
    sha256,
    observedOn,
    read: reading.read,
    rejected: reading.rejections.length,
    added: done.added,
    changed: done.changed,
    same: done.same,
  };
  await finishImport(client, note);
  return { note, remarks: done.remarks ?? [] };
}

/** Says what it would do, and writes nothing. */
export async function dryRun(client: Client, incoming: Incoming): Promise<void> {
  for (const line of (await incoming.plan?.(client)) ?? []) console.log(line);
  tell(incoming, null, false);
}

/** Rejected rows, notes and the summary line. @param outcome Null when nothing was written. */
export function tell(incoming: Incoming, outcome: Outcome | null, asJson: boolean): void {
  const { reading, found } = incoming;
  for (const { file, row, field, found: value, expected } of reading.rejections.slice(0, REJECTIONS_SHOWN)) {
    console.error(`${file}, row ${row}, ${field}: found "${value}", expected ${expected}`);
  }
  const unshown = reading.rejections.length - REJECTIONS_SHOWN;
  if (unshown > 0) console.error(`… and ${count(unshown)} more rejected.`);
  for (const line of [...reading.notes, ...(outcome?.remarks ?? [])]) console.error(line);
  if (asJson && outcome) {
    console.log(JSON.stringify({ ...outcome.note, remarks: outcome.remarks }));
    return;
  }
  const read = `${count(reading.read)} read, ${found}, ${count(reading.rejections.length)} rejected`;
  console.log(`${read}. ${outcome ? changes(outcome.note) : 'Nothing was written.'}`);
}

function changes({ added, changed, same }: ImportNote): string {
  if (added + changed === 0) return 'Nothing changed.';
  return `${count(added)} added, ${count(changed)} changed, ${count(same)} as before.`;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
