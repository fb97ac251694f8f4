import { licenceStanding } from './licence-standing.ts';
import type { LicenceStatus } from './licence-status.ts';

/** What one can look for by licence: statuses that mean the same to somebody who chooses an agency [ours]. */
export const LICENCE_GROUPS = ['valid', 'old', 'expired', 'stopped', 'ended', 'unclear', 'none'] as const;
export type LicenceGroup = (typeof LICENCE_GROUPS)[number];

const GROUPS: Record<LicenceStatus, LicenceGroup> = {
  valid: 'valid',
  expired: 'expired',
  suspended: 'stopped',
  banned: 'stopped',
  cancelled: 'ended',
  delisted: 'ended',
  unknown: 'unclear',
};

/**
 * @param status As `statusToday` gives it; null when no register of ours lists the agency.
 * @param observedOn Day of the list that says so: what an old list calls valid is `old`.
 * @param today 'YYYY-MM-DD'
 */
export function licenceGroup(
  status: LicenceStatus | null,
  observedOn: string | null,
  today: string,
): LicenceGroup {
  if (status === null) return 'none';
  const licence = { status, validUntil: null, observedOn: observedOn ?? today };
  return licenceStanding(licence, today).isFromOldList ? 'old' : GROUPS[status];
}
