import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { CorridorDocument, ProviderDocument } from './documents.ts';

/** What can be found: agencies, operators, and corridors from one country to another. */
export type HitKind = ProviderKind | 'corridor';

export type ProviderHit = Omit<ProviderDocument, 'phones'>;
export type CorridorHit = Omit<CorridorDocument, 'sendingNames' | 'receivingNames'>;
export type Hit = ProviderHit | CorridorHit;

export interface SearchOptions {
  /** All kinds when left out. */
  kinds?: readonly HitKind[];
  /** Agencies registered there and corridors from or to it. */
  country?: Country;
  limit: number;
}

/** The one interface of every search engine. Best hit first; no hit is an empty list, never an error. */
export interface SearchEngine {
  /** @throws IndexUnavailableError when it cannot know whether there are hits. */
  search(query: string, options: SearchOptions): Promise<Hit[]>;
}

/** The index could not be read, so that an empty answer would be a wrong one. */
export class IndexUnavailableError extends Error {
  override name = 'IndexUnavailableError';
}
