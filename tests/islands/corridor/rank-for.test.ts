import { describe, expect, it } from 'vitest';
import { packServices, unpackServices, type Filter } from '#islands/corridor/packed-services.ts';
import { rankFor } from '#islands/corridor/rank-for.ts';
import { packTrend, unpackTrend } from '#islands/corridor/trend-points.ts';

const price = (feePct: number, fxMarginPct: number, totalCostPct = feePct + fxMarginPct) => ({
  feePct,
  fxMarginPct,
  totalCostPct,
});
const hidden = { feePct: 1, fxMarginPct: null, totalCostPct: null };

/** A fixed fee of 6 dollars; a fee in percent and a margin; a hidden price; one asked for 500 alone. */
const SERVICES = [
  {
    ...{ payIn: 'Cash', payOut: 'Cash', speed: 'Less than one hour' },
    prices: [price(3, 0), price(1.2, 0)],
  },
  { payIn: 'Debit card', payOut: null, speed: null, prices: [price(1, 1), price(1, 1)] },
  { payIn: 'Cash', payOut: 'Home delivery', speed: 'Next day', prices: [hidden, hidden] },
  { payIn: 'Mobile money', payOut: 'Mobile wallet', speed: 'Same day', prices: [null, price(0.5, 1)] },
];
const ROWS = { names: ['Fixed', 'Percent', 'Hidden', 'Only 500'], asked: 3 };
const services = unpackServices(packServices(SERVICES), [200, 500]);
const ranked = (amountUsd: number, wanted: Filter[] = []) => rankFor(services, ROWS, amountUsd, wanted);
const order = (amountUsd: number, wanted: Filter[] = []) =>
  ranked(amountUsd, wanted).services.map(({ name, price }) => [
    name,
    price && Number(price.totalCostPct.toFixed(4)),
  ]);

describe('packServices', () => {
  it('hands over numbers without words, to be read again as they were', () => {
    expect(packServices(SERVICES)).not.toMatch(/"/);
    expect(services.map(({ prices }) => prices.map(({ amount }) => amount))).toEqual([
      [200, 500],
      [200, 500],
      [],
      [500],
    ]);
    expect(services[0]!.prices[1]).toEqual({ amount: 500, ...price(1.2, 0) });
    // Where a survey's total is not the sum, it stays as it is: 0.33 and 0.36, said to be 0.7.
    const odd = packServices([{ ...SERVICES[0]!, prices: [price(0.33, 0.36, 0.7)] }]);
    expect(unpackServices(odd, [200])[0]!.prices).toEqual([{ amount: 200, ...price(0.33, 0.36, 0.7) }]);
    expect(services.map(({ noBank, cash, hour }) => [noBank, cash, hour])).toEqual([
      [true, true, true],
      [false, null, null],
      [true, false, false],
      [true, false, false],
    ]);
  });
});

describe('rankFor', () => {
  it('is the survey’s own order for a surveyed amount, without those that were not asked for it', () => {
    expect(order(200)).toEqual([
      ['Percent', 2],
      ['Fixed', 3],
      ['Hidden', null],
    ]);
    expect(order(500)).toEqual([
      ['Fixed', 1.2],
      ['Only 500', 1.5],
      ['Percent', 2],
      ['Hidden', null],
    ]);
    // By hand: (3 + 2) / 2.
    expect(ranked(200).average).toEqual({ mean: 2.5, n: 2 });
  });

  it('changes places in between, where a fixed fee weighs less', () => {
    // By hand: 6 dollars of 240 are 2.5 %, of 400 are 1.5 %; 2.5 dollars of 240 are 1.0417 %, of 400 0.625 %.
    expect(order(240)).toEqual([
      ['Percent', 2],
      ['Only 500', 2.0417],
      ['Fixed', 2.5],
      ['Hidden', null],
    ]);
    expect(order(400)).toEqual([
      ['Fixed', 1.5],
      ['Only 500', 1.625],
      ['Percent', 2],
      ['Hidden', null],
    ]);
    expect([200, 400].map((amount) => ranked(amount).lessSure)).toEqual([0, 1]);
  });

  it('keeps what has all that is wanted, and counts what has it and who does not say', () => {
    expect(order(400, ['noBank']).map(([name]) => name)).toEqual(['Fixed', 'Only 500', 'Hidden']);
    expect(order(400, ['noBank', 'hour']).map(([name]) => name)).toEqual(['Fixed']);
    expect(order(200, ['cash', 'hour']).map(([name]) => name)).toEqual(['Fixed']);
    const { all, have, unknown } = ranked(400, ['cash']);
    expect([all, have, unknown]).toEqual([
      4,
      { noBank: 3, cash: 1, hour: 1 },
      { noBank: 0, cash: 1, hour: 1 },
    ]);
    // The average stays that of all.
    expect(ranked(400, ['cash']).average).toEqual(ranked(400).average);
  });

  it('has no average of hidden prices alone', () => {
    const alone = rankFor([services[2]!], { names: ['Hidden'], asked: 1 }, 300, []);
    expect([alone.average, alone.services]).toMatchObject([null, [{ name: 'Hidden', price: null }]]);
  });
});

describe('packTrend', () => {
  it('comes back by quarters since year 0, those that follow each other in one run', () => {
    const trend = [
      { quarter: '2024Q4', pct: 3.0395 },
      { quarter: '2025Q1', pct: 3 },
      { quarter: '2026Q1', pct: -1 },
    ];
    expect(packTrend(trend)).toBe('2024Q4,3.04,3 2026Q1,-1');
    // By hand: 2024 · 4 + 3, one more, 2026 · 4.
    expect(unpackTrend(packTrend(trend))).toEqual([
      { quarter: '2024Q4', at: 8099, pct: 3.04 },
      { quarter: '2025Q1', at: 8100, pct: 3 },
      { quarter: '2026Q1', at: 8104, pct: -1 },
    ]);
    expect([packTrend([]), unpackTrend('')]).toEqual(['', []]);
  });
});
