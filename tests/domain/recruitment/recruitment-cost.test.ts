import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRecruitmentCost, recruitmentCost } from '#domain/recruitment/recruitment-cost.ts';

describe('recruitmentCost', () => {
  it('is cost in months of pay', () => {
    // By hand: 3,000.00 paid, 1,200.00 a month: two and a half months.
    expect(recruitmentCost({ costMinor: 300_000, earningsMinor: 120_000 })).toBe(2.5);
    expect(recruitmentCost({ costMinor: 0, earningsMinor: 120_000 })).toBe(0);
  });

  it('refuses earnings of nothing and costs below it', () => {
    expect(() => recruitmentCost({ costMinor: 1, earningsMinor: 0 })).toThrow(RangeError);
    expect(() => recruitmentCost({ costMinor: -1, earningsMinor: 1 })).toThrow(RangeError);
    expect(() => recruitmentCost({ costMinor: NaN, earningsMinor: 1 })).toThrow(RangeError);
  });
});

describe('groupRecruitmentCost', () => {
  it('is the ratio of totals that the published pilot of SDG 10.7.1 gives', () => {
    // Published: costs of 6,843,640 over earnings of 20,866,748 are 0.33.
    const reports = [
      { costMinor: 6_843_640, earningsMinor: 20_000_000 },
      { costMinor: 0, earningsMinor: 866_748 },
    ];
    expect(groupRecruitmentCost(reports).ratioOfTotals).toBeCloseTo(0.33, 2);
  });

  it('keeps those who paid nothing', () => {
    // By hand: RCI 0, 0, 1, 3, so the median is (0 + 1) / 2; totals 400 / 400; 2 of 4 paid nothing.
    const reports = [0, 100, 0, 300].map((costMinor) => ({ costMinor, earningsMinor: 100 }));
    const { n, median, ratioOfTotals, paidNothing } = groupRecruitmentCost(reports);
    expect({ n, median, ratioOfTotals, share: paidNothing.share }).toEqual({
      n: 4,
      median: 0.5,
      ratioOfTotals: 1,
      share: 0.5,
    });
  });

  it('has nothing to say of nobody', () => expect(() => groupRecruitmentCost([])).toThrow(RangeError));

  it('lies between the lowest and the highest of its workers', () => {
    const report = fc.record({
      costMinor: fc.nat({ max: 1e9 }),
      earningsMinor: fc.integer({ min: 1, max: 1e7 }),
    });
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 30 }), (reports) => {
        const months = reports.map(recruitmentCost);
        const { ratioOfTotals, median } = groupRecruitmentCost(reports);
        for (const value of [ratioOfTotals, median]) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...months) * (1 - 1e-9));
          expect(value).toBeLessThanOrEqual(Math.max(...months) * (1 + 1e-9));
        }
      }),
    );
  });
});
