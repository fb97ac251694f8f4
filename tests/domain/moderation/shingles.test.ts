import { describe, expect, it } from 'vitest';
import { hashOf } from '#domain/moderation/min-hash.ts';
import { characterGrams, maskedWordPairs } from '#domain/moderation/shingles.ts';

describe('characterGrams', () => {
  it('are all runs of five', () => {
    // "good job" has 8 characters: 4 runs
    expect(characterGrams('good job')).toEqual(
      new Set(['good ', 'ood j', 'od jo', 'd job'].map((gram) => hashOf(gram))),
    );
  });

  it('of a shorter text are all of it, of none nothing', () => {
    expect(characterGrams('ok')).toEqual(new Set([hashOf('ok')]));
    expect(characterGrams('')).toEqual(new Set());
  });
});

describe('maskedWordPairs', () => {
  it('are the same for another number and another name', () => {
    const sun = maskedWordPairs('i paid 300 to golden sun manpower and left', ['golden sun manpower']);
    const moon = maskedWordPairs('i paid 5 000 to moon and left', ['moon']);
    expect(sun).toEqual(moon);
    // i paid, paid #, # to, to @, @ and, and left
    expect(sun.size).toBe(6);
    expect(sun.has(hashOf('paid #'))).toBe(true);
    expect(sun.has(hashOf('to @'))).toBe(true);
  });

  it('tell other words apart', () => {
    const a = maskedWordPairs('the pay came late', []);
    const b = maskedWordPairs('the food came early', []);
    expect(a.intersection(b).size).toBe(0);
  });

  it('part the words of scripts without spaces', () => {
    // ฉัน ชอบ บริษัท นี้: I like this company
    expect(maskedWordPairs('ฉันชอบบริษัทนี้', []).size).toBe(3);
  });
});
