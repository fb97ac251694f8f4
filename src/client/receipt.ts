import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { SubmissionStatus } from '#domain/moderation/submission-status.ts';
import type { Country } from '#domain/place/country.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { hashReceiptCode, parseReceiptCode } from '#domain/review/receipt-code.ts';
import type { Month } from '#domain/time/month.ts';
import type { Api } from './api.ts';
import { ask, type Answer } from './ask.ts';
import type { Contents, SubmissionKind } from './contents.ts';

/** Characters of an answer to a moderator. */
export const LONGEST_ANSWER = 1000;

export interface ReceiptState {
  kind: SubmissionKind;
  status: SubmissionStatus;
  submittedMonth: Month;
  publishedMonth: Month | null;
  /** Null of one that was taken back before a moderator knew whom it was about. */
  providerName: string | null;
  providerKind: ProviderKind | null;
  /** Null while it is about someone who is in no list. */
  providerSlug: string | null;
  /** Why it was declined, or taken off. */
  reason: ReasonCode | 'legal_demand' | null;
  /** What a moderator asked last. */
  question: { text: string; answer: string | null } | null;
  canCorrect: boolean;
}

/** What someone sent, as they sent it. */
export type OwnSubmission = {
  [Kind in SubmissionKind]: {
    kind: Kind;
    status: SubmissionStatus;
    submittedMonth: Month;
    content: Contents[Kind];
    providerName: string;
    providerKind: ProviderKind;
    providerCountry: Country | null;
  };
}[SubmissionKind];

export type ReceiptRefusal = 'not_found' | 'too_many';

/**
 * What became of what was sent with this code. A mistyped code gets the answer of an unknown one,
 * without being sent.
 */
export function readReceipt(api: Api, typed: string): Promise<Answer<ReceiptState, ReceiptRefusal>> {
  return askWithCode(api, 'receipt_status', typed);
}

/** What was sent with this code; there is none any more when it was taken back. */
export function readOwnSubmission(api: Api, typed: string): Promise<Answer<OwnSubmission, ReceiptRefusal>> {
  return askWithCode(api, 'read_own_submission', typed);
}

/** Answers the moderator's question. */
export function answerQuestion(
  api: Api,
  typed: string,
  answer: string,
): Promise<Answer<object, ReceiptRefusal | 'no_question' | 'wrong_field'>> {
  return askWithCode(api, 'answer_question', typed, { answer });
}

/** Takes it off the site for good. Doing it twice is doing it once. */
export function withdraw(api: Api, typed: string): Promise<Answer<object, ReceiptRefusal>> {
  return askWithCode(api, 'withdraw_submission', typed);
}

async function askWithCode<Found, Code extends string>(
  api: Api,
  name: string,
  typed: string,
  more: object = {},
): Promise<Answer<Found, Code | 'not_found'>> {
  const code = parseReceiptCode(typed);
  if (code === null) return { ok: false, code: 'not_found' };
  return ask(api.rpc(name, { request: { receiptHash: await hashReceiptCode(code), ...more } }));
}
