import { daysBetween } from './days-between.ts';

/**
 * How old what a source says may be before somebody should bring a newer file, in days [ours]. Registers as in
 * `licenceStanding`, prices as in `isFresh`; rates no longer than they may be used.
 */
const OLDEST_DAYS: Record<string, number> = {
  register: 365,
  prices: 120,
  rates: 10,
  deployments: 365,
  limits: 365,
};

/**
 * Whether what a source says is too old to lean on. Sources that are never out of date, such as averages of past
 * quarters, and those whose day is not known, are not.
 *
 * @param source 'register nepal', 'rates ecb': the first word is its kind.
 * @param observedOn Day of its newest fact, 'YYYY-MM-DD'.
 * @param today 'YYYY-MM-DD'
 */
export function isStale(source: string, observedOn: string | null, today: string): boolean {
  const oldest = OLDEST_DAYS[source.split(' ')[0] ?? ''];
  return oldest !== undefined && observedOn !== null && daysBetween(observedOn, today) > oldest;
}
