import { describe, expect, it } from 'vitest';
import { fnv1a } from '#domain/text/fnv1a.ts';

describe('fnv1a', () => {
  // Published: test vectors of RFC 9923 and of the authors' page (test_fnv.c).
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
    ['chongo was here!\n', 0xd49930d5],
  ])('of %j', (text, hash) => expect(fnv1a(text) >>> 0).toBe(hash));

  it('of a piece is that of the piece alone', () => {
    expect(fnv1a('a foobar', 2)).toBe(fnv1a('foobar'));
    expect(fnv1a('foobar', 0, 1)).toBe(fnv1a('f'));
  });
});
