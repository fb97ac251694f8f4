import { closeSync, openSync, writeSync } from 'node:fs';
import { jsonPieces } from './json-pieces.ts';
import type { Snapshot } from './snapshot.ts';

const BLOCK = 1 << 20;

/** Writes a snapshot as readSnapshot reads it, never holding all of its text. */
export function writeSnapshot(snapshot: Snapshot, file: string): void {
  const target = openSync(file, 'w');
  try {
    let block = '';
    for (const piece of jsonPieces(snapshot)) {
      block += piece;
      if (block.length < BLOCK) continue;
      writeSync(target, block);
      block = '';
    }
    writeSync(target, block);
  } finally {
    closeSync(target);
  }
}
