import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from '#publication/json-pieces.ts';

describe('jsonPieces', () => {
  it('makes what JSON.stringify makes, whatever the object holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        expect([...jsonPieces(object)].join('')).toBe(JSON.stringify(object));
      }),
    );
  });

  it('leaves out what is undefined, and keeps the place of an entry that is', () => {
    expect([...jsonPieces({ a: undefined, b: [1, undefined, 'x'], c: {} })].join('')).toBe(
      '{"b":[1,null,"x"],"c":{}}',
    );
  });

  it('gives a list entry by entry', () => {
    expect(Math.max(...[...jsonPieces({ list: ['aaaa', 'bbbb', 'cccc'] })].map(({ length }) => length))).toBe(
      8,
    );
  });
});
