import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptRanges } from '#islands/moderation/excerpt-ranges.ts';
import { textPieces } from '#islands/moderation/text-pieces.ts';

describe('textPieces', () => {
  it('cuts a text where something begins or ends', () => {
    const pieces = textPieces('😀 call 5550 or 5551', {
      noticed: [
        [7, 11],
        [15, 19],
      ],
      takenOut: [[2, 11]],
    });
    expect(pieces.map(({ text, isNoticed, isTakenOut }) => [text, isNoticed, isTakenOut])).toEqual([
      ['😀 ', false, false],
      ['call ', false, true],
      ['5550', true, true],
      [' or ', false, false],
      ['5551', true, false],
    ]);
  });

  it('leaves a word whole, though only a part of it was noticed', () => {
    const pieces = textPieces('tel:5550 now', {
      noticed: [[4, 8]],
      takenOut: [],
      words: [
        [0, 8],
        [9, 12],
      ],
    });
    expect(pieces.map(({ text, isWord, isNoticed }) => [text, isWord, isNoticed])).toEqual([
      ['tel:5550', true, true],
      [' ', false, false],
      ['now', true, false],
    ]);
  });

  it('is the whole text, whatever is cut', () => {
    const range = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.array(range),
        fc.array(range),
        (text, a, b) => {
          const pieces = textPieces(text, { noticed: a, takenOut: b });
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});

describe('excerptRanges', () => {
  it('finds every place, in code points', () => {
    expect(excerptRanges('😀 5550, again 5550', '5550')).toEqual([
      [2, 6],
      [14, 18],
    ]);
    expect(excerptRanges('nothing of it', '5550')).toEqual([]);
    expect(excerptRanges('nothing', '')).toEqual([]);
  });
});
