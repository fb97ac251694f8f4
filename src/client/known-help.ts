import type { KnownHelp } from '#domain/help/complaint-steps.ts';
import type { Fetch } from './timely-fetch.ts';
import { timelyFetch } from './timely-fetch.ts';

/**
 * What is known for complaints of workers from a country, from the file beside its page; where there is none, what is
 * known of the country they went to.
 *
 * @param origin '' where it is not known, as `destination`.
 * @returns Null when nothing came through, and empty lists when nothing is known: a statement is printed without it.
 */
export async function knownHelp(
  locale: string,
  origin: string,
  destination: string,
  fetch: Fetch = timelyFetch(),
): Promise<KnownHelp | null> {
  for (const country of [origin, destination]) {
    if (country === '') continue;
    try {
      const response = await fetch(`/${locale}/complain/${country.toLowerCase()}.json`, {
        credentials: 'omit',
      });
      if (response.ok) return (await response.json()) as KnownHelp;
      if (response.status !== 404) return null;
    } catch {
      return null;
    }
  }
  return { offices: [], help: [] };
}
