import { describe, expect, it } from 'vitest';
import { monthOf, monthSchema, monthsBetween } from '#domain/time/month.ts';

describe('month', () => {
  it('is written 2026-09', () => {
    expect(monthSchema.safeParse('2026-09').success).toBe(true);
    for (const wrong of ['2026-13', '2026-00', '2026-9', '2026-09-01']) {
      expect(monthSchema.safeParse(wrong).error?.issues[0]?.message).toBe('bad_month');
    }
  });

  it('is the month of a day', () => {
    expect(monthOf('2026-09-30')).toBe('2026-09');
    expect(() => monthOf('2026-09')).toThrow(RangeError);
  });

  it('counts months over a year’s end, back and forth', () => {
    expect(monthsBetween('2025-11', '2026-02')).toBe(3);
    expect(monthsBetween('2026-02', '2025-11')).toBe(-3);
    expect(monthsBetween('2024-09', '2026-09')).toBe(24);
    expect(() => monthsBetween('2026', '2026-02')).toThrow(RangeError);
  });
});
