import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mayRank } from '#domain/review/may-show.ts';
import type { ProviderDocument, SearchDocument } from '#search/documents.ts';
import { createStaticEngine } from '#search/static/create-static-engine.ts';
import { writeStaticIndex } from '#search/static/write-static-index.ts';

/** An agency with only what a test is about. */
export function agency(part: Partial<ProviderDocument> & { name: string }): ProviderDocument {
  return {
    kind: 'agency',
    slug: part.name.toLowerCase().replace(/\W+/g, '-'),
    otherNames: [],
    country: 'NP',
    licenceNumber: null,
    phones: [],
    status: 'valid',
    statusOn: '2026-01-01',
    score: null,
    n: 0,
    isRanked: mayRank(part.n ?? 0, part.isUnderAlert ?? false),
    isUnderAlert: false,
    destinations: [],
    works: [],
    noFeeReported: false,
    isDemo: false,
    ...part,
  };
}

/** The engine over real files, as the site has them, and which of them it asked for. */
export function writtenEngine(documents: SearchDocument[]) {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-search-'));
  const manifest = writeStaticIndex(documents, folder);
  const asked: string[] = [];
  const broken = new Set<string>();
  const read = async (url: string): Promise<unknown> => {
    const file = url.replace('/search/', '');
    asked.push(file);
    if (broken.has(file)) throw new Error('404');
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  };
  return { engine: createStaticEngine(read, '/search/manifest.json'), manifest, folder, read, asked, broken };
}
