import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeBeside } from '#domain/disclosure/safe-beside.ts';
import { settledReports } from '#domain/disclosure/settled-reports.ts';

const reports = (...orders: number[]) => orders.map((order) => ({ id: `r${order}`, order }));
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe('isSafeBeside', () => {
  it('is not, where one came in the place of another', () => {
    // Nine to Qatar and one elsewhere (the 4th), then a tenth to Qatar: who knows the 4th would know the 11th.
    const toQatar = reports(...numbers(0, 11).filter((order) => order !== 3));
    expect(isSafeBeside(toQatar, reports(...numbers(0, 11)))).toBe(false);
    // Two elsewhere leave four. With three elsewhere there are six.
    const without = (...gone: number[]) =>
      reports(...numbers(0, 10 + gone.length).filter((order) => !gone.includes(order)));
    expect(isSafeBeside(without(3, 4), reports(...numbers(0, 12)))).toBe(false);
    expect(isSafeBeside(without(3, 4, 5), reports(...numbers(0, 13)))).toBe(true);
    // All elsewhere came later: the first ten are the same.
    expect(isSafeBeside(reports(...numbers(0, 10)), reports(...numbers(0, 14)))).toBe(true);
  });

  it('is for the later one of two to see to, and of no matter to a group that was never that large', () => {
    const toQatar = reports(...numbers(0, 10));
    expect(isSafeBeside(toQatar, reports(...numbers(1, 11)))).toBe(true);
    expect(isSafeBeside(reports(...numbers(1, 11)), toQatar)).toBe(false);
    expect(isSafeBeside(toQatar, reports(...numbers(0, 9)))).toBe(true);
  });

  it('keeps any two settled groups apart by five, of whatever size they are or were', () => {
    // Each report belongs to one group, the other, both or none.
    const belonging = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(belonging, (all) => {
        const of = (which: 0 | 1) => reports(...numbers(0, all.length).filter((n) => all[n]![which]));
        const [one, other] = [of(0), of(1)];
        for (let m = 5; m <= one.length; m += 5) {
          for (let n = 5; n <= other.length; n += 5) {
            const [a, b] = [settledReports(one.slice(0, m)), settledReports(other.slice(0, n))];
            const left = new Set(a.map(({ id }) => id)).symmetricDifference(new Set(b.map(({ id }) => id)));
            const areBoth = isSafeBeside(a, other) && isSafeBeside(b, one);
            if (areBoth) expect(left.size === 0 || left.size >= 5).toBe(true);
          }
        }
      }),
    );
  });
});
