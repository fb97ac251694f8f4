import { setTimeout as pause } from 'node:timers/promises';
import type { PgliteConnection } from '@supabase/lite/pglite';

/** Where words stand that people may take back, and moderators take out. */
const TABLES_WITH_WORDS = [
  'public.reviews',
  'public.fee_reports',
  'public.fee_items',
  'public.transfer_reports',
  'public.provider_replies',
  'private.review_backgrounds',
  'private.named_providers',
  'private.sub_agents',
  'private.questions',
  'private.signals',
  'private.fingerprints',
  'private.undoable',
  'private.translations',
  'private.flags',
  'private.appeals',
];

/**
 * Takes what was deleted out of the files too, where Postgres leaves it: in the tables until they are written anew,
 * in the journal until that is cut. A Postgres that is a server of its own tidies up by itself, in time.
 *
 * One table after the other: between them, others have their turn.
 */
export async function eraseDeleted({ kysely }: PgliteConnection): Promise<void> {
  const run = (sql: string) =>
    kysely
      .connection()
      .execute((one) =>
        one.executeQuery({ sql, parameters: [] } as unknown as Parameters<typeof one.executeQuery>[0]),
      );
  for (const table of TABLES_WITH_WORDS) {
    await run(`vacuum full ${table}`);
    await pause(50);
  }
  await run('set wal_recycle = off');
  await run('select pg_switch_wal()');
  await run('checkpoint');
}

const HOUR_MS = 60 * 60_000;

/** Does so an hour from now, and then once a day. @returns What stops it. */
export function eraseDaily(connection: PgliteConnection): () => void {
  let timer: NodeJS.Timeout;
  const eraseIn = (ms: number) => void (timer = setTimeout(erase, ms).unref());
  const erase = () => {
    eraseIn(24 * HOUR_MS);
    eraseDeleted(connection).catch((error: unknown) =>
      console.error(`Deleted words are still in the files (${(error as Error).message}).`),
    );
  };
  eraseIn(HOUR_MS);
  return () => clearTimeout(timer);
}
