import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quarterOf } from '#domain/time/quarter.ts';
import { quartersBetween } from '#domain/time/quarters-between.ts';

it('counts quarters over the end of a year, and back', () => {
  expect(quartersBetween('2024Q3', '2025Q2')).toBe(3);
  expect(quartersBetween('2025Q2', '2024Q3')).toBe(-3);
  expect(quartersBetween('2020Q3', '2025Q3')).toBe(20);
  expect(quartersBetween('2025Q3', '2025Q3')).toBe(0);
});

it('is a third of the months between', () => {
  const month = fc.integer({ min: 0, max: 12 * 60 });
  const quarter = (months: number) =>
    quarterOf(`${1990 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`);
  fc.assert(
    fc.property(month, fc.integer({ min: -30, max: 30 }), (from, quarters) => {
      const to = from + quarters * 3;
      fc.pre(to >= 0);
      expect(quartersBetween(quarter(from), quarter(to))).toBe(quarters);
    }),
  );
});

it.each(['', '2025Q5', '2025Q0', '25Q1', '2025-09-30'])('refuses %j', (wrong) => {
  expect(() => quartersBetween(wrong, '2025Q3')).toThrow(RangeError);
  expect(() => quartersBetween('2025Q3', wrong)).toThrow(RangeError);
});
