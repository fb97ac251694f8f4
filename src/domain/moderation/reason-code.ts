import * as z from 'zod/mini';

/** Why a submission was declined: the author and the transparency page see it. */
export const REASON_CODES = [
  'personal_data',
  'insult_or_threat',
  'not_about_provider',
  'duplicate',
  'advertising',
  'not_first_hand',
  'unreadable',
  'other_rule',
] as const;
export const reasonCodeSchema = z.enum(REASON_CODES);
export type ReasonCode = z.infer<typeof reasonCodeSchema>;
