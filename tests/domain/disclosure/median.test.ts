import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '#domain/disclosure/mean.ts';
import { median } from '#domain/disclosure/median.ts';

describe('median and mean', () => {
  it('of three, of four', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(mean([9, 1, 2])).toBe(4);
  });

  it('sort by size, not by spelling', () => expect(median([10, 9, 100])).toBe(10));

  it('refuse nothing', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => mean([])).toThrow(RangeError);
  });

  it('leave as many above the median as below it, and the input alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const before = [...values];
        const middle = median(values);
        const half = values.length / 2;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(half);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(half);
        expect(values).toEqual(before);
      }),
    );
  });
});
