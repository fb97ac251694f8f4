import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundSignificant } from '#domain/money/round-significant.ts';

describe('roundSignificant', () => {
  it.each([
    [12_345, 2, 12_000],
    [12_500, 2, 13_000],
    [0.0347, 2, 0.035],
    [-987, 1, -1000],
    [7, 2, 7],
    [0, 2, 0],
  ])('%d with %d figures is %d', (value, digits, expected) =>
    expect(roundSignificant(value, digits)).toBe(expected),
  );

  it('refuses to round to no figures', () => expect(() => roundSignificant(1, 0)).toThrow(RangeError));

  it('changes nothing the second time, and two figures are never more than 5 % off', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
        const rounded = roundSignificant(value, 2);
        expect(roundSignificant(rounded, 2)).toBe(rounded);
        expect(Math.abs(rounded - value) / value).toBeLessThanOrEqual(0.0500001);
      }),
    );
  });
});
