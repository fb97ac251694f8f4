import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SPARK, sparkView } from '#components/spark-view.ts';

const point = (quarter: string, pct: number) => ({ quarter, pct });

it('goes from the left to the right, up from zero', () => {
  // By hand: 116 across for two quarters, 24 up for 6 %: 3 % is half-way, 0 % at the bottom.
  const { path, end } = sparkView([point('2024Q4', 6), point('2025Q1', 3), point('2025Q2', 0)]);
  expect(path).toBe('M4 4h0l58 12l58 12');
  expect(end).toEqual({ x: 120, y: 28 });
});

it('does not draw what is not known: a gap of more than a year is left open, a point alone is a dot', () => {
  const { path } = sparkView([point('2020Q1', 5), point('2021Q2', 5), point('2022Q2', 5)]);
  expect(path.match(/M\d+ \d+h0/g)).toHaveLength(2);
  expect(path.match(/l\d+ -?\d+/g)).toHaveLength(1);
});

it('stays on its ground, with costs below zero and all alike', () => {
  const history = fc.uniqueArray(
    fc.record({
      quarter: fc
        .tuple(fc.integer({ min: 2011, max: 2026 }), fc.integer({ min: 1, max: 4 }))
        .map(([year, of]) => `${year}Q${of}`),
      pct: fc.oneof(fc.constant(0), fc.double({ min: -20, max: 60, noNaN: true })),
    }),
    { selector: ({ quarter }) => quarter, minLength: 2 },
  );
  fc.assert(
    fc.property(history, (unsorted) => {
      const { path, end } = sparkView(unsorted.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)));
      let [x, y] = [0, 0];
      for (const [, step, dx, dy] of path.matchAll(/([Ml])(-?\d+) (-?\d+)/g)) {
        [x, y] = step === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
        expect(x >= 0 && x <= SPARK.width && y >= 0 && y <= SPARK.height).toBe(true);
      }
      expect(end).toEqual({ x, y });
      expect(path).toMatch(/^(?:M\d+ \d+h0|l\d+ -?\d+)+$/);
    }),
  );
});
