import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { hasHongKongRegister, hongKongDocuments } from './hong-kong-documents.ts';
import { writtenEngine } from './static-files.ts';

it.skipIf(!hasHongKongRegister)('carries the 3,046 agencies of Hong Kong in 60 KB of brotli', () => {
  const documents = hongKongDocuments();
  expect(documents.length).toBe(3046);
  const { manifest, folder } = writtenEngine(documents);
  const file = manifest.files.find(({ country }) => country === 'HK')!;
  const bytes = brotliCompressSync(readFileSync(join(folder, file.url))).length;
  expect(bytes).toBeLessThanOrEqual(60_000);
});
