import { licenceStanding } from './licence-standing.ts';
import type { LicenceStatus } from './licence-status.ts';
import { isBarring, type Sanction } from './sanction.ts';

/**
 * How an agency stands today: whoever is on an official black list is as good as banned, whatever the register says.
 * Null when no register of ours lists it.
 *
 * @param today 'YYYY-MM-DD'
 */
export function statusToday(
  agency: {
    licence: Parameters<typeof licenceStanding>[0] | null;
    sanctions: readonly Pick<Sanction, 'kind' | 'from' | 'until'>[];
  },
  today: string,
): LicenceStatus | null {
  if (agency.sanctions.some((sanction) => isBarring(sanction, today))) return 'banned';
  return agency.licence && licenceStanding(agency.licence, today).status;
}
