import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WORK_KINDS } from '#domain/review/work.ts';
import type { ProviderDocument } from '#search/documents.ts';
import { hasHongKongRegister, hongKongDocuments } from './hong-kong-documents.ts';
import { seeded } from './misspell.ts';
import { writtenEngine } from './static-files.ts';

describe.skipIf(!hasHongKongRegister)('the 3,046 agencies of Hong Kong', () => {
  it('fit in 60 KB of brotli', () => {
    const documents = hongKongDocuments();
    expect(documents.length).toBe(3046);
    expect(documents.filter(({ works }) => works.includes('domestic_work')).length).toBe(1297);
    expect(bytesOf(documents)).toBeLessThanOrEqual(60_000);
  });

  it('would if each of them had reviews, destinations and works as well', () => {
    const random = seeded(8);
    const some = <T>(from: readonly T[], most: number) =>
      from.filter((_, place) => random() < most / (place + 2)).slice(0, most);
    const places = ['SA', 'MY', 'QA', 'AE', 'KW', 'SG', 'BH', 'OM', 'TW', 'JO', 'CY', 'RO', 'JP', 'KR', 'IT'];
    const reviewed = hongKongDocuments().map((document) => {
      const n = 5 + Math.floor(random() ** 3 * 200);
      const score = Math.round(100 * (2.5 + 2 * random())) / 100;
      return {
        ...document,
        n,
        score,
        isRanked: true,
        destinations: some(places, 3),
        works: some(WORK_KINDS, 2),
      };
    });
    expect(bytesOf(reviewed)).toBeLessThanOrEqual(60_000);
  });
});

function bytesOf(documents: ProviderDocument[]): number {
  const { manifest, folder } = writtenEngine(documents);
  const { url } = manifest.files.find(({ country }) => country === 'HK')!;
  return brotliCompressSync(readFileSync(join(folder, url))).length;
}
