import { solveChallenge as tryNumbers } from 'altcha-lib/v1';

export interface Challenge {
  algorithm: string;
  challenge: string;
  salt: string;
  /** The number to find is at most this. */
  maxnumber: number;
}

export interface Proof {
  challenge: string;
  number: number;
}

const NUMBERS_AT_A_TIME = 1000;

/**
 * Finds the number with sha256(salt + number) = challenge, by trying. Between two thousands the page may
 * draw and listen.
 *
 * @param onProgress Told the share of numbers tried, 0 to 1.
 * @returns Null when no number fits.
 */
export async function solveChallenge(
  { algorithm, challenge, salt, maxnumber }: Challenge,
  onProgress: (share: number) => void = () => {},
): Promise<Proof | null> {
  for (let first = 0; first <= maxnumber; first += NUMBERS_AT_A_TIME) {
    onProgress(first / maxnumber);
    const last = Math.min(first + NUMBERS_AT_A_TIME - 1, maxnumber);
    const found = await tryNumbers(challenge, salt, algorithm, last, first).promise;
    if (found) return { challenge, number: found.number };
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
