import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mayPublishCount,
  mayPublishMedian,
  mayPublishQuartiles,
  mayPublishShare,
  roundCount,
} from '#domain/disclosure/thresholds.ts';

describe('thresholds', () => {
  it('publish counts and shares from 5, quartiles from 20', () => {
    expect([4, 5].map(mayPublishCount)).toEqual([false, true]);
    expect([4, 5].map(mayPublishShare)).toEqual([false, true]);
    expect([19, 20].map(mayPublishQuartiles)).toEqual([false, true]);
  });

  it('round counts to a multiple of 5', () => {
    expect([5, 7, 8, 12, 13, 100].map(roundCount)).toEqual([5, 5, 10, 10, 15, 100]);
  });
});

describe('mayPublishMedian', () => {
  it('needs ten amounts', () => {
    expect(mayPublishMedian(Array(9).fill(100))).toBe(false);
    expect(mayPublishMedian(Array(10).fill(100))).toBe(true);
  });

  it('stops when one amount is more than half of the total', () => {
    // By hand: nine others of 10 are 90; 90 of 180 is 50 %, but then a second of 10 makes 55.6 %.
    expect(mayPublishMedian([90, ...Array(9).fill(10)])).toBe(true);
    expect(mayPublishMedian([91, ...Array(9).fill(10)])).toBe(false);
  });

  it('stops when two amounts are more than 67 % of the total', () => {
    // By hand: eight others of 33/8 are 33; 33.5 + 33.5 of 100 is 67 %.
    const others = Array(8).fill(33 / 8);
    expect(mayPublishMedian([33.5, 33.5, ...others])).toBe(true);
    expect(mayPublishMedian([34, 34, ...others])).toBe(false); // 68 / 101 = 67.3 %
  });

  it('lets a group pass in which nobody paid', () => expect(mayPublishMedian(Array(10).fill(0))).toBe(true));

  it('does not depend on currency or order', () => {
    const amounts = fc.array(fc.nat({ max: 1e6 }), { minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(amounts, (all) => {
        expect(mayPublishMedian(all.toReversed().map((amount) => amount * 128))).toBe(mayPublishMedian(all));
      }),
    );
  });
});
