import { daysBetween } from '#domain/time/days-between.ts';
import type { LicenceStatus } from './licence-status.ts';

/** What a licence is worth today, as far as a register of some earlier day can tell. */
export interface LicenceStanding {
  /** As the register says, but for a licence whose last day has passed since: that one has expired. */
  status: LicenceStatus;
  /** Valid by a list too old to vouch for today. */
  isFromOldList: boolean;
  tone: 'good' | 'care' | 'bad';
}

/** A list older than this no longer says that an agency is licensed today [ours]. */
export const OLD_LIST_DAYS = 365;

const TONES: Record<LicenceStatus, LicenceStanding['tone']> = {
  valid: 'good',
  expired: 'care',
  suspended: 'care',
  unknown: 'care',
  cancelled: 'bad',
  delisted: 'bad',
  banned: 'bad',
};

/**
 * How a licence stands today.
 *
 * @param licence `validUntil` as exact as known: '2026', '2026-10' or '2026-10-31', the last of them still valid;
 *   null when the register does not say. `observedOn` is the day of the list.
 * @param today 'YYYY-MM-DD'
 */
export function licenceStanding(
  licence: { status: LicenceStatus; validUntil: string | null; observedOn: string },
  today: string,
): LicenceStanding {
  const { validUntil, observedOn } = licence;
  const hasRunOut = validUntil !== null && validUntil < today.slice(0, validUntil.length);
  const status = licence.status === 'valid' && hasRunOut ? 'expired' : licence.status;
  const isFromOldList = status === 'valid' && daysBetween(observedOn, today) > OLD_LIST_DAYS;
  return { status, isFromOldList, tone: isFromOldList ? 'care' : TONES[status] };
}
