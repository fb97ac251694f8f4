import { compareShard } from '#domain/provider/compare-shard.ts';
import type { ComparedProvider } from '#domain/provider/compared.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import type { Fetch } from './timely-fetch.ts';

/** As timelyFetch, which is not shared: one file more would be weight for the posting forms. */
const LONGEST_WAIT_MS = 20_000;

/** What a file of the site says of the providers in it, by their present and former addresses. */
export type CompareShard = Record<string, ComparedProvider>;

/**
 * What is known of providers, in the order asked. One that turns out to be another in the list is left out.
 *
 * @param shards How many files there are of that kind.
 * @returns The providers, and the addresses nobody has.
 * @throws When a file cannot be loaded.
 */
export async function comparedProviders(
  { locale, kind, slugs, shards }: { locale: string; kind: ProviderKind; slugs: string[]; shards: number },
  fetch: Fetch = globalThis.fetch,
): Promise<{ providers: ComparedProvider[]; unknown: string[] }> {
  const files = new Map<number, Promise<CompareShard>>();
  for (const slug of slugs) {
    const shard = compareShard(slug, shards);
    if (!files.has(shard)) files.set(shard, load(`/${locale}/compare/${kind}-${shard}.json`, fetch));
  }
  await Promise.all(files.values());
  const providers = new Map<string, ComparedProvider>();
  const unknown: string[] = [];
  for (const slug of slugs) {
    const shard = (await files.get(compareShard(slug, shards)))!;
    const found = Object.hasOwn(shard, slug) ? shard[slug] : undefined;
    if (found) providers.set(found.slug, found);
    else unknown.push(slug);
  }
  return { providers: [...providers.values()], unknown };
}

async function load(address: string, fetch: Fetch): Promise<CompareShard> {
  const response = await fetch(address, {
    credentials: 'omit',
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as CompareShard;
}
