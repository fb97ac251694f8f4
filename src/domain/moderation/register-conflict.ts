import type { Country } from '#domain/place/country.ts';
import { presentLicence, type Observation } from '#domain/provider/licence-history.ts';
import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import { isBarring, type Sanction } from '#domain/provider/sanction.ts';
import type { Month } from '#domain/time/month.ts';
import type { Signal } from './signal.ts';

/** What authorities say of an agency, through all entries that are one. */
export interface OfficialRecord {
  licences: readonly (Observation & { register: string; number: string | null; history: Observation[] })[];
  sanctions: readonly Pick<Sanction, 'kind' | 'from' | 'until'>[];
  /** Whether we have a list of a register of its country: what "not listed" can be said by. */
  hasRegister: boolean;
  /** Where authorities recorded workers it sent. */
  destinations: readonly Country[];
  /** How many in all. */
  workersSent: number;
}

const TAKEN_AWAY: readonly LicenceStatus[] = ['suspended', 'cancelled', 'banned'];
/** Of fewer workers recorded, a country without any is no wonder. */
const ENOUGH_SENT = 50;

/**
 * Where a report does not fit what the register says of the agency: it is on no list, it was missing from the newest one,
 * the work began after the licence ended or while it was barred, or it sent nobody to that country as far as authorities
 * recorded. Notes only: workers sent without a licence are those who most need to be heard, so this speaks against the
 * agency as often as against the report [ours].
 *
 * @param began Month the work began; null when it is not told.
 */
export function registerConflict(
  record: OfficialRecord,
  began: Month | null,
  destination: Country | null,
): Signal[] {
  const licence = presentLicence(record.licences);
  if (!licence) return record.hasRegister ? [note('not_in_register')] : [];
  const found: Signal[] = [];
  const isSince = (day: string) => began === null || began > day.slice(0, 7);

  if (licence.missingSince !== null && isSince(licence.missingSince)) found.push(note('missing_from_list'));
  if (began !== null && hasEndedBefore(licence, began)) found.push(note('began_after_licence'));
  if (began !== null && wasBarredIn(record, licence, began)) found.push(note('began_while_barred'));
  if (
    destination !== null &&
    record.workersSent >= ENOUGH_SENT &&
    !record.destinations.includes(destination)
  ) {
    found.push(note('other_destination'));
  }
  return found;
}

const note = (reason: Signal['reason']): Signal => ({ name: 'register', level: 'note', reason });

/** The latest day it was ever said to be good for is over. A register that says no day says nothing. */
function hasEndedBefore(
  licence: { validUntil: string | null; history: readonly Observation[] },
  began: Month,
): boolean {
  const ends = [licence, ...licence.history].flatMap(({ validUntil }) => validUntil ?? []);
  const last = ends.sort().at(-1);
  return last !== undefined && last.slice(0, 7) < began.slice(0, last.length);
}

function wasBarredIn(
  { sanctions }: OfficialRecord,
  licence: { status: LicenceStatus; observedOn: string; history: readonly Observation[] },
  began: Month,
): boolean {
  // The first of the month: whoever was barred during it only may have begun before.
  const atBegin = [licence, ...licence.history]
    .filter(({ observedOn }) => observedOn.slice(0, 7) < began)
    .sort((a, b) => (a.observedOn < b.observedOn ? 1 : -1))[0];
  const wasTakenAway = atBegin !== undefined && TAKEN_AWAY.includes(atBegin.status);
  return wasTakenAway || sanctions.some((sanction) => isBarring(sanction, `${began}-01`));
}
