import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCount, shownTotal } from '#domain/disclosure/shown-count.ts';

describe('shownCount', () => {
  it.each([
    [0, { low: 0, high: 0, about: 0 }],
    [1, { low: 1, high: 4, about: null }],
    [4, { low: 1, high: 4, about: null }],
    [5, { low: 5, high: 7, about: 5 }],
    [7, { low: 5, high: 7, about: 5 }],
    [8, { low: 8, high: 12, about: 10 }],
    [12, { low: 8, high: 12, about: 10 }],
    [13, { low: 13, high: 17, about: 15 }],
    [998, { low: 998, high: 1002, about: 1000 }],
  ])('shows %i as %o', (n, shown) => {
    expect(shownCount(n)).toEqual(shown);
  });

  it('shows all four small counts alike', () => {
    expect(new Set([1, 2, 3, 4].map((n) => JSON.stringify(shownCount(n)))).size).toBe(1);
  });

  it('never says a range the count is not in', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (n) => {
        const { low, high, about } = shownCount(n);
        expect(low <= n && n <= high).toBe(true);
        if (about !== null && about > 0) expect(about % 5).toBe(0);
      }),
    );
  });
});

describe('shownTotal', () => {
  it('rounds where nothing is hidden', () => {
    // By hand: 6 + 7 + 0 = 13, nearest multiple 15.
    expect(shownTotal([6, 7, 0])).toEqual({ low: 13, high: 17, about: 15 });
    expect(shownTotal([])).toEqual({ low: 0, high: 0, about: 0 });
  });

  it('adds up what is shown where something is hidden', () => {
    // By hand: 12 shows as 8 to 12, 3 as 1 to 4: together 9 to 16.
    expect(shownTotal([12, 3, 0])).toEqual({ low: 9, high: 16, about: null });
    expect(shownTotal([2])).toEqual({ low: 1, high: 4, about: null });
    expect(shownTotal([1, 1])).toEqual({ low: 2, high: 8, about: null });
  });

  const table = fc.array(fc.oneof(fc.nat(8), fc.nat(400)), { minLength: 1, maxLength: 9 });

  it('is the same whatever the hidden parts are', () => {
    const isHidden = (n: number) => n >= 1 && n <= 4;
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.integer({ min: 1, max: 4 })), (parts, others) => {
        fc.pre(parts.some(isHidden));
        const otherwise = parts.map((n) => (isHidden(n) ? others.next().value! : n));
        expect(otherwise.map(shownCount)).toEqual(parts.map(shownCount));
        expect(shownTotal(otherwise)).toEqual(shownTotal(parts));
      }),
    );
  });

  it('leaves each hidden part anything from 1 to 4, for who subtracts the others', () => {
    fc.assert(
      fc.property(table, (parts) => {
        const total = shownTotal(parts);
        const shown = parts.map(shownCount);
        for (const [place, { about }] of shown.entries()) {
          if (about !== null) continue;
          const others = shown.toSpliced(place, 1);
          const least = total.low - others.reduce((sum, { high }) => sum + high, 0);
          const most = total.high - others.reduce((sum, { low }) => sum + low, 0);
          expect([least <= 1, most >= 4]).toEqual([true, true]);
        }
      }),
    );
  });

  it('lies where the true total does', () => {
    fc.assert(
      fc.property(table, (parts) => {
        const sum = parts.reduce((total, n) => total + n, 0);
        const { low, high } = shownTotal(parts);
        expect(low <= sum && sum <= high).toBe(true);
      }),
    );
  });
});
