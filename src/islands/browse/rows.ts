import type { ProviderHit } from '#client/browse.ts';
import { plainName } from '#domain/provider/agency-choice.ts';
import { licenceGroup, type LicenceGroup } from '#domain/provider/licence-group.ts';
import { byRank } from '#domain/review/rank-order.ts';
import { formatsOf } from '#messages/format.ts';

export type AgencyRow = ProviderHit & { licence: LicenceGroup; plainNames: string[] };

/**
 * The agencies of a country in the order of their lists, whatever the order of the file, made ready to be chosen from.
 *
 * @param today 'YYYY-MM-DD'
 */
export function inListOrder(agencies: readonly ProviderHit[], locale: string, today: string): AgencyRow[] {
  return agencies
    .map((agency) => ({
      ...agency,
      licence: licenceGroup(agency.status, agency.statusOn, today),
      plainNames: [agency.name, ...agency.otherNames].map(plainName),
    }))
    .sort(byRank(formatsOf(locale).compare));
}
