import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appliedVersions, ensureHistoryTable, recordVersion } from '@supabase/lite';
import type { PgliteConnection } from '@supabase/lite/pglite';

const FOLDER = join(import.meta.dirname, '../../supabase/migrations');

/**
 * Applies the migrations not yet applied, each in a transaction of its own, in the order of their names.
 * Keeps the history where the Supabase command line keeps it, so that either may go on from the other.
 *
 * @returns How many were applied.
 */
export async function migrate(connection: PgliteConnection): Promise<number> {
  await ensureHistoryTable(connection);
  const applied = new Set(await appliedVersions(connection));
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  let count = 0;
  for (const file of files) {
    const [version = '', name = ''] = file.replace('.sql', '').split(/_(.*)/s);
    if (applied.has(version)) continue;
    const sql = readFileSync(join(FOLDER, file), 'utf8');
    try {
      await connection.driver.transaction((transaction) => transaction.exec(sql));
    } catch (error) {
      throw new Error(`The migration ${file} failed: ${(error as Error).message}`, { cause: error });
    }
    await recordVersion(connection, { version, name, statements: [sql] });
    count++;
  }
  return count;
}
