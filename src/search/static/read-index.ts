import type { Country } from '#domain/place/country.ts';
import type { CorridorDocument, ProviderDocument } from '#search/documents.ts';
import { IndexUnavailableError, type ProviderHit } from '#search/engine.ts';
import {
  FORMAT,
  unpackCorridors,
  unpackProviders,
  type CorridorRows,
  type Manifest,
  type ManifestFile,
  type ProviderRows,
} from './row-files.ts';

export type FetchJson = (url: string) => Promise<unknown>;

/**
 * Reads what `writeStaticIndex` wrote.
 *
 * @param fetchJson Rejects when there is no such file.
 */
export function staticIndex(fetchJson: FetchJson, manifestUrl: string) {
  const fetchFile = ({ url }: ManifestFile) => fetchJson(manifestUrl.replace(/[^/]*$/, '') + url);
  return {
    files: async (): Promise<ManifestFile[]> => checked<Manifest>(await fetchJson(manifestUrl)).files,
    corridors: async (file: ManifestFile): Promise<CorridorDocument[]> =>
      unpackCorridors(checked<CorridorRows>(await fetchFile(file))),
    providers: async (file: ManifestFile): Promise<ProviderDocument[]> =>
      unpackProviders(checked<ProviderRows>(await fetchFile(file))),
  };
}

/**
 * All agencies of a country, in no order that means anything: `byRank` gives it.
 *
 * @throws IndexUnavailableError when they cannot be read.
 */
export async function agenciesIn(
  country: Country,
  fetchJson: FetchJson,
  manifestUrl: string,
): Promise<ProviderHit[]> {
  try {
    const index = staticIndex(fetchJson, manifestUrl);
    const file = (await index.files()).find((one) => one.kind === 'agencies' && one.country === country);
    if (!file) throw new Error(`The index has no agencies of ${country}`);
    return await index.providers(file);
  } catch (cause) {
    throw new IndexUnavailableError('The search index cannot be read', { cause });
  }
}

/** Rows of another format would be misread. */
function checked<T extends { format: number }>(json: unknown): T {
  if ((json as T | null)?.format !== FORMAT) throw new Error(`This is no search index of format ${FORMAT}`);
  return json as T;
}
