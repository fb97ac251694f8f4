import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from '#domain/text/decode-entities.ts';

describe('decodeEntities', () => {
  it.each([
    ['PEOPLE &amp;amp; PLACES', 'PEOPLE & PLACES'],
    ['Int&#39;l &#x26; &LT;b&gt;', "Int'l & <b>"],
    ['Tom & Jerry &unknown;', 'Tom & Jerry &unknown;'],
    ['&#x110000; &#xD800;', '\ufffd \ufffd'],
  ])('%s is %s', (encoded, decoded) => expect(decodeEntities(encoded)).toBe(decoded));

  it('undoes encoding, however often it was done', () => {
    const encode = (text: string) => text.replace(/&/g, '&amp;');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z &]*$/), fc.nat({ max: 4 }), (text, times) => {
        let encoded = text;
        for (let i = 0; i < times; i++) encoded = encode(encoded);
        expect(decodeEntities(encoded)).toBe(text);
      }),
    );
  });
});
