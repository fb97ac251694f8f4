import { describe, expect, it } from 'vitest';
import { speedDays } from '#domain/transfer/speed.ts';

describe('speedDays', () => {
  it.each([
    ['Less than one hour', 0],
    ['Same day', 0],
    ['same  day ', 0],
    ['Next day', 1],
    ['2 days', 2],
    ['3-5 days', 5],
    ['3 – 5 days', 5],
    ['6 days or more', Infinity],
  ])('%s is %d', (wording, days) => expect(speedDays(wording)).toBe(days));

  it('is null for other wordings', () => {
    for (const wording of ['', 'soon', 'days', '-3 days', 'about 2 days'])
      expect(speedDays(wording)).toBeNull();
  });
});
