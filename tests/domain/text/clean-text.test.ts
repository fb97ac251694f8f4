import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#domain/text/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['They were kind.', 'They were kind.', []],
    ['  two\r\nlines\t \n', 'two\nlines', []],
    ['a\n\n\n\n\nb', 'a\n\nb', []],
    // e and a combining accent are one letter.
    ['cafe\u0301', 'café', []],
    ['a\u0007b\u0085c', 'abc', ['control']],
    ['\u202Etxt.exe', 'txt.exe', ['bidi']],
    ['pass\u200Bport\u{E0041}', 'passport', ['invisible']],
    ['my ███ name', 'my  name', ['invisible']],
    ['\uE000x\u{10FFFD}', 'x', ['private_use']],
    ['\u0001\u2066\u200B\uF8FF', '', ['control', 'bidi', 'invisible', 'private_use']],
    ['half \uD83D a pair', 'half  a pair', []],
    ['zero\0', 'zero', []],
  ])('%j becomes %j', (raw, text, removed) => {
    expect(cleanText(raw)).toEqual({ text, removed });
  });

  it.each([
    'می‌خواهم', // Persian, with a joiner that splits
    'क्‍ष', // Devanagari, with a joiner
    'နေကောင်းလား', // Burmese
    'ေနေကာင္းလား', // Burmese as Zawgyi writes it
    'សួស្តី', // Khmer
    'سلام\u200F (1)', // a mark of direction
    '=1+1; <b>bold</b> -- \'; drop table "x"',
    '👩🏽‍🔧 👍',
  ])('leaves %j as it is', (text) => {
    expect(cleanText(text)).toEqual({ text: text.normalize('NFC'), removed: [] });
  });

  it('changes nothing the second time, and leaves nothing that turns text around', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = cleanText(raw);
        expect(cleanText(text)).toEqual({ text, removed: [] });
        expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u2588]/u);
      }),
    );
  });
});
