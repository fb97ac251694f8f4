import { fnv1a } from '#domain/text/fnv1a.ts';

/** Providers in a file, about: with what is shown of each it is 6 KB at most on its way to a phone [ours]. */
const PROVIDERS_A_SHARD = 32;
const MOST_SHARDS = 512;

/**
 * How many files what is compared of so many providers is cut into: a power of two, so that a few more providers seldom
 * move all the others.
 */
export function shardCount(providers: number): number {
  let shards = 1;
  while (shards * PROVIDERS_A_SHARD < providers && shards < MOST_SHARDS) shards *= 2;
  return shards;
}

/**
 * In which of the files a provider is: `fnv1a(slug) mod shards`.
 *
 * Whoever knows the address of a page knows the file, without an index to load first; and whoever sees the request
 * learns only that it was one of some thirty.
 *
 * @param slug As in its address: ASCII.
 * @param shards Above zero.
 */
export function compareShard(slug: string, shards: number): number {
  return (fnv1a(slug) >>> 0) % shards;
}
