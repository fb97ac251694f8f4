import { describe, expect, it } from 'vitest';
import { pegOf, PEGS } from '#domain/money/pegs.ts';

describe('pegOf', () => {
  it('is the rate a central bank holds, with the bank and the year', () => {
    expect(pegOf('AED', '2026-04-01')).toEqual({
      anchor: 'USD',
      rate: 3.6725,
      bank: 'Central Bank of the UAE',
      since: 1997,
    });
    expect(pegOf('NPR', '2026-04-01')).toMatchObject({ anchor: 'INR', rate: 1.6 });
  });

  it('is none before the bank held it, nor for a currency that floats', () => {
    expect(pegOf('BHD', '2001-12-31')).toBeNull();
    expect(pegOf('BHD', '2002-01-01')).not.toBeNull();
    expect(pegOf('BDT', '2026-04-01')).toBeNull();
    expect(pegOf('constructor', '2026-04-01')).toBeNull();
  });

  it('rests on an anchor that floats, so that no peg leads to another', () => {
    for (const peg of Object.values(PEGS)) expect(PEGS[peg!.anchor]).toBeUndefined();
  });
});
