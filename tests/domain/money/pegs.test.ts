import { describe, expect, it } from 'vitest';
import { perUsdByPeg } from '#domain/money/pegs.ts';

describe('perUsdByPeg', () => {
  it('gives the central bank’s fixed rate to the dollar', () => {
    expect(perUsdByPeg('AED', () => null)).toBe(3.6725);
  });

  it('goes through the anchor when that is not the dollar', () => {
    // By hand: 1.6 Nepalese for one Indian rupee, 88 Indian rupees for a dollar: 140.8.
    expect(perUsdByPeg('NPR', (anchor) => (anchor === 'INR' ? 88 : null))).toBeCloseTo(140.8, 10);
  });

  it('knows nothing without the anchor, or without a peg', () => {
    expect(perUsdByPeg('NPR', () => null)).toBeNull();
    expect(perUsdByPeg('BDT', () => 100)).toBeNull();
  });
});
