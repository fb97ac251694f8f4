import { describe, expect, it } from 'vitest';
import type { Arrival } from '#domain/moderation/arrival.ts';
import { findOneSidedRuns } from '#domain/moderation/one-sided-run.ts';
import { arrived, historyOf, usual } from './arrivals.ts';

const best = { lowest: 5, highest: 5 };
const worst = { lowest: 1, highest: 1 };
const site = (...own: Partial<Arrival>[]) => [
  ...usual(330),
  ...own.map((more, i) => arrived(331 + i, { id: `x${i}`, providerId: 'x', ...more })),
];
const times = (count: number, more: Partial<Arrival>) => Array.from({ length: count }, () => more);
const found = (arrivals: Arrival[]) =>
  findOneSidedRuns(historyOf(arrivals), 'x', arrivals.length).map(({ signal, members }) => [
    signal.level,
    signal.reason,
    members.length,
  ]);

describe('findOneSidedRuns', () => {
  it('warns of twenty worst ratings for a provider nobody knew', () => {
    // q = 31/334, a = 6q: P(20 of 20) = ∏ (0.557 + i)/(6 + i) = 3.1·10⁻⁶
    expect(found(site(...times(20, worst)))).toEqual([['warn', 'only_worst_ratings', 20]]);
    expect(found(site(...times(20, best)))).toEqual([['warn', 'only_best_ratings', 20]]);
  });

  it('lets eight be', () => {
    // ∏ (0.557 + i)/(6 + i) for eight = 1.9·10⁻⁴
    expect(found(site(...times(8, best)))).toEqual([]);
  });

  it('sees it sooner when they hardly write a word', () => {
    // q = 1/334: P(5 of 5) = ∏ (0.018 + i)/(6 + i) = 1.5·10⁻⁵
    expect(found(site(...times(5, { ...best, textLength: 0 })))).toEqual([['warn', 'only_best_ratings', 5]]);
  });

  it('takes a provider that was always so for what it is', () => {
    // Ones and middling ones in turn, for long.
    const own = Array.from({ length: 48 }, (_, i) => (i % 2 ? worst : {}));
    expect(found(site(...own, ...times(6, worst)))).toEqual([]);
  });

  it('sees a bomb with honest ones in between, and marks only the bomb', () => {
    const own = Array.from({ length: 24 }, (_, i) => (i % 4 === 3 ? {} : worst));
    expect(found(site(...times(20, {}), ...own))).toEqual([['warn', 'only_worst_ratings', 18]]);
  });

  it('leaves alone what is decided, and what is no review', () => {
    expect(found(site(...times(20, { ...worst, isPending: false })))).toEqual([]);
    expect(found(site(...times(20, { lowest: null, highest: null })))).toEqual([]);
  });

  it('says nothing on a young site', () => {
    const young = times(20, worst).map((more, i) =>
      arrived(i + 1, { id: `x${i}`, providerId: 'x', ...more }),
    );
    expect(found(young)).toEqual([]);
  });
});
