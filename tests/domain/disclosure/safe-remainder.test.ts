import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSafeRemainder } from '#domain/disclosure/safe-remainder.ts';

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `r${from + n}`);

describe('hasSafeRemainder', () => {
  it('leaves nobody or five who takes the parts from the whole', () => {
    // Of twenty: a part of fifteen leaves five, one of sixteen four, all of them none.
    expect([15, 16, 19, 20].map((n) => hasSafeRemainder(ids(0, 20), [ids(0, n)]))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(hasSafeRemainder(ids(0, 20), [])).toBe(true);
    expect(hasSafeRemainder(ids(0, 4), [])).toBe(false);
  });

  it('counts once who is in two parts, and not who is in none of the whole', () => {
    // By hand: 0–9 and 5–14 are 0–14: five are left. With 30 more, who are not of the twenty, five as well.
    expect(hasSafeRemainder(ids(0, 20), [ids(0, 10), ids(5, 15)])).toBe(true);
    expect(hasSafeRemainder(ids(0, 20), [ids(0, 10), ids(5, 16)])).toBe(false);
    expect(hasSafeRemainder(ids(0, 20), [ids(0, 15), ids(20, 50)])).toBe(true);
  });

  it('does not depend on any order', () => {
    const some = fc.subarray(ids(0, 14));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), fc.compareFunc(), (parts, shuffle) => {
        expect(hasSafeRemainder(ids(0, 14).sort(shuffle), parts.toReversed())).toBe(
          hasSafeRemainder(ids(0, 14), parts),
        );
      }),
    );
  });
});
