import type { Country } from '#domain/place/country.ts';
import type { ProviderHit } from '#search/engine.ts';
import { fetchJson } from './fetch-json.ts';

export type { ProviderHit } from '#search/engine.ts';

/**
 * All agencies of a country, from the file that the search loads too.
 *
 * @throws When it cannot be loaded.
 */
export async function loadAgencies(country: Country, manifestUrl: string): Promise<ProviderHit[]> {
  // Loaded on demand: whoever only reads the page does not pay for it.
  const { agenciesIn } = await import('#search/static/read-index.ts');
  return agenciesIn(country, fetchJson, manifestUrl);
}
