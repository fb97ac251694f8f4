import * as z from 'zod/mini';

/** Who took the money. */
export const PAID_TO = [
  'agency',
  'sub_agent',
  'clinic',
  'training_centre',
  'lender',
  'government',
  'other',
] as const;
export const paidToSchema = z.enum(PAID_TO, 'bad_paid_to');
export type PaidTo = z.infer<typeof paidToSchema>;
