import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corridorAverage } from '#domain/transfer/corridor-average.ts';
import { totalCostPct } from '#domain/transfer/total-cost.ts';

const open = (totalCostPct: number) => ({ totalCostPct, transparent: true });

describe('corridorAverage', () => {
  it('is the simple mean of all services', () => {
    // World Bank, 2025 Q3, Qatar to Nepal, USD 200, by hand:
    // 3.14 + 3.53 + 3.53 + 3.58 + 3.66 + 6.55 = 23.99; 23.99 / 6 = 3.9983.
    const average = corridorAverage([3.14, 3.53, 3.53, 3.58, 3.66, 6.55].map(open));
    expect(average?.n).toBe(6);
    expect(average?.mean).toBeCloseTo(3.9983, 4);
  });

  it('leaves out hidden prices and keeps negative ones', () => {
    // By hand: (4 − 1) / 2.
    const services = [
      open(4),
      { totalCostPct: 0, transparent: false },
      { totalCostPct: null, transparent: true },
      open(-1),
    ];
    expect(corridorAverage(services)).toEqual({ mean: 1.5, n: 2 });
  });

  it('is null when no price is disclosed', () => {
    expect(corridorAverage([])).toBeNull();
    expect(corridorAverage([{ totalCostPct: null, transparent: false }])).toBeNull();
  });
});

const survey = '../shared/data/prices/world-bank-quotes-2025Q3-six-corridors.csv';

describe.skipIf(!existsSync(survey))('on the World Bank’s quotes of 2025 Q3', () => {
  const rows: Record<string, string>[] = existsSync(survey)
    ? parse(readFileSync(survey), { columns: true, bom: true })
    : [];

  it('adds up to each of the 172 totals', () => {
    expect(rows).toHaveLength(172);
    for (const row of rows) {
      const off =
        totalCostPct(Number(row['fee_pct']), Number(row['fx_margin_pct'])) - Number(row['total_cost_pct']);
      expect([row['firm'], Math.abs(off) < 0.0101]).toEqual([row['firm'], true]);
    }
  });

  it.each([
    // Sums of the file's total_cost_pct, added in decimal arithmetic outside this code.
    ['ARE', 'PHL', '200', 63.83, 21],
    ['ARE', 'PHL', '500', 33.8, 21],
    ['SAU', 'NPL', '200', 55.27, 11],
    ['SAU', 'NPL', '500', 29.99, 11],
    ['MYS', 'NPL', '200', 38.58, 14],
    ['MYS', 'NPL', '500', 27.51, 14],
    ['QAT', 'NPL', '200', 23.99, 6],
    ['QAT', 'NPL', '500', 13.15, 6],
    ['SGP', 'PHL', '200', 120.15, 38],
    ['MYS', 'BGD', '200', 225.21, 30],
  ])('%s to %s for %s dollars is %d / %d', (from, to, amount, sum, n) => {
    const corridor = rows.filter(
      (row) =>
        row['source_code'] === from && row['destination_code'] === to && row['denomination_usd'] === amount,
    );
    const average = corridorAverage(corridor.map((row) => open(Number(row['total_cost_pct']))));
    expect(average?.n).toBe(n);
    expect(average?.mean).toBeCloseTo(sum / n, 10);
  });
});
