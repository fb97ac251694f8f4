import { countOf, EXTREMES, type Arrival, type History } from './arrival.ts';
import { betaBinomialTail } from './beta-binomial-tail.ts';
import type { GroupSignal } from './group-signal.ts';

const WINDOWS = [50, 200];
const FEWEST_EACH = 3;
const FEWEST_PROVIDERS = 2;
const FEWEST_BEFORE = 50;
const MOST_BEFORE = 300;
/** Below this a provider's part counts, after allowing for how many there are to look at. */
const PART = 0.05;
const IMPROBABLE = 1e-6;

/**
 * A few providers that are praised, or damned, at the same time: each alone may have too few to show. For each of M providers
 * with three or more of the best (or worst) ratings among the newest n arrivals of the site, of which it had x of N before and the
 * site's share is q:
 *
 *     p = M · P(X ≥ k), X ~ BetaBinomial(n; 1 + x, M/q + N − x); those with p < 0.05 are in it;
 *     the product of their p below 10⁻⁶ with two providers or more → warn
 *
 * @param end Of arrivals up to this one.
 * @see methodology, section 5: one-sided rating run; numbers are ours
 */
export function findRings(history: History, end: number): GroupSignal[] {
  const site = history.site.filter(({ arrival }) => arrival <= end);
  const found: GroupSignal[] = [];
  for (const [reason, isOne] of [
    ['praise_ring', EXTREMES.best],
    ['bombing_ring', EXTREMES.worst],
  ] as const) {
    const members = new Set<string>();
    for (const window of WINDOWS) {
      for (const { id, isPending } of ringIn(site.slice(-window), site.slice(0, -window), isOne)) {
        if (isPending) members.add(id);
      }
    }
    if (members.size > 0) {
      found.push({ signal: { name: 'ring', level: 'warn', reason }, members: [...members] });
    }
  }
  return found;
}

function ringIn(
  newest: readonly Arrival[],
  before: readonly Arrival[],
  isOne: (arrival: Arrival) => boolean,
): Arrival[] {
  if (before.length < FEWEST_BEFORE) return [];
  const usual = byProvider(before.filter(isOne));
  const providers = new Set(newest.map(({ providerId }) => providerId)).size;
  const share = (1 + countOf(before, isOne)) / (2 + before.length);
  const weight = Math.min(1, MOST_BEFORE / before.length);
  let product = 1;
  const ring: Arrival[][] = [];
  for (const [providerId, ones] of byProvider(newest.filter(isOne))) {
    if (ones.length < FEWEST_EACH) continue;
    const x = (usual.get(providerId)?.length ?? 0) * weight;
    const b = providers / share + before.length * weight - x;
    const p = providers * betaBinomialTail(ones.length, newest.length, 1 + x, b);
    if (p >= PART) continue;
    product *= p;
    ring.push(ones);
  }
  return ring.length >= FEWEST_PROVIDERS && product < IMPROBABLE ? ring.flat() : [];
}

function byProvider(arrivals: readonly Arrival[]): Map<string, Arrival[]> {
  return Map.groupBy(
    arrivals.filter(({ providerId }) => providerId !== null),
    ({ providerId }) => providerId!,
  );
}
