import { describe, expect, it } from 'vitest';
import { quoteSchema } from '#domain/transfer/quote.ts';

const quote = {
  operatorName: 'GCC Exchange',
  sending: 'AE',
  receiving: 'PH',
  payIn: 'Cash',
  accessPoint: 'Agent',
  speed: null,
  amountUsd: 200,
  quarter: '2025Q3',
  feePct: 0.82,
  fxMarginPct: -0.24,
  totalCostPct: 0.58,
  transparent: true,
  observedOn: '2025-08-14',
};
const isQuote = (changes: object) => quoteSchema.safeParse({ ...quote, ...changes }).success;

describe('quoteSchema', () => {
  it('takes a quote, a negative margin too', () => expect(quoteSchema.parse(quote)).toEqual(quote));

  it('takes a hidden price, but no total cost with it', () => {
    expect(isQuote({ transparent: false, fxMarginPct: null, totalCostPct: null })).toBe(true);
    expect(isQuote({ transparent: false })).toBe(false);
  });

  it('refuses what the survey does not know', () => {
    for (const wrong of [
      { amountUsd: 300 },
      { quarter: '2025_3Q' },
      { sending: 'ARE' },
      { feePct: '0.82' },
      { observedOn: '14/08/2025' },
      { operatorName: '' },
    ]) {
      expect([wrong, isQuote(wrong)]).toEqual([wrong, false]);
    }
  });
});
