import { describe, expect, it } from 'vitest';
import { daysBetween } from '#domain/time/days-between.ts';

describe('daysBetween', () => {
  it('counts whole days, over a leap day too', () => {
    expect(daysBetween('2026-09-30', '2026-10-01')).toBe(1);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-10-01', '2026-09-30')).toBe(-1);
  });

  it('refuses what is not a day', () => {
    for (const wrong of ['2026-9-30', '2026-13-01', '30.09.2026', '']) {
      expect(() => daysBetween(wrong, '2026-09-30')).toThrow(RangeError);
    }
  });
});
