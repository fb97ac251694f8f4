import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { SubmissionStatus } from '#domain/moderation/submission-status.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { hashReceiptCode, parseReceiptCode } from '#domain/review/receipt-code.ts';
import type { Month } from '#domain/time/month.ts';
import type { Api } from './api.ts';
import { ask, type Answer } from './ask.ts';

export interface ReceiptState {
  kind: 'review' | 'fee_report' | 'transfer_report';
  status: SubmissionStatus;
  submittedMonth: Month;
  publishedMonth: Month | null;
  providerName: string;
  providerKind: ProviderKind;
  providerSlug: string;
  /** Why it was declined. */
  reason: ReasonCode | null;
}

export type ReceiptRefusal = 'not_found' | 'too_many';

/**
 * What became of what was sent with this code. A mistyped code gets the answer of an unknown one,
 * without being sent.
 */
export async function readReceipt(api: Api, typed: string): Promise<Answer<ReceiptState, ReceiptRefusal>> {
  const code = parseReceiptCode(typed);
  if (code === null) return { ok: false, code: 'not_found' };
  return ask(api.rpc('receipt_status', { receipt_hash: await hashReceiptCode(code) }));
}

/** Takes it off the site for good. Doing it twice is doing it once. */
export async function withdraw(api: Api, typed: string): Promise<Answer<object, ReceiptRefusal>> {
  const code = parseReceiptCode(typed);
  if (code === null) return { ok: false, code: 'not_found' };
  return ask(api.rpc('withdraw_submission', { receipt_hash: await hashReceiptCode(code) }));
}
