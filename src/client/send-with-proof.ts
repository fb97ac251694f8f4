import type { Api } from './api.ts';
import { ask, type Answer } from './ask.ts';
import { solveChallenge, type Challenge } from './solve-challenge.ts';

/** `working` is the proof of work, which takes a phone some seconds. */
export interface SendingStep {
  step: 'preparing' | 'working' | 'sending';
  /** Of `working`, 0 to 1. */
  share: number;
}

/** Why something was not taken: the day's limit, a proof that came too late twice, a page that is not secure. */
export type SendingRefusal = 'too_many' | 'proof_wrong' | 'not_secure';

/**
 * Asks for a challenge, solves it, and calls a function of the database with the proof. A proof that came too late is
 * made once more.
 */
export async function sendWithProof<Found = object, Code extends string = never>(
  api: Api,
  name: string,
  request: object,
  onStep: (step: SendingStep) => void = () => {},
): Promise<Answer<Found, Code | SendingRefusal>> {
  // Hashes need https, or this machine itself.
  if (!globalThis.crypto?.subtle) return { ok: false, code: 'not_secure' };
  for (let triesLeft = 1; ; triesLeft--) {
    onStep({ step: 'preparing', share: 0 });
    const challenge = await ask<Challenge, 'too_many'>(api.rpc('request_challenge'));
    if (!challenge.ok) return challenge;
    const proof = await solveChallenge(challenge, (share) => onStep({ step: 'working', share }));
    if (!proof) return { ok: false, code: 'not_understood' };

    onStep({ step: 'sending', share: 1 });
    const answer = await ask<Found, Code | SendingRefusal>(api.rpc(name, { request: { ...request, proof } }));
    if (answer.ok || answer.code !== 'proof_wrong' || triesLeft === 0) return answer;
  }
}
