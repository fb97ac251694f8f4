import type { ProviderHit } from '#client/browse.ts';
import { licenceGroup, type LicenceGroup } from '#domain/provider/licence-group.ts';
import { byRank } from '#domain/review/rank-order.ts';
import { formatsOf } from '#messages/format.ts';

export type AgencyRow = ProviderHit & { licence: LicenceGroup };

/** The agencies of a country in the order of their lists, whatever the order of the file. @param today 'YYYY-MM-DD' */
export function inListOrder(agencies: readonly ProviderHit[], locale: string, today: string): AgencyRow[] {
  return agencies
    .map((agency) => ({ ...agency, licence: licenceGroup(agency.status, agency.statusOn, today) }))
    .sort(byRank(formatsOf(locale).compare));
}
