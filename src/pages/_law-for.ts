import { limitsFor, limitsInForce, type LegalLimit } from '#domain/recruitment/legal-limit.ts';
import type { Agency } from '#publication/snapshot.ts';

const MOST_SHOWN = 4;

/**
 * The limits that concern an agency's workers: for each country it sends people to, what the law at home and there
 * says; of an agency in the country of work, what the law there says.
 */
export function lawFor(
  { country, destinations, deployments }: Pick<Agency, 'country' | 'destinations' | 'deployments'>,
  limits: LegalLimit[],
  today: string,
): LegalLimit[] {
  const inForce = limitsInForce(limits, today);
  const sendsTo = [...destinations, ...(deployments?.byCountry?.destinations.map((to) => to.country) ?? [])];
  const found = [
    ...inForce.filter((limit) => limit.origin === null && limit.destination === country),
    ...sendsTo.flatMap((to) => limitsFor(inForce, country, to)),
    ...inForce.filter((limit) => limit.origin === country && limit.destination === null),
  ];
  return [...new Set(found)].slice(0, MOST_SHOWN);
}
