import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankServices } from '#domain/transfer/rank-services.ts';

const service = (
  operatorName: string,
  totalCostPct: number | null,
  payIn = 'Cash',
  accessPoint = 'Agent',
) => ({
  operatorName,
  payIn,
  accessPoint,
  totalCostPct,
  transparent: totalCostPct !== null,
});

describe('rankServices', () => {
  it('puts the cheapest first and hidden prices last', () => {
    const ranked = rankServices([service('B', null), service('D', 3), service('A', null), service('C', -1)]);
    expect(ranked.map((s) => s.operatorName)).toEqual(['C', 'D', 'A', 'B']);
  });

  it('does not rank a hidden price by the number that came with it', () => {
    const hidden = { ...service('A', 0.5), transparent: false };
    expect(rankServices([hidden, service('B', 9)]).at(-1)).toBe(hidden);
  });

  it('settles ties by operator, then pay-in, then access point', () => {
    const ranked = rankServices([
      service('B', 2),
      service('A', 2, 'Debit card'),
      service('A', 2, 'Cash', 'Internet'),
      service('A', 2),
    ]);
    expect(ranked.map((s) => `${s.operatorName} ${s.payIn} ${s.accessPoint}`)).toEqual([
      'A Cash Agent',
      'A Cash Internet',
      'A Debit card Agent',
      'B Cash Agent',
    ]);
  });

  it('gives the same order whatever order they come in, and leaves the input alone', () => {
    const cost = fc.option(fc.constantFrom(1, 1.5, 2), { nil: null });
    const services = fc.array(
      fc
        .tuple(fc.constantFrom('A', 'B', 'a'), cost, fc.constantFrom('Cash', 'Card'))
        .map(([o, c, p]) => service(o, c, p)),
    );
    const shuffled = services.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const before = structuredClone(other);
        expect(rankServices(other)).toEqual(rankServices(all));
        expect(other).toEqual(before);
      }),
    );
  });
});
