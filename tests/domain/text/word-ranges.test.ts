import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordRanges } from '#domain/text/word-ranges.ts';

const words = (text: string, language = 'en') =>
  wordRanges(text, language).map(([start, end]) => [...text].slice(start, end).join(''));

describe('wordRanges', () => {
  it.each([
    ['They took it, then: "left".', ['They', 'took', 'it', 'then', 'left']],
    ['Call +852-5550-1234 (Ana).', ['Call', '+852-5550-1234', 'Ana']],
    ['Write a.b@mail.example!', ['Write', 'a.b@mail.example']],
    ['Two\n\nlines  here', ['Two', 'lines', 'here']],
    ['😀 hi …', ['😀', 'hi', '…']],
    ['', []],
  ])('%j has the words %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('cuts off the marks of other scripts', () => {
    expect(words('उसले लियो। फोन', 'ne')).toEqual(['उसले', 'लियो', 'फोन']);
    expect(words('أخذوا جوازي، ثم ذهبوا؟', 'ar')).toEqual(['أخذوا', 'جوازي', 'ثم', 'ذهبوا']);
  });

  it('finds words where there are no spaces', () => {
    // "They kept the passport": pronoun, keep, passport.
    expect(words('พวกเขาเก็บหนังสือเดินทาง', 'th').length).toBeGreaterThan(2);
    expect(words('พวกเขาเก็บหนังสือเดินทาง', 'th').join('')).toBe('พวกเขาเก็บหนังสือเดินทาง');
  });

  it('leaves nothing outside a word but spaces and marks, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const ranges = wordRanges(text, 'en');
        const places = ranges.flat();
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        const outside = [...text]
          .filter((_, place) => !ranges.some(([start, end]) => start <= place && place < end))
          .join('');
        expect(outside).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
