import { sha256Hex } from '#domain/text/sha256-hex.ts';

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

/** As many as are hashed before the page may draw and listen again. */
const NUMBERS_AT_A_TIME = 500;

/**
 * Finds the number with sha256(salt + number) = challenge, by trying: the challenge of ALTCHA, version 1.
 *
 * @param onProgress Told the share of numbers tried, 0 to 1.
 * @returns Null when no number fits.
 */
export async function solveChallenge(
  { challenge, salt, maxnumber }: Challenge,
  onProgress: (share: number) => void = () => {},
): Promise<Proof | null> {
  const encoder = new TextEncoder();
  const firstBytes = Number.parseInt(challenge.slice(0, 8), 16);
  const mayFit = async (number: number) => {
    const digest = await crypto.subtle.digest('SHA-256', encoder.encode(salt + number));
    return new DataView(digest).getUint32(0) === firstBytes;
  };

  for (let first = 0; first <= maxnumber; first += NUMBERS_AT_A_TIME) {
    onProgress(first / maxnumber);
    const count = Math.min(NUMBERS_AT_A_TIME, maxnumber - first + 1);
    const fits = await Promise.all(Array.from({ length: count }, (_, i) => mayFit(first + i)));
    for (let i = fits.indexOf(true); i >= 0; i = fits.indexOf(true, i + 1)) {
      if ((await sha256Hex(salt + (first + i))) === challenge) return { challenge, number: first + i };
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
