import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smartAverage, type SmartService } from '#domain/transfer/smart-average.ts';

const service = (totalCostPct: number, changes: Partial<SmartService> = {}): SmartService => ({
  totalCostPct,
  transparent: true,
  speedDays: 0,
  needsBranch: false,
  coverage: null,
  ...changes,
});

describe('smartAverage', () => {
  it('is the mean of the three cheapest', () => {
    // By hand: (2 + 3 + 4) / 3.
    expect(smartAverage([9, 4, 2, 3].map((cost) => service(cost)))).toEqual({
      value: 3,
      services: 3,
      provisional: false,
    });
    expect(smartAverage([2, 3, 4].map((cost) => service(cost)))).toEqual({
      value: 3,
      services: 3,
      provisional: false,
    });
  });

  it('is provisional with one or two, null with none', () => {
    expect(smartAverage([service(2), service(3)])).toEqual({ value: 2.5, services: 2, provisional: true });
    expect(smartAverage([service(2)])).toEqual({ value: 2, services: 1, provisional: true });
    expect(smartAverage([])).toBeNull();
  });

  it.each<[string, Partial<SmartService>]>([
    ['a hidden price', { transparent: false }],
    ['no price', { totalCostPct: null }],
    ['six days', { speedDays: 6 }],
    ['days without end', { speedDays: Infinity }],
    ['unknown speed', { speedDays: null }],
    ['a branch with low coverage', { needsBranch: true, coverage: 'low' }],
    ['a branch with unknown coverage', { needsBranch: true, coverage: null }],
  ])('leaves out %s', (_, changes) => {
    expect(smartAverage([service(1, changes), service(5)])).toEqual({
      value: 5,
      services: 1,
      provisional: true,
    });
  });

  it('takes five days, and a branch with medium coverage', () => {
    const edge = service(1, { speedDays: 5, needsBranch: true, coverage: 'medium' });
    expect(smartAverage([edge])?.value).toBe(1);
  });

  it('is never above the mean of all that qualify, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 40, noNaN: true }), { minLength: 1 }), (costs) => {
        const smart = smartAverage(costs.map((cost) => service(cost)))!.value;
        const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
        expect(smart).toBeLessThanOrEqual(mean + 1e-9);
        expect(smartAverage(costs.toReversed().map((cost) => service(cost)))!.value).toBe(smart);
      }),
    );
  });
});
