import { countOf, EXTREMES, type Arrival, type History } from './arrival.ts';
import { betaBinomialTail } from './beta-binomial-tail.ts';
import type { GroupSignal } from './group-signal.ts';
import { poissonTail } from './poisson-tail.ts';

/** How many of the newest arrivals of the site are looked at: order takes the place of time, which nobody keeps [ours]. */
const WINDOWS = [20, 50, 200, 600];
const FEWEST = 6;
/** A site must have seen this many before it can say what is usual. */
const FEWEST_BEFORE = 50;
/** The usual share is never known better than from so many: fashions change. */
const MOST_BEFORE = 300;
/** Of a provider nobody has written about, one in twenty-one would be no surprise. */
const NOBODY_KNOWN = 20;
const IMPROBABLE = 1e-5;
/** Of the ratings in a burst, given the usual mix of the site. */
const ONE_SIDED = 0.02;

const MONTH_FEWEST = 10;
const MONTH_IMPROBABLE = 1e-6;

/**
 * More for one provider than chance gives: of the newest n arrivals of the site, k are for this one, of which x of
 * N before were.
 *
 *     P(X ≥ k), X ~ BetaBinomial(n; 1 + x, 20 + N − x), below 10⁻⁵ with k ≥ 6 → note
 *
 * The same of those that came in today, and of this month against the provider's earlier months. A popular provider has
 * many, and an honest story on the radio brings many: that is a note. When four fifths of them praise (4 and 5 stars
 * only) or damn (1 and 2) and the usual mix gives that in less than 2 % of cases, it is a warning on these.
 *
 * @param end Of arrivals up to this one.
 * @see methodology, section 5: burst for one provider; numbers are ours
 */
export function findBursts(history: History, providerId: string, end: number): GroupSignal[] {
  const isReview = ({ lowest }: Arrival) => lowest !== null;
  const own = history.providers.get(providerId) ?? [];
  // Each kind for itself: who reviews an agency often reports its fees in the same hour.
  return [isReview, (arrival: Arrival) => !isReview(arrival)].flatMap((isOfKind) => {
    const upTo = (arrivals: readonly Arrival[]) =>
      arrivals.filter((one) => one.arrival <= end && isOfKind(one));
    return burstsOfKind(upTo(history.site), upTo(own), providerId);
  });
}

function burstsOfKind(site: readonly Arrival[], own: readonly Arrival[], providerId: string): GroupSignal[] {
  const isOwn = (arrival: Arrival) => arrival.providerId === providerId;
  const found: GroupSignal[] = [];

  for (const window of WINDOWS) {
    const newest = site.slice(-window);
    const before = site.slice(0, -window);
    if (isBurst(newest, before, isOwn)) {
      found.push(...told('many_at_once', newest.filter(isOwn), before));
      break;
    }
  }
  const today = site.filter(({ isFromToday }) => isFromToday);
  const earlier = site.filter(({ isFromToday }) => !isFromToday);
  if (isBurst(today, earlier, isOwn)) found.push(...told('many_today', today.filter(isOwn), earlier));

  const month = ofUnusualMonth(own);
  const others = site.filter((one) => !month.includes(one));
  if (month.length > 0) found.push(...told('many_this_month', month, others));
  return found;
}

function isBurst(
  newest: readonly Arrival[],
  before: readonly Arrival[],
  isOwn: (arrival: Arrival) => boolean,
): boolean {
  const k = countOf(newest, isOwn);
  if (k < FEWEST || before.length < FEWEST_BEFORE) return false;
  const weight = Math.min(1, MOST_BEFORE / before.length);
  const x = countOf(before, isOwn) * weight;
  return betaBinomialTail(k, newest.length, 1 + x, NOBODY_KNOWN + before.length * weight - x) < IMPROBABLE;
}

/** Those of the newest month, when the months before let expect far fewer. */
function ofUnusualMonth(own: readonly Arrival[]): readonly Arrival[] {
  const month = own.at(-1)?.month;
  const inMonth = own.filter((one) => one.month === month);
  const before = own.filter((one) => one.month !== month);
  const months = new Set(before.map((one) => one.month)).size;
  // A provider new to the site has no usual month.
  if (inMonth.length < MONTH_FEWEST || months < 2) return [];
  return poissonTail(inMonth.length, before.length, months) < MONTH_IMPROBABLE ? inMonth : [];
}

function told(
  reason: 'many_at_once' | 'many_today' | 'many_this_month',
  burst: readonly Arrival[],
  before: readonly Arrival[],
): GroupSignal[] {
  const waiting = (of: readonly Arrival[]) => of.filter(({ isPending }) => isPending).map(({ id }) => id);
  const notes: GroupSignal[] = [
    { signal: { name: 'burst', level: 'note', reason }, members: waiting(burst) },
  ];
  const rated = burst.filter(({ lowest }) => lowest !== null);
  for (const extreme of ['high', 'low'] as const) {
    const one = EXTREMES[extreme];
    const these = rated.filter(one);
    if (these.length < FEWEST - 1 || these.length < 0.8 * rated.length) continue;
    const x = countOf(before, one);
    const tail = betaBinomialTail(
      these.length,
      rated.length,
      1 + x,
      2 + countOf(before, ({ lowest }) => lowest !== null) - x,
    );
    if (tail < ONE_SIDED) {
      notes.push({
        signal: { name: 'burst', level: 'warn', reason: 'many_at_once_one_sided' },
        members: waiting(these),
      });
    }
  }
  return notes;
}
