import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Snapshot } from './snapshot.ts';

let snapshot: Snapshot | undefined;

/**
 * The snapshot this build renders, from the file named by FAIRWAY_SNAPSHOT. Read once a process.
 *
 * @throws When the file is missing or damaged: a build must fail rather than publish an emptier site.
 */
export function readSnapshot(): Snapshot {
  if (!snapshot) {
    const file = resolve(process.env['FAIRWAY_SNAPSHOT'] ?? '.fairway/publication/snapshot.json');
    snapshot = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
    if (!snapshot.version || !Array.isArray(snapshot.agencies)) throw new Error(`${file} is not a snapshot`);
  }
  return snapshot;
}
