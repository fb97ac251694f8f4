import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isReleaseName } from './release-name.ts';

export interface Release {
  name: string;
  /** 'YYYY-MM-DD'; null when its description cannot be read, which `checkRelease` explains. */
  releasedOn: string | null;
}

/** The releases in a folder, newest first. None when there is no such folder. */
export function listReleases(folder: string): Release[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isReleaseName)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => ({ name, releasedOn: releasedOn(join(folder, name, 'datapackage.json')) }));
}

function releasedOn(file: string): string | null {
  try {
    const { created } = JSON.parse(readFileSync(file, 'utf8')) as { created?: unknown };
    return typeof created === 'string' ? created.slice(0, 10) : null;
  } catch {
    return null;
  }
}
