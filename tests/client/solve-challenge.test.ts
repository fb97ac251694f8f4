import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { solveChallenge } from '#client/solve-challenge.ts';

const challengeOf = (number: number, maxnumber: number, salt = 'salt') => ({
  algorithm: 'SHA-256',
  challenge: createHash('sha256').update(`${salt}${number}`).digest('hex'),
  salt,
  maxnumber,
});

describe('solveChallenge', () => {
  // The first, the last of the first thousand, the first of the second, and the largest allowed.
  it.each([0, 999, 1000, 2500])('finds %i', async (number) => {
    const challenge = challengeOf(number, 2500);
    expect(await solveChallenge(challenge)).toEqual({ challenge: challenge.challenge, number });
  });

  it('ends when no number fits', async () => {
    expect(await solveChallenge(challengeOf(2501, 2500))).toBeNull();
  });

  it('lets the page draw and listen meanwhile', async () => {
    let breaths = 0;
    const breathing = setInterval(() => breaths++, 1);
    await solveChallenge(challengeOf(9999, 10_000));
    clearInterval(breathing);
    expect(breaths).toBeGreaterThanOrEqual(9);
  });
});
