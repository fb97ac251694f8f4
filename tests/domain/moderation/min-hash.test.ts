import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, hashOf, jaccardEstimate, minHash } from '#domain/moderation/min-hash.ts';

const setOf = (from: number, to: number) =>
  new Set(Array.from({ length: to - from }, (_, i) => hashOf(`item ${from + i}`)));

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = a.intersection(b).size;
  return both / (a.size + b.size - both);
}

describe('minHash', () => {
  it('is the same for ever: signatures are stored', () => {
    // Not worked by hand: what it gave when the first were stored.
    expect(minHash(new Set([1, 2, 3]))!.slice(0, 4)).toMatchInlineSnapshot(`
      [
        -89933156,
        826122390,
        -1218845686,
        -1638897343,
      ]
    `);
  });

  it('is null of nothing', () => expect(minHash(new Set())).toBeNull());

  it.each([
    [0, 100, 100],
    [20, 100, 80],
    [50, 150, 100],
    [0, 300, 100],
    [90, 190, 100],
    [100, 200, 100],
  ])('estimates how much of %i to %i is in the first %i', (from, to, size) => {
    const a = setOf(0, size);
    const b = setOf(from, to);
    const exact = jaccard(a, b);
    // Three standard errors of 64 hashes, and one hash.
    const error = 3 * Math.sqrt((exact * (1 - exact)) / 64) + 1 / 64;
    expect(Math.abs(jaccardEstimate(minHash(a)!, minHash(b)!) - exact)).toBeLessThanOrEqual(error);
  });

  it('is right on average, and exact for equal sets', () => {
    let sum = 0;
    for (let i = 0; i < 100; i++) {
      // 60 of 140 in both: J = 60/140 = 0.429
      const a = setOf(i * 1000, i * 1000 + 100);
      const b = setOf(i * 1000 + 40, i * 1000 + 140);
      sum += jaccardEstimate(minHash(a)!, minHash(b)!);
      expect(jaccardEstimate(minHash(a)!, minHash(new Set([...a].reverse()))!)).toBe(1);
    }
    // The standard error of a hundred is 0.0062.
    expect(Math.abs(sum / 100 - 60 / 140)).toBeLessThan(0.02);
  });

  it('never errs by more than five standard errors, whatever the sets', () => {
    const items = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(items, items, items, (both, a, b) => {
        const left = new Set([...both, ...a].map(String).map((item) => hashOf(item)));
        const right = new Set([...both, ...b].map(String).map((item) => hashOf(item)));
        const exact = jaccard(left, right);
        const error = 5 * Math.sqrt((exact * (1 - exact)) / 64) + 2 / 64;
        expect(Math.abs(jaccardEstimate(minHash(left)!, minHash(right)!) - exact)).toBeLessThanOrEqual(error);
      }),
    );
  });
});

describe('bandsOf', () => {
  const shareOne = (a: number[], b: number[], rows: number) => {
    const other = new Set(bandsOf(b, rows));
    return bandsOf(a, rows).some((band) => other.has(band));
  };

  it('makes 16 bands of 4 rows and 21 of 3', () => {
    const signature = minHash(setOf(0, 50))!;
    expect(bandsOf(signature, 4)).toHaveLength(16);
    expect(bandsOf(signature, 3)).toHaveLength(21);
    expect(bandsOf(signature, 4).every((band) => Number.isInteger(band) && band === (band | 0))).toBe(true);
  });

  it('brings alike sets together and leaves others apart', () => {
    let alike = 0;
    let apart = 0;
    for (let i = 0; i < 200; i++) {
      const a = minHash(setOf(i * 1000, i * 1000 + 90))!;
      // 80 of 100: J = 0.8 → 1 − (1 − 0.8⁴)¹⁶ = 0.9998
      if (shareOne(a, minHash(setOf(i * 1000 + 10, i * 1000 + 100))!, 4)) alike++;
      // 16 of 164: J = 0.098 → 0.0015
      if (shareOne(a, minHash(setOf(i * 1000 + 74, i * 1000 + 164))!, 4)) apart++;
    }
    expect(alike).toBeGreaterThanOrEqual(198);
    expect(apart).toBeLessThanOrEqual(4);
  });
});
