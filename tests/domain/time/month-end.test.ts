import { describe, expect, it } from 'vitest';
import { monthEnd } from '#domain/time/month-end.ts';

describe('monthEnd', () => {
  it.each([
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2025-12', '2025-12-31'],
  ])('%s ends on %s', (month, day) => expect(monthEnd(month)).toBe(day));
});
