import { createHash } from 'node:crypto';
import { providerSlug } from '#domain/provider/slug.ts';

/** How an agency stands in an address; of a name without Latin letters, a piece of the hash of `key`. */
export function agencySlug(name: string, country: string, key: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return providerSlug(name, country) || `${country.toLowerCase()}-${hash}`;
}
