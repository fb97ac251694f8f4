import type { CorridorDocument, ProviderDocument } from '#search/documents.ts';
import {
  IndexUnavailableError,
  type CorridorHit,
  type Hit,
  type ProviderHit,
  type SearchEngine,
  type SearchOptions,
} from '#search/engine.ts';
import { createCorridorIndex } from './corridor-index.ts';
import { createProviderIndex, type Found } from './provider-index.ts';
import { staticIndex, type FetchJson } from './read-index.ts';
import type { ManifestFile } from './row-files.ts';

export interface StaticEngine extends SearchEngine {
  /** Begins to load all but the agencies of the largest country, which wait for the first search. */
  load(): Promise<void>;
}

/** More than the longest name; what comes after says nothing new. */
const LONGEST_QUERY = 160;

/**
 * The engine that needs no server: it loads rows that `writeStaticIndex` wrote and indexes them on the
 * device. Each file is loaded once, when a search first needs it; one that failed is tried again.
 *
 * @param fetchJson Rejects when there is no such file.
 */
export function createStaticEngine(fetchJson: FetchJson, manifestUrl: string): StaticEngine {
  const index = staticIndex(fetchJson, manifestUrl);
  const providers = createProviderIndex();
  const corridors = createCorridorIndex();
  const started = new Map<string, Promise<unknown>>();

  function once<T>(name: string, load: () => Promise<T>): Promise<T> {
    const known = started.get(name) as Promise<T> | undefined;
    if (known) return known;
    const loading = load();
    started.set(name, loading);
    loading.catch(() => started.delete(name));
    return loading;
  }

  const manifest = () => once(manifestUrl, index.files);

  const loadFile = (file: ManifestFile) =>
    once(file.url, async () => {
      if (file.kind === 'corridors') corridors.add(await index.corridors(file));
      else providers.add(await index.providers(file));
    });

  async function load(): Promise<void> {
    await Promise.all(withoutLargest(await manifest()).map(loadFile));
  }

  async function search(query: string, options: SearchOptions): Promise<Hit[]> {
    const typed = query.slice(0, LONGEST_QUERY);
    if (!/[\p{L}\p{N}]/u.test(typed)) return [];
    const files = await manifest().catch((cause: unknown) => {
      throw new IndexUnavailableError('The search index cannot be read', { cause });
    });
    const loaded = await Promise.allSettled(files.filter((file) => mayAnswer(file, options)).map(loadFile));
    const hits = find(typed, options);
    const failed = loaded.find((file) => file.status === 'rejected');
    // Some hits are better than none, but "none" must be true.
    if (hits.length === 0 && failed)
      throw new IndexUnavailableError('The search index cannot be read', { cause: failed.reason });
    return hits;
  }

  function find(query: string, { kinds, country, limit }: SearchOptions): Hit[] {
    const isKind = (kind: Hit['kind']) => !kinds || kinds.includes(kind);
    const found: Found<ProviderDocument | CorridorDocument>[] = [
      ...providers.search(
        query,
        (provider) => isKind(provider.kind) && (!country || provider.country === country),
      ),
      ...corridors.search(
        query,
        ({ kind, sending, receiving }) =>
          isKind(kind) && (!country || [sending, receiving].includes(country)),
      ),
    ];
    return found
      .sort(compare)
      .slice(0, limit)
      .map(({ document }) => toHit(document));
  }

  return { load, search };
}

/** The largest country may outweigh all others: nobody pays for it who only looked at the box. */
function withoutLargest(files: ManifestFile[]): ManifestFile[] {
  const agencies = files.filter((file) => file.kind === 'agencies').sort((a, b) => b.count - a.count);
  return agencies.length > 1 ? files.filter((file) => file !== agencies[0]) : files;
}

function mayAnswer(file: ManifestFile, { kinds, country }: SearchOptions): boolean {
  const isWanted = (kind: Hit['kind']) => !kinds || kinds.includes(kind);
  if (file.kind === 'corridors') return isWanted('corridor');
  if (file.kind === 'operators') return isWanted('operator') && !country;
  return isWanted('agency') && (!country || file.country === country);
}

/** Best first; among equals a valid licence, then the better and the more rated, then by name. */
function compare(
  a: Found<ProviderDocument | CorridorDocument>,
  b: Found<ProviderDocument | CorridorDocument>,
): number {
  const byScore = Math.round((b.score - a.score) * 1e6);
  if (byScore !== 0) return byScore;
  const [one, two] = [a.document, b.document];
  if (one.kind !== 'corridor' && two.kind !== 'corridor') {
    const byStatus = Number(two.status === 'valid') - Number(one.status === 'valid');
    return byStatus || (two.score ?? 0) - (one.score ?? 0) || two.n - one.n || (one.name < two.name ? -1 : 1);
  }
  return one.slug < two.slug ? -1 : 1;
}

function toHit(document: ProviderDocument | CorridorDocument): Hit {
  if (document.kind === 'corridor') {
    const { sendingNames: _, receivingNames: __, ...hit } = document;
    return hit satisfies CorridorHit;
  }
  const { phones: _, ...hit } = document;
  return hit satisfies ProviderHit;
}
