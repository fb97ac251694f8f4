import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOn } from '#domain/money/rate-on.ts';

const rates = [
  { observedOn: '2026-03-31', perEuro: 1.2 },
  { observedOn: '2026-03-27', perEuro: 1.1 }, // a Friday
  { observedOn: '2026-04-01', perEuro: 1.3 },
];

describe('rateOn', () => {
  it('is the rate of the day', () => expect(rateOn(rates, '2026-03-31')).toEqual(rates[0]));

  it('is the last one before a weekend', () => expect(rateOn(rates, '2026-03-29')).toEqual(rates[1]));

  it('looks 10 days back and no further', () => {
    expect(rateOn(rates, '2026-04-11')).toEqual(rates[2]);
    expect(rateOn(rates, '2026-04-12')).toBeNull();
  });

  it('never takes a later rate', () => expect(rateOn(rates, '2026-03-26')).toBeNull());

  it('does not depend on the order of the rates', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rates, { minLength: 3 }), (shuffled) => {
        expect(rateOn(shuffled, '2026-04-03')).toEqual(rates[2]);
      }),
    );
  });
});
