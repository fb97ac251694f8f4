import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receivedForOutlay } from '#domain/transfer/received.ts';

describe('receivedForOutlay', () => {
  it('takes the total cost off the mid-market value', () => {
    // By hand: 735 dirham · 15.5 = 11,392.5 pesos; less 2 %: 11,164.65.
    expect(receivedForOutlay({ outlay: 735, midRate: 15.5, totalCostPct: 2 })).toBeCloseTo(11_164.65, 8);
  });

  it('is more than the mid-market value when the cost is negative', () => {
    expect(receivedForOutlay({ outlay: 100, midRate: 10, totalCostPct: -1 })).toBeCloseTo(1010, 8);
  });

  it('is off by the product of fee and margin and no more, when the fee is taken out', () => {
    const pct = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(pct, pct, (feePct, marginPct) => {
        // What is really paid out: (A − F) · R_offer, for A = 100 and a mid-market rate of 1.
        const paidOut = (100 - feePct) * (1 - marginPct / 100);
        const shown = receivedForOutlay({ outlay: 100, midRate: 1, totalCostPct: feePct + marginPct });
        expect(paidOut - shown).toBeCloseTo((feePct * marginPct) / 100, 8);
      }),
    );
  });
});
