import { limitsFor, limitsInForce } from '#domain/recruitment/legal-limit.ts';
import { strictestLimit } from '#domain/recruitment/strictest-limit.ts';
import type { Agency, Limit } from '#publication/snapshot.ts';

type Scope = Pick<Agency, 'country' | 'destinations' | 'deployments' | 'costs'>;

export interface Law {
  /** All that concern the agency's workers, those whose costs are shown first. */
  limits: Limit[];
  /** What the costs that are shown are held against; null where no limit holds for all of these workers. */
  strictest: { limit: Limit; months: number | null } | null;
  /** Some limit is known for some of these workers. */
  isKnown: boolean;
}

/**
 * The limits that concern an agency's workers: for each country it sends people to, what the law at home and there
 * says; of an agency in the country of work, what the law there says.
 */
export function lawFor(
  { country, destinations, deployments, costs }: Scope,
  all: Limit[],
  today: string,
): Law {
  const inForce = limitsInForce(all, today);
  const ofCosts = costs?.destination ? limitsFor(inForce, costs.origin, costs.destination) : [];
  const sendsTo = [...destinations, ...(deployments?.byCountry?.destinations.map((to) => to.country) ?? [])];
  const limits = [
    ...new Set([
      ...ofCosts,
      ...inForce.filter((limit) => limit.origin === null && limit.destination === country),
      ...sendsTo.flatMap((to) => limitsFor(inForce, country, to)),
      ...inForce.filter((limit) => limit.origin === country && limit.destination === null),
    ]),
  ];
  return {
    limits,
    strictest: costs && strictestLimit(inForce, costs),
    isKnown: (costs?.destination ? ofCosts : limits).length > 0,
  };
}
