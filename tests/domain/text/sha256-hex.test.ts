import { expect, it } from 'vitest';
import { sha256Hex } from '#domain/text/sha256-hex.ts';

it('sha256Hex gives the published digest', async () => {
  // FIPS 180-4 example: "abc".
  expect(await sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
