import { countOf, EXTREMES, type Arrival, type Extreme, type History } from './arrival.ts';
import { betaBinomialTail } from './beta-binomial-tail.ts';
import type { GroupSignal } from './group-signal.ts';

const RUNS = [5, 8, 12, 20, 30, 40];
/**
 * How many ratings of its own the site's mix counts as, for a provider of which little is known. Few, since providers differ: the more so
 * in the wider kinds, where a good one has little else.
 */
const SITE_COUNTS_AS: Record<Extreme, number> = {
  best: 6,
  worst: 6,
  bestInFewWords: 6,
  worstInFewWords: 6,
  high: 4,
  low: 4,
};
const FEWEST_ON_SITE = 50;
const IMPROBABLE = 3e-5;

/**
 * The newest ratings of a provider are almost all the best or almost all the worst, and neither its own earlier ones
 * nor the site's mix make that likely: of the newest n (5 to 40), k are of one kind, of which it had x of N before and the
 * site has the share q.
 *
 *     P(X ≥ k), X ~ BetaBinomial(n; s·q + x, s·(1 − q) + N − x), below 3·10⁻⁵ → warn
 *
 * with s = 6, or 4 for the wider kinds. The kinds: all stars 5, all 4 or 5, all 1, all 1 or 2, and all 5 or all 1 in fewer than 40 letters, which is rarer among
 * honest ones and shows sooner. Not a run without a break: whoever bombs a busy page has honest ones in between.
 *
 * @param end Of arrivals up to this one.
 * @see methodology, section 5: one-sided rating run; numbers are ours
 */
export function findOneSidedRuns(history: History, providerId: string, end: number): GroupSignal[] {
  const isRated = ({ lowest }: Arrival) => lowest !== null;
  const own = (history.providers.get(providerId) ?? []).filter((one) => one.arrival <= end && isRated(one));
  const others = history.site.filter(
    (one) => one.arrival <= end && one.providerId !== providerId && isRated(one),
  );
  if (others.length < FEWEST_ON_SITE) return [];

  const members = { best: new Set<string>(), worst: new Set<string>() };
  for (const [extreme, isOne] of Object.entries(EXTREMES) as [Extreme, (arrival: Arrival) => boolean][]) {
    const q = (1 + countOf(others, isOne)) / (4 + others.length);
    for (const n of RUNS) {
      if (n > own.length) break;
      const run = own.slice(-n).filter(isOne);
      const before = own.slice(0, -n);
      const x = countOf(before, isOne);
      const s = SITE_COUNTS_AS[extreme];
      const tail = betaBinomialTail(run.length, n, s * q + x, s * (1 - q) + before.length - x);
      if (tail >= IMPROBABLE) continue;
      const side =
        members[extreme === 'best' || extreme === 'high' || extreme === 'bestInFewWords' ? 'best' : 'worst'];
      for (const { id, isPending } of run) if (isPending) side.add(id);
    }
  }
  return (['best', 'worst'] as const)
    .filter((side) => members[side].size > 0)
    .map((side) => ({
      signal: { name: 'one_sided', level: 'warn', reason: `only_${side}_ratings` },
      members: [...members[side]],
    }));
}
