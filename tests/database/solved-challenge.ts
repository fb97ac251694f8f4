import { createHash } from 'node:crypto';
import type { Client } from '#database/client.ts';

/** Asks for a challenge and solves it, as a sender's device does. */
export async function solvedChallenge(client: Client): Promise<{ challenge: string; number: number }> {
  const { data } = await client.rpc('request_challenge');
  const { challenge, salt, maxnumber } = data as { challenge: string; salt: string; maxnumber: number };
  for (let number = 0; number <= maxnumber; number++) {
    if (
      createHash('sha256')
        .update(salt + number)
        .digest('hex') === challenge
    )
      return { challenge, number };
  }
  throw new Error('the challenge has no solution');
}
