import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codePointRange,
  isRedacted,
  joinAcrossSpaces,
  mergeRanges,
  redact,
  REDACTION_MARK,
  withoutRange,
  type Range,
} from '#domain/moderation/redact.ts';

/** As the database stores texts: no mark in them but a moderator's, no half characters. */
const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((words) => !words.includes('█'));
const ranges = fc.array(fc.tuple(fc.integer({ min: -3, max: 70 }), fc.integer({ min: -3, max: 70 })), {
  maxLength: 8,
});
const isCovered = (place: number, list: readonly Range[]) =>
  list.some(([start, end]) => start <= place && place < end);

describe('redact', () => {
  it.each<[string, Range[], string]>([
    // C a l l: 0–3; the number begins at 5 and ends before 13.
    ['Call +8525550 today', [[5, 13]], 'Call ███ today'],
    [
      'Maria and Ana',
      [
        [10, 13],
        [0, 5],
      ],
      '███ and ███',
    ],
    ['all of it', [[0, 9]], '███'],
    ['none of it', [], 'none of it'],
    // An emoji is one code point but two of a string's units: a name behind it is where Postgres counts it.
    ['😀 Ana', [[2, 5]], '😀 ███'],
    ['अनिता आई', [[0, 5]], '███ आई'],
  ])('%j without %j is %j', (words, taken, shown) => {
    expect(redact(words, taken)).toBe(shown);
  });

  it('never shows what is taken out, and all that is not', () => {
    fc.assert(
      fc.property(text, ranges, (words, taken) => {
        const kept = [...words].filter((_, place) => !isCovered(place, taken)).join('');
        expect(redact(words, taken).replaceAll(REDACTION_MARK, '')).toBe(kept);
      }),
    );
  });

  it('has one mark for each range that is apart, whatever its length', () => {
    fc.assert(
      fc.property(text, ranges, (words, taken) => {
        const { length } = [...words];
        const marks = mergeRanges(taken, length).length;
        expect(redact(words, taken).split(REDACTION_MARK)).toHaveLength(marks + 1);
      }),
    );
  });

  it('does not care for order, and doing it with merged ranges is the same', () => {
    fc.assert(
      fc.property(text, ranges, (words, taken) => {
        expect(redact(words, [...taken].reverse())).toBe(redact(words, taken));
        expect(redact(words, mergeRanges(taken, [...words].length))).toBe(redact(words, taken));
      }),
    );
  });
});

describe('mergeRanges', () => {
  it.each<[Range[], Range[]]>([
    [
      [
        [4, 6],
        [0, 2],
      ],
      [
        [0, 2],
        [4, 6],
      ],
    ],
    [
      [
        [0, 3],
        [2, 5],
      ],
      [[0, 5]],
    ],
    [
      [
        [0, 3],
        [3, 5],
      ],
      [[0, 5]],
    ],
    [
      [
        [0, 9],
        [2, 4],
      ],
      [[0, 9]],
    ],
    [
      [
        [3, 3],
        [5, 4],
      ],
      [],
    ],
    [
      [
        [-2, 2],
        [8, 99],
      ],
      [
        [0, 2],
        [8, 10],
      ],
    ],
  ])('%j is %j', (given, merged) => {
    expect(mergeRanges(given, 10)).toEqual(merged);
  });

  it('is as the database wants it: in order, apart, not empty; and doing it again changes nothing', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const merged = mergeRanges(given, 60);
        const places = merged.flat();
        expect([...new Set(places)].sort((a, b) => a - b)).toEqual(places);
        expect(mergeRanges(merged, 60)).toEqual(merged);
      }),
    );
  });
});

describe('joinAcrossSpaces', () => {
  it('does not tell of how many words a name is', () => {
    expect(
      redact(
        'I met Maria  Ana Cruz',
        joinAcrossSpaces('I met Maria  Ana Cruz', [
          [6, 11],
          [13, 16],
          [17, 21],
        ]),
      ),
    ).toBe('I met ███');
  });

  it.each(['Ana, Eva', 'Ana\nEva', 'Ana🙂Eva'])('keeps what is between the two of %j', (words) => {
    expect(
      joinAcrossSpaces(words, [
        [0, 3],
        [words.length > 8 ? 4 : words.indexOf('E'), 99],
      ]),
    ).toHaveLength(2);
  });

  it('takes out all it is given, and only spaces besides', () => {
    fc.assert(
      fc.property(text, ranges, (words, given) => {
        const joined = joinAcrossSpaces(words, given);
        [...words].forEach((character, place) => {
          if (isCovered(place, given)) expect(isCovered(place, joined)).toBe(true);
          else if (isCovered(place, joined)) expect(character).toMatch(/^[^\S\n]$/u);
        });
        expect(joinAcrossSpaces(words, joined)).toEqual(joined);
      }),
    );
  });
});

describe('withoutRange', () => {
  it('shows a part again, and no more', () => {
    expect(withoutRange([[2, 9]], [4, 6])).toEqual([
      [2, 4],
      [6, 9],
    ]);
    expect(withoutRange([[2, 9]], [0, 20])).toEqual([]);
    fc.assert(
      fc.property(ranges, fc.tuple(fc.nat(60), fc.nat(60)), (given, back) => {
        const left = withoutRange(given, back);
        for (let place = 0; place < 70; place++) {
          const isBack = back[0] <= place && place < back[1];
          expect(isCovered(place, left)).toBe(place >= 0 && isCovered(place, given) && !isBack);
        }
      }),
    );
  });
});

describe('isRedacted', () => {
  it('is only what is taken out as a whole', () => {
    expect(
      isRedacted(
        [
          [2, 4],
          [4, 9],
        ],
        [3, 8],
      ),
    ).toBe(true);
    expect(
      isRedacted(
        [
          [2, 4],
          [5, 9],
        ],
        [3, 8],
      ),
    ).toBe(false);
  });
});

describe('codePointRange', () => {
  it.each<[string, [number, number], Range]>([
    ['plain words', [6, 11], [6, 11]],
    // 😀 is two units of the string and one code point.
    ['😀 Ana', [3, 6], [2, 5]],
    // Half of it cannot be selected: both units are taken.
    ['a😀b', [1, 2], [1, 2]],
    ['a😀b', [2, 3], [1, 2]],
    // नि is a letter with its vowel sign, two code points: the sign is never left alone.
    ['अनिता', [1, 2], [1, 3]],
    ['अनिता', [2, 3], [1, 3]],
    // A family of three is one picture of five code points.
    ['x👩‍👩‍👧y', [1, 3], [1, 6]],
    ['words', [2, 2], [2, 2]],
  ])('in %j, %j is %j', (words, [start, end], range) => {
    expect(codePointRange(words, start, end)).toEqual(range);
  });

  it('holds at least what was selected, for whatever text', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (words, a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        const [from, to] = codePointRange(words, start, end);
        const taken = [...words].slice(from, to).join('');
        expect(taken).toContain(words.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''));
        expect(from <= to && to <= [...words].length).toBe(true);
      }),
    );
  });
});
