import { expect, it } from 'vitest';
import { letterScripts } from '#domain/moderation/letter-scripts.ts';

it('counts the letters of each script, the most first', () => {
  expect(letterScripts('ok, राम 5 👍')).toEqual([
    // र, ा, म: the sign of a vowel counts as a letter
    { script: 'Devanagari', letters: 3 },
    { script: 'Latin', letters: 2 },
  ]);
  expect(letterScripts('👍 5!')).toEqual([]);
});
