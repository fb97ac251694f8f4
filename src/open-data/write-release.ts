import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '#publication/snapshot.ts';
import { writeCsv } from './csv.ts';
import { dataPackage, type DataPackage } from './data-package.ts';
import { listReleases } from './list-releases.ts';
import { isReleaseName } from './release-name.ts';
import { transferCosts } from './transfer-costs.ts';

/** Why a release was not written, in words for the person who asked for it. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
}

/**
 * Writes the tables of a snapshot and their description into `<folder>/<name>/`, in one step at the end,
 * and the list of all releases into `<folder>/releases.json`. What is released once stays as it is.
 *
 * @throws ReleaseError for a bad name, a name that is taken, or nothing to release.
 */
export function writeRelease(snapshot: Snapshot, folder: string, name: string): DataPackage {
  if (!isReleaseName(name))
    throw new ReleaseError(
      `'${name}' is not a name for a release. Use a quarter such as 2026Q4, or 2026Q4.2 for a second one`,
    );
  const target = join(folder, name);
  const taken = `The release ${name} is there already and stays as it is. Choose another name, such as ${name.split('.')[0]}.2`;
  if (existsSync(target)) throw new ReleaseError(taken);
  const tables = [transferCosts(snapshot)];
  if (tables.every(({ rows }) => rows.length === 0))
    throw new ReleaseError('There is nothing to release: no prices or averages are published yet');

  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, `.${name}-`));
  try {
    const files: Record<string, { bytes: number; hash: string }> = {};
    for (const table of tables) {
      const header = table.fields.map((field) => field.name);
      const csv = Buffer.from(
        writeCsv(
          header,
          table.rows.map((row) => header.map((column) => row[column] ?? null)),
        ),
      );
      writeFileSync(join(draft, `${table.name}.csv`), csv, { flush: true });
      files[table.name] = {
        bytes: csv.length,
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
      };
    }
    const description = dataPackage(snapshot, name, tables, files);
    writeFileSync(join(draft, 'datapackage.json'), JSON.stringify(description, null, 2) + '\n', {
      flush: true,
    });
    freeze(draft, target, taken);
    writeList(folder);
    return description;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A folder that is not empty cannot be renamed onto: of two writers at once, one wins and one is told. */
function freeze(draft: string, target: string, taken: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw new ReleaseError(taken);
    throw error;
  }
}

/** For the page that links them. Made from what is there, so that a lost one comes back with the next release. */
function writeList(folder: string): void {
  const file = join(folder, 'releases.json');
  writeFileSync(`${file}.new`, JSON.stringify(listReleases(folder)));
  renameSync(`${file}.new`, file);
}
