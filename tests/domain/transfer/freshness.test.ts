import { describe, expect, it } from 'vitest';
import { isFresh } from '#domain/transfer/freshness.ts';

describe('isFresh', () => {
  it('gives survey prices 120 days', () => {
    // By hand: 31 days of October, 30, 31, then 28 of January make 120.
    expect(isFresh('survey', '2025-09-30', '2026-01-28')).toBe(true);
    expect(isFresh('survey', '2025-09-30', '2026-01-29')).toBe(false);
  });

  it('gives workers’ reports 30 days', () => {
    expect(isFresh('worker', '2026-09-01', '2026-10-01')).toBe(true);
    expect(isFresh('worker', '2026-09-01', '2026-10-02')).toBe(false);
  });

  it('takes a date still to come', () => expect(isFresh('survey', '2026-09-30', '2026-09-01')).toBe(true));

  it('refuses what is not a date', () =>
    expect(() => isFresh('survey', '2025Q3', '2026-01-28')).toThrow(RangeError));
});
