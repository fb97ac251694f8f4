import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyLog, type LogHead, type LogRow } from '#domain/moderation/log-chain.ts';
import type { Client } from '#database/client.ts';
import { moderationLog } from '#database/keep-record.ts';
import { openDatabase } from '#database/open-database.ts';
import type { Snapshot } from '#publication/snapshot.ts';
import { publicationFolder } from '#worker/publish.ts';
import { count, UsageError, type Command } from './command.ts';

export const audit: Command = {
  usage:
    'audit verify [--rows <number> --head <hash>]: checks the chain of the moderation log, and that the head ' +
    'last published, or the one you noted, is in it; names the first broken row',
  async run(args, configuration) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { rows: { type: 'string' }, head: { type: 'string' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'verify') throw new UsageError('What to audit?');
    const published = notedHead(values) ?? publishedHead(configuration.dataFolder);
    const { client, close } = await openDatabase(configuration);
    try {
      const { isWhole, line } = await auditLog(client, published);
      if (isWhole) console.log(line);
      else console.error(line);
      return isWhole ? 0 : 1;
    } finally {
      await close();
    }
  },
};

/** Checks the log of the database against the head that was published, and says in one line what it found. */
export async function auditLog(
  client: Client,
  published: LogHead | null,
): Promise<{ isWhole: boolean; line: string }> {
  const rows = (await moderationLog(client)) as LogRow[];
  const verdict = await verifyLog(rows, published);
  if (verdict.ok) {
    const beside =
      published === null
        ? 'No head was published yet.'
        : `Row ${count(published.rows)} is as it was published.`;
    const head = `The log is whole: ${count(rows.length)} rows, head ${rows.at(-1)?.hash ?? 'none'}.`;
    return { isWhole: true, line: published?.rows === 0 ? head : `${head} ${beside}` };
  }
  const line =
    'brokenSeq' in verdict
      ? `The log is broken at row ${count(verdict.brokenSeq)} of ${count(rows.length)}.`
      : `The log was cut or rewritten after row ${count(verdict.lostHead)} was published: it has ${count(rows.length)} rows, and that head is not among them.`;
  return { isWhole: false, line };
}

/** The head that somebody read on the transparency page and noted. */
function notedHead({ rows, head }: { rows?: string; head?: string }): LogHead | null {
  if (rows === undefined && head === undefined) return null;
  if (!/^[1-9]\d{0,9}$/.test(rows ?? '') || !/^[0-9a-f]{64}$/i.test(head ?? '')) {
    throw new UsageError(
      'A head is a number of rows and 64 digits and letters, as the transparency page shows them.',
    );
  }
  return { rows: Number(rows), head: head!.toLowerCase() };
}

/** The head that the site shows now, or null before the first publication. */
function publishedHead(dataFolder: string): LogHead | null {
  const file = join(publicationFolder(dataFolder), 'snapshot.json');
  if (!existsSync(file)) return null;
  const { transparency } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Snapshot>;
  return transparency?.log ?? null;
}
