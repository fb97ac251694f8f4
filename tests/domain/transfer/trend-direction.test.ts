import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendDirection } from '#domain/transfer/trend-direction.ts';

const point = (quarter: string, pct: number, source = 'published') => ({ quarter, pct, source });

describe('trendDirection', () => {
  it('compares with a year earlier, from half a point on', () => {
    // By hand: 3.20 − 3.70 = −0.50, and a hundredth less.
    expect(trendDirection([point('2019Q3', 3.7), point('2020Q3', 3.2)])).toBe('cheaper');
    expect(trendDirection([point('2019Q3', 3.7), point('2020Q3', 3.21)])).toBe('same');
    expect(trendDirection([point('2019Q3', 3.7), point('2020Q3', 4.2)])).toBe('dearer');
    expect(trendDirection([point('2019Q3', 3.7), point('2020Q3', 4.19)])).toBe('same');
    // 5.1 − 4.6 is 0.4999… to a computer.
    expect(trendDirection([point('2024Q4', 4.6), point('2025Q4', 5.1)])).toBe('dearer');
  });

  it('takes the quarter nearest to a year before; of two as near, the later', () => {
    const five = point('2024Q2', 9);
    const four = point('2024Q3', 4);
    const three = point('2024Q4', 1);
    const newest = point('2025Q3', 5);
    expect(trendDirection([five, four, three, newest])).toBe('dearer');
    expect(trendDirection([five, newest])).toBe('cheaper');
    expect(trendDirection([five, three, newest])).toBe('dearer');
  });

  it('says nothing where nothing can be compared', () => {
    expect(trendDirection([])).toBeNull();
    expect(trendDirection([point('2025Q3', 5)])).toBeNull();
    expect(trendDirection([point('2025Q1', 9), point('2025Q3', 5)])).toBeNull();
    expect(trendDirection([point('2024Q1', 9), point('2025Q3', 5)])).toBeNull();
    // Today's real corridors: averages until 2020, then surveyed prices of one quarter.
    expect(trendDirection([point('2020Q3', 3.07), point('2025Q3', 3.04, 'surveyed')])).toBeNull();
    expect(trendDirection([point('2024Q3', 9), point('2025Q3', 5, 'surveyed')])).toBeNull();
  });

  it('compares costs below zero', () => {
    expect(trendDirection([point('2024Q3', 0.2), point('2025Q3', -0.4)])).toBe('cheaper');
  });

  // Hundredths, as exact as it counts.
  const cost = fc.integer({ min: -500, max: 3000 }).map((hundredths) => hundredths / 100);
  const trends = fc.uniqueArray(
    fc.record({
      quarter: fc
        .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 1, max: 4 }))
        .map(([year, of]) => `${year}Q${of}`),
      pct: cost,
      source: fc.constantFrom('published', 'surveyed'),
    }),
    { selector: ({ quarter }) => quarter, maxLength: 20 },
  );

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(
        trends.chain((trend) =>
          fc.tuple(fc.constant(trend), fc.shuffledSubarray(trend, { minLength: trend.length })),
        ),
        ([trend, shuffled]) => {
          expect(trendDirection(shuffled)).toBe(trendDirection(trend));
        },
      ),
    );
  });

  it('turns round when dear and cheap change places, and stays when all cost the same more', () => {
    const opposite = { cheaper: 'dearer', dearer: 'cheaper', same: 'same' } as const;
    fc.assert(
      fc.property(trends, cost, (trend, more) => {
        const direction = trendDirection(trend);
        const turned = trend.map((of) => ({ ...of, pct: -of.pct }));
        const lifted = trend.map((of) => ({ ...of, pct: of.pct + more }));
        expect(trendDirection(turned)).toBe(direction && opposite[direction]);
        expect(trendDirection(lifted)).toBe(direction);
      }),
    );
  });

  it('what another source says never counts', () => {
    fc.assert(
      fc.property(trends, (trend) => {
        const newest = trend.toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))[0];
        expect(trendDirection(trend.filter(({ source }) => source === newest?.source))).toBe(
          trendDirection(trend),
        );
      }),
    );
  });
});
