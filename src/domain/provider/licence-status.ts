import * as z from 'zod/mini';

/**
 * What an official register says of a licence. `delisted` is ours: it was on an earlier list and
 * is missing from the newest one. `unknown` is a listing that states no status.
 */
export const LICENCE_STATUSES = [
  'valid',
  'expired',
  'suspended',
  'cancelled',
  'delisted',
  'banned',
  'unknown',
] as const;
export const licenceStatusSchema = z.enum(LICENCE_STATUSES);
export type LicenceStatus = z.infer<typeof licenceStatusSchema>;

/**
 * Of several that a register gives for one agency on one day, which one counts: a ban is a ban, whatever else is
 * listed; but a licence in force outweighs an old one that has run out or was taken back [ours].
 */
const WEIGHTS: Partial<Record<LicenceStatus, number>> = { banned: 3, suspended: 2, valid: 1 };

/** Below zero when `a` counts before `b`: for sorting. */
export function compareStatuses(a: LicenceStatus, b: LicenceStatus): number {
  return (WEIGHTS[b] ?? 0) - (WEIGHTS[a] ?? 0);
}
