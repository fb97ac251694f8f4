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
