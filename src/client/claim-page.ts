import type { Api } from './api.ts';
import { sendWithProof, type SendingStep } from './send-with-proof.ts';

/** In letters, as the database takes them. */
export const CLAIM_LIMITS = {
  claimant: { least: 2, most: 120 },
  proofText: { least: 10, most: 2000 },
} as const;

/** Somebody says that the page of an agency or operator is theirs. */
export interface PageClaim {
  /** Made once for each claim: sent twice, it counts once. */
  id: string;
  providerId: string;
  email: string;
  /** Name and position. */
  claimant: string;
  /** How an admin can check it. */
  proofText: string;
}

export type ClaimField = 'providerId' | 'email' | 'claimant' | 'proofText';

export function claimPage(api: Api, claim: PageClaim, onStep?: (step: SendingStep) => void) {
  return sendWithProof<object, 'wrong_field' | 'bad_request'>(api, 'claim_page', claim, onStep);
}

/** The fields of a claim that cannot be sent so, in the order they are asked for. */
export function wrongClaimFields(
  claim: Omit<PageClaim, 'id' | 'providerId'> & { providerId: string | null },
): ClaimField[] {
  const length = (text: string) => [...text.trim()].length;
  const isWrong: Record<ClaimField, boolean> = {
    providerId: claim.providerId === null,
    email: !/^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>".]{2,24}$/.test(claim.email.trim()),
    claimant: !isBetween(length(claim.claimant), CLAIM_LIMITS.claimant),
    proofText: !isBetween(length(claim.proofText), CLAIM_LIMITS.proofText),
  };
  return (Object.keys(isWrong) as ClaimField[]).filter((field) => isWrong[field]);
}

const isBetween = (n: number, { least, most }: { least: number; most: number }) => n >= least && n <= most;
