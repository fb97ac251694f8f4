import { RECEIPT_RANDOM_BYTES, hashReceiptCode, makeReceiptCode } from '#domain/review/receipt-code.ts';
import type { ReviewSubmission } from '#domain/review/review-submission.ts';
import type { Api } from './api.ts';
import { ask, isLost, type Answer, type Refusal } from './ask.ts';
import { solveChallenge, type Challenge, type Proof } from './solve-challenge.ts';

/** Made on the device once for each review, before it is sent: with the same one, sending twice counts once. */
export interface Posting {
  id: string;
  /** The receipt code in digits, in groups. Only its hash is ever sent. */
  code: string;
}

/** `working` is the proof of work, which takes a phone some seconds. */
export interface SubmitStep {
  step: 'preparing' | 'working' | 'sending';
  /** Of `working`, 0 to 1. */
  share: number;
}

export type SubmitRefusal = Refusal<'too_many' | 'proof_wrong' | 'wrong_field' | 'bad_request'> & {
  /** It was sent and no answer came: only the same posting may be sent again, unchanged. */
  mayHaveArrived: boolean;
};
export type SubmitResult = { ok: true } | SubmitRefusal;

/** Hashes and random ids need a secure page (https, or this machine itself). */
export function canPost(): boolean {
  return Boolean(globalThis.crypto?.subtle);
}

export function makePosting(): Posting {
  const random = crypto.getRandomValues(new Uint8Array(RECEIPT_RANDOM_BYTES));
  return { id: crypto.randomUUID(), code: makeReceiptCode(random) };
}

/** Asks for a challenge, solves it, sends. A proof that came too late is made once more. */
export async function submitReview(
  api: Api,
  review: ReviewSubmission,
  code: string,
  onStep: (step: SubmitStep) => void = () => {},
): Promise<SubmitResult> {
  const receiptHash = await hashReceiptCode(code);
  for (let triesLeft = 1; ; triesLeft--) {
    const proof = await makeProof(api, onStep);
    if (!proof.ok) return { ...proof, mayHaveArrived: false };

    onStep({ step: 'sending', share: 1 });
    const { id, locale, ...content } = review;
    const answer: Answer<object, SubmitRefusal['code']> = await ask(
      api.rpc('submit_review', {
        submission_id: id,
        receipt_hash: receiptHash,
        proof: { challenge: proof.challenge, number: proof.number },
        review: { ...content, language: locale },
      }),
    );
    if (answer.ok) return { ok: true };
    if (answer.code === 'proof_wrong' && triesLeft > 0) continue;
    return { ...answer, mayHaveArrived: isLost(answer.code) };
  }
}

async function makeProof(api: Api, onStep: (step: SubmitStep) => void): Promise<Answer<Proof, 'too_many'>> {
  onStep({ step: 'preparing', share: 0 });
  const challenge = await ask<Challenge, 'too_many'>(api.rpc('request_challenge'));
  if (!challenge.ok) return challenge;
  const proof = await solveChallenge(challenge, (share) => onStep({ step: 'working', share }));
  return proof ? { ok: true, ...proof } : { ok: false, code: 'not_understood' };
}
