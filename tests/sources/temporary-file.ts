import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of this test file, gone when its tests are over. */
export const temporaryFolder = mkdtempSync(join(tmpdir(), 'fairway-sources-'));
afterAll(() => rmSync(temporaryFolder, { recursive: true, force: true }));

export function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder, name);
  writeFileSync(path, content);
  return path;
}
