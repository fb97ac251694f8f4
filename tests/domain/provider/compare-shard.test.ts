import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShard, shardCount } from '#domain/provider/compare-shard.ts';

describe('compareShard', () => {
  it('is the hash, by the number of files', () => {
    // Published: FNV-1a of 'foobar' is 0xbf9cf968; its last byte 0x68 is 104, its last four bits 8.
    expect(compareShard('foobar', 256)).toBe(104);
    expect(compareShard('foobar', 16)).toBe(8);
    expect(compareShard('foobar', 1)).toBe(0);
  });

  it('is one of the files, however many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 512 }), (slug, shards) => {
        const shard = compareShard(slug, shards);
        expect(Number.isInteger(shard) && shard >= 0 && shard < shards).toBe(true);
      }),
    );
  });

  it('spreads addresses that are alike: of 10,000 no file has twice its share', () => {
    const shards = shardCount(10_000);
    const sizes = new Map<number, number>();
    for (let i = 0; i < 10_000; i++) {
      const shard = compareShard(`overseas-manpower-${i}-np`, shards);
      sizes.set(shard, (sizes.get(shard) ?? 0) + 1);
    }
    expect(Math.max(...sizes.values())).toBeLessThan((2 * 10_000) / shards);
  });
});

describe('shardCount', () => {
  it('has some thirty in each, and few files for few', () => {
    // By hand: 32 a file. 33 need two, 3,851 need 120.3, so 128; 10,000 need 312.5, so 512.
    expect([0, 1, 32, 33, 64, 65, 3851, 10_000].map(shardCount)).toEqual([1, 1, 1, 2, 2, 4, 128, 512]);
    expect(shardCount(1_000_000)).toBe(512);
  });
});
