import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonDepth } from '#server/json-depth.ts';

const depthOf = (json: string) => jsonDepth(new TextEncoder().encode(json));

describe('jsonDepth', () => {
  it.each([
    ['', 0],
    ['1', 0],
    ['"[{"', 0],
    ['{}', 1],
    ['[{}]', 2],
    ['[[],[[]]]', 3],
    [String.raw`{"a":"\"[[["}`, 1],
    [String.raw`{"a":"\\","b":[]}`, 2],
    ['{"ကမ္ဘာ":["[မ"]}', 2],
    ['['.repeat(30_000), 30_000],
    [']]]][', 0],
  ])('%j', (json, depth) => expect(depthOf(json)).toBe(depth));

  it('is the depth of whatever JSON.stringify writes', () => {
    const deep = (value: unknown): number =>
      value !== null && typeof value === 'object' ? 1 + Math.max(0, ...Object.values(value).map(deep)) : 0;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(depthOf(JSON.stringify(value))).toBe(deep(value));
      }),
    );
  });
});
