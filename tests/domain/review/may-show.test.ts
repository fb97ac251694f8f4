import { expect, it } from 'vitest';
import { mayRank, mayShowStars } from '#domain/review/may-show.ts';

it('shows stars from 3 reviews on and ranks from 5', () => {
  expect([0, 2, 3, 4].map(mayShowStars)).toEqual([false, false, true, true]);
  expect([0, 3, 4, 5].map((n) => mayRank(n, false))).toEqual([false, false, false, true]);
});

it('ranks nobody under a fraud alert, however many reviews', () => {
  expect([4, 5, 500].map((n) => mayRank(n, true))).toEqual([false, false, false]);
  expect(mayShowStars(5)).toBe(true);
});
