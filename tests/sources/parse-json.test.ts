import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, type JsonValue } from '#sources/parse-json.ts';

const parse = (text: string) => parseJson(text, (found) => new Error(found));

/** What JSON.parse makes of it, in the form of parseJson: by JSON itself, not by our reading of it. */
function asTexts(value: unknown): JsonValue {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value === 'object')
    return new Map(Object.entries(value).map(([name, of]) => [name, asTexts(of)]));
  return JSON.stringify(value);
}

function isRead(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parse(text)).toEqual(asTexts(JSON.parse(text)));
      }),
    );
  });

  it('reads and refuses what JSON.parse does, but for a comma at the end and a name twice', () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '{',
        '}',
        ',',
        ':',
        '"',
        '\\',
        '\\u12',
        '0',
        '-',
        '1.5',
        'e',
        'null',
        'true',
        ' ',
        '\n',
        '"a"',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const isAllowed = /,\s*[\]}]/.test(text);
        const isRepeated = /"a"[^]*"a"\s*:/.test(text);
        if (!isAllowed && !isRepeated) expect(isRead(parse, text)).toBe(isRead(JSON.parse, text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['[1,]', ['1']],
    ['{"a":1, }', new Map([['a', '1']])],
    ['[1.50, -0, 1E5, 12345678901234567890]', ['1.50', '-0', '1E5', '12345678901234567890']],
    ['["\\u0041\\n\\\\"]', ['A\n\\']],
    ['{"__proto__": "a"}', new Map([['__proto__', 'a']])],
  ])('reads %s', (text, value) => expect(parse(text)).toEqual(value));

  it.each([
    '[,]',
    '[1,,]',
    '{,}',
    '[01]',
    '[1.]',
    '[.5]',
    '[+1]',
    '[NaN]',
    "['a']",
    '[1]]',
    '[1 2]',
    '["a\nb"]',
    '',
    '[nulls]',
  ])('refuses %j', (text) =>
    expect(() => parse(text)).toThrow(/^it is not whole JSON: expected .* in line \d/),
  );

  it('takes its time by the length of the text', () => {
    const start = performance.now();
    for (const text of [
      '["' + '\\'.repeat(2e6),
      '"\\"'.repeat(1e6),
      '[' + ' '.repeat(3e6),
      '"' + 'x'.repeat(5e6),
    ]) {
      expect(() => parse(text)).toThrow();
    }
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
