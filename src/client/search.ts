import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Hit, ProviderHit, SearchOptions } from '#search/engine.ts';
import type { StaticEngine } from '#search/static/create-static-engine.ts';
import { fetchJson } from './fetch-json.ts';

export type { Hit } from '#search/engine.ts';

export interface FoundProvider {
  slug: string;
  name: string;
  /** Null for operators, which are of no one country. */
  country: Country | null;
  kind: ProviderKind;
}

/** One engine for each manifest, kept as long as the page. */
const engines = new Map<string, Promise<StaticEngine>>();

/**
 * Loads engine and index ahead of the first search, when someone goes to a search box. Never rejects: the
 * search that follows will say what is wrong.
 */
export async function loadSearch(manifestUrl: string): Promise<void> {
  try {
    await (await engineOf(manifestUrl)).load();
  } catch {
    // Told by the search.
  }
}

/** Agencies, operators and corridors, best first. @throws When the index cannot be loaded. */
export async function searchAll(
  query: string,
  { manifestUrl, ...options }: SearchOptions & { manifestUrl: string },
): Promise<Hit[]> {
  try {
    return await (await engineOf(manifestUrl)).search(query, options);
  } catch (error) {
    // A site published meanwhile has other files: the next search begins with its manifest.
    engines.delete(manifestUrl);
    throw error;
  }
}

/** Agencies and operators to choose from in a form. @throws When the index cannot be loaded. */
export async function searchProviders(
  query: string,
  {
    manifestUrl,
    limit,
    kinds = ['agency', 'operator'],
  }: { manifestUrl: string; limit: number; kinds?: readonly ProviderKind[] },
): Promise<FoundProvider[]> {
  const hits = (await searchAll(query, { manifestUrl, limit, kinds })) as ProviderHit[];
  return hits.map(({ slug, name, country, kind }) => ({ slug, name, country, kind }));
}

function engineOf(manifestUrl: string): Promise<StaticEngine> {
  let engine = engines.get(manifestUrl);
  if (!engine) {
    // Loaded on demand: whoever only reads the page does not pay for it.
    engine = import('#search/static/create-static-engine.ts').then(({ createStaticEngine }) =>
      createStaticEngine(fetchJson, manifestUrl),
    );
    engines.set(manifestUrl, engine);
    engine.catch(() => engines.delete(manifestUrl));
  }
  return engine;
}
