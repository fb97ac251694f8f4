import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openInMemory } from '#database/embedded.ts';

const ROOT = join(import.meta.dirname, '../..');
const MIGRATIONS = join(ROOT, 'supabase/migrations');
const CACHE = join(ROOT, 'node_modules/.cache/fairway');

/** A name for what the migrations make: another one as soon as a letter of them changes, or what runs them. */
function fileName(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(join(MIGRATIONS, file)));
  for (const file of ['src/database/embedded.ts', 'src/database/migrate.ts', 'package-lock.json']) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  return join(CACHE, `database-${hash.digest('hex').slice(0, 16)}.tar`);
}

/** Run once before the tests of the database: makes one with the real migrations, for each to start from a copy. */
export async function setup(): Promise<void> {
  const path = fileName();
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  for (const old of readdirSync(CACHE)) if (old.startsWith('database-')) rmSync(join(CACHE, old));
  const database = await openInMemory();
  const dump = await database.connection.driver.dumpDataDir('none');
  await database.close();
  writeFileSync(`${path}.new`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${path}.new`, path);
}

/** The database that `setup` made; nothing when only a part of the tests is run without it. */
export async function preparedDatabase(): Promise<Blob | undefined> {
  const path = fileName();
  return existsSync(path) ? openAsBlob(path) : undefined;
}
