import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded, type Embedded } from '#database/embedded.ts';
import { eraseDeleted } from '#database/erase-deleted.ts';

let folder: string;
let database: Embedded;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-erase-'));
  database = await openEmbedded(folder);
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const sql = (text: string) => database.connection.driver.exec(text);
const filesWith = (words: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(words));

it('leaves of deleted words nothing in any file, and others where they are', async () => {
  const insert = (n: number, text: string) =>
    sql(`insert into public.submissions (id, kind, status, submitted_month)
      values ('00000000-0000-4000-8000-${String(n).padStart(12, '0')}', 'review', 'pending', '2026-01');
      insert into public.reviews (id, ratings, text)
      values ('00000000-0000-4000-8000-${String(n).padStart(12, '0')}', '{}', '${text}')`);
  for (let n = 0; n < 20; n++) await insert(n, n % 2 ? 'These words stay.' : 'These were taken back.');
  await sql("delete from public.reviews where text = 'These were taken back.'; checkpoint");
  expect(filesWith('These were taken back.').length).toBeGreaterThan(0);

  await eraseDeleted(database.connection);
  expect(filesWith('These were taken back.')).toEqual([]);
  expect(filesWith('These words stay.').length).toBeGreaterThan(0);
});

it('waits for whoever is at it, and lets go of the database when it fails', async () => {
  const ask = () => database.service.rpc('record_state');
  const [, state] = await Promise.all([eraseDeleted(database.connection), ask()]);
  expect(state.error).toBeNull();
  await sql('alter table private.appeals rename to elsewhere');
  await expect(eraseDeleted(database.connection)).rejects.toThrow(/appeals/);
  await sql('alter table private.elsewhere rename to appeals');
  expect((await ask()).error).toBeNull();
});
