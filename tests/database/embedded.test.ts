import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEmbedded } from '#database/embedded.ts';
import { FolderInUseError } from '#database/folder-lock.ts';
import { databaseTypes } from '#database/generate-types.ts';
import { openDatabase } from '#database/open-database.ts';
import { addProviders, exampleReview } from './example-record.ts';
import { openTestDatabase } from './open-test-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openEmbedded', () => {
  it('keeps everything from one opening to the next, and its keys to their owner', async () => {
    const first = await openEmbedded(folder);
    expect(first.migrationsApplied).toBeGreaterThan(10);
    await first.service
      .from('providers')
      .insert({ kind: 'operator', slug: 'kept', name: 'Kept', name_key: 'kept' });
    await expect(openEmbedded(folder)).rejects.toThrow(FolderInUseError);
    await expect(openDatabase({ dataFolder: folder, hosted: null })).rejects.toThrow(FolderInUseError);
    await first.close();
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);

    const second = await openEmbedded(folder);
    expect(second.migrationsApplied).toBe(0);
    expect(second.secrets).toEqual(first.secrets);
    expect((await second.service.from('providers').select('name')).data).toEqual([{ name: 'Kept' }]);
    await second.close();
  });

  it('says so when the folder is no folder', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openEmbedded(file)).rejects.toThrow(/cannot be written/);
  });

  it('says so when the database is damaged, and leaves it alone', async () => {
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'PG_VERSION'), 'nonsense');
    await expect(openEmbedded(folder)).rejects.toThrow(/may be damaged/);
    expect(readFileSync(join(folder, 'database', 'PG_VERSION'), 'utf8')).toBe('nonsense');
  });

  it('says so when the keys are damaged', async () => {
    writeFileSync(join(folder, 'secrets.json'), '{}');
    await expect(openEmbedded(folder)).rejects.toThrow(/keys in .* are damaged/);
  });
});

it('types.ts is what the migrations give', async () => {
  expect(readFileSync('src/database/types.ts', 'utf8')).toBe(await databaseTypes());
});

it('an error in the database puts no text of a worker into the log', async () => {
  const database = await openTestDatabase();
  await addProviders(database);
  await database.sql('alter table public.reviews add constraint broken check (false) not valid');
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { data } = await database.service.from('submissions').insert({
    id: '44444444-4444-4444-8444-444444444444',
    kind: 'review',
    provider_id: exampleReview.providerId,
    submitted_month: '2026-01',
  });
  expect(data).toBeNull();
  const { error } = await database.service.from('reviews').insert({
    id: '44444444-4444-4444-8444-444444444444',
    ratings: {},
    text: 'Secret words of a worker',
  });
  expect(error).not.toBeNull();
  expect(log).toHaveBeenCalled();
  const { inspect } = await import('node:util');
  expect(log.mock.calls.map((call) => inspect(call, { depth: 9, showHidden: true })).join()).not.toContain(
    'Secret words',
  );
  log.mockRestore();
  await database.close();
});
