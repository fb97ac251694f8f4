import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settledReports } from '#domain/disclosure/settled-reports.ts';

const report = (order: number, id = `r${order}`) => ({ id, order });
const idsOf = (reports: { id: string }[]) => reports.map(({ id }) => id);
const first = (n: number) => Array.from({ length: n }, (_, order) => report(order));

describe('settledReports', () => {
  it('are the largest multiple of five, of those published first', () => {
    const counts = [0, 4, 5, 9, 10, 14, 15].map((n) => settledReports(first(n)).length);
    expect(counts).toEqual([0, 0, 5, 5, 10, 10, 15]);
    // By hand: 8, 1, 7, 3, 2, 9 by order is 1, 2, 3, 7, 8 and then 9, which has to wait.
    expect(
      settledReports([8, 1, 7, 3, 2, 9].map((order) => report(order))).map(({ order }) => order),
    ).toEqual([1, 2, 3, 7, 8]);
  });

  it('are the same ones in whatever order they come, those published together too', () => {
    const reports = fc.uniqueArray(fc.record({ id: fc.uuid(), order: fc.nat({ max: 8 }) }), {
      selector: ({ id }) => id,
      maxLength: 24,
    });
    fc.assert(
      fc.property(reports, fc.compareFunc(), (all, shuffle) => {
        expect(settledReports([...all].sort(shuffle))).toEqual(settledReports(all));
      }),
    );
  });

  it('grow by none or by five when one more is published', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), (n) => {
        const [before, after] = [settledReports(first(n)), settledReports(first(n + 1))];
        expect(idsOf(after).slice(0, before.length)).toEqual(idsOf(before));
        expect([0, 5]).toContain(after.length - before.length);
      }),
    );
  });

  it('let the next one in for one that is withdrawn', () => {
    const left = settledReports(first(11).filter(({ order }) => order !== 3));
    expect(left.map(({ order }) => order)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10]);
  });
});
