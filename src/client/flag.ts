import type { Api } from './api.ts';
import { sendWithProof, type SendingStep } from './send-with-proof.ts';

export const FLAG_REASONS = [
  'personal_data',
  'insult_or_threat',
  'not_true',
  'not_about_provider',
  'advertising',
  'other',
] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** As many letters as the database takes. */
export const LONGEST_FLAG_NOTE = 1000;

export interface Flag {
  /** Made once for each flag: sent twice, it counts once. */
  id: string;
  reviewId: string;
  reason: FlagReason;
  note: string;
}

/** Tells the moderators that something may be wrong with a published review. */
export function flagReview(api: Api, flag: Flag, onStep?: (step: SendingStep) => void) {
  return sendWithProof<object, 'not_found' | 'wrong_field' | 'bad_request'>(api, 'flag_review', flag, onStep);
}

/** The review that an address such as /en/flag/?review=… is about, or null. */
export function flaggedReview(search: string): string | null {
  const id = new URLSearchParams(search).get('review') ?? '';
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) ? id : null;
}
