import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One frozen release of open data; its files are served under /data/<name>/. */
interface Release {
  name: string;
  /** 'YYYY-MM-DD' */
  releasedOn: string | null;
}

/** The releases written so far, from releases.json in the folder named by FAIRWAY_RELEASES; none before the first. */
export function readReleases(): Release[] {
  const file = join(process.env['FAIRWAY_RELEASES'] ?? '.fairway/releases', 'releases.json');
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as Release[];
}
