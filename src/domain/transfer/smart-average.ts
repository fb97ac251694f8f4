import { mean } from '#domain/disclosure/mean.ts';
import type { Coverage } from './coverage.ts';
import { disclosedCosts } from './disclosed-costs.ts';
import type { Quote } from './quote.ts';

export interface SmartService extends Pick<Quote, 'totalCostPct' | 'transparent'> {
  /** Days until the money is there, as `speedDays` gives it; null when not known. */
  speedDays: number | null;
  /** Does sender or receiver have to go to a branch or an agent? */
  needsBranch: boolean;
  /** How widely that network can be reached; null when not known. */
  coverage: Coverage | null;
}

const MOST_DAYS = 5;
const CHEAPEST = 3;

/**
 * SmaRT average of a corridor: what a sender pays who compares. Simple mean of total cost over
 * the three cheapest services that qualify for USD 200.
 *
 * A service qualifies when it states its price, the money is there in at most 5 days, and, where a
 * branch is needed, its network has at least medium coverage (that cut-off is ours). What a survey
 * does not tell counts against it: with speed, or the coverage of a branch service, unknown, it
 * does not qualify, since a target must not be met by missing data [ours].
 *
 * @param services Of one corridor and quarter, for USD 200.
 * @returns `value` in percent, of how many `services`; `provisional` below three [ours]. Null when
 *   none qualifies.
 * @see SDG indicator 10.c.1, metadata
 */
export function smartAverage(
  services: readonly SmartService[],
): { value: number; services: number; provisional: boolean } | null {
  const costs = disclosedCosts(services.filter(qualifies))
    .sort((a, b) => a - b)
    .slice(0, CHEAPEST);
  if (costs.length === 0) return null;
  return { value: mean(costs), services: costs.length, provisional: costs.length < CHEAPEST };
}

function qualifies({ speedDays, needsBranch, coverage }: SmartService): boolean {
  const isFast = speedDays !== null && speedDays <= MOST_DAYS;
  const isAccessible = !needsBranch || coverage === 'high' || coverage === 'medium';
  return isFast && isAccessible;
}
