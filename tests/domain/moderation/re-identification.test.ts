import { describe, expect, it } from 'vitest';
import { reIdentification } from '#domain/moderation/re-identification.ts';

const told = (text: string, alike: number | null) =>
  reIdentification(text, alike).map(
    ({ level, reason, excerpt }) => `${level} ${reason}${excerpt ? `: ${excerpt}` : ''}`,
  );

describe('reIdentification', () => {
  it('warns of what only one person can have written', () => {
    // The only (2), an employer with a name (2), an exact date (2), a rare combination (2): 8 of 5
    expect(told('I was the only Nepali, I worked at the Al Noor Hotel until 12 March 2024.', 2)).toEqual([
      'warn recognisable',
      'note only_one: I was the only',
      'note employer: worked at the Al Noor Hotel',
      'note rare_combination',
    ]);
  });

  it('says which traits, when they are a few', () => {
    // Few colleagues (1), a house described (1), an event (1): 3
    expect(
      told('We were only three maids for a family with five children. I fell from the ladder.', 40),
    ).toEqual([
      'note few_colleagues: We were only three maids',
      'note employer: family with five children',
      'note event: I fell from',
    ]);
  });

  it('says nothing of one trait, or of a rare combination alone', () => {
    expect(told('I was the only one who got a receipt.', 40)).toEqual([]);
    expect(told('They were kind.', 0)).toEqual([]);
    expect(told('They were kind.', null)).toEqual([]);
  });

  it('counts an exact date, though another rule shows it', () => {
    // Date (2) and rare (2): 4
    expect(told('I flew on 12/03/2024.', 4)).toEqual(['note rare_combination']);
    // Five others is not rare.
    expect(told('I flew on 12/03/2024.', 5)).toEqual([]);
  });

  it('does not run away on the longest text', () => {
    const start = performance.now();
    for (const piece of ['the only ', 'work at Aa ', 'family with a ', 'from village ', 'just 3 other '])
      reIdentification(piece.repeat(500), 1);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
