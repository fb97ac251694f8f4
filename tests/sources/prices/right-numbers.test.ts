import { describe, expect, it } from 'vitest';
import { priceAt } from '#domain/transfer/price-at.ts';
import { totalCostPct } from '#domain/transfer/total-cost.ts';
import type { PublishedRecord } from '#publication/record.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { exampleRecord } from '../../publication/example-record.ts';
import { FILES, hasSharedData } from '../shared-data.ts';

/**
 * Average total cost of 200 US dollars, and how many services it is of: sums of the file's own totals in decimal
 * arithmetic outside this code, 63.83 / 21 and so on. The README of the file says that these agree with what the World
 * Bank published for all six.
 */
const AVERAGES = {
  'ae-ph': [3.04, 21],
  'my-bd': [7.51, 30],
  'my-np': [2.76, 14],
  'qa-np': [4.0, 6],
  'sa-np': [5.02, 11],
  'sg-ph': [3.16, 38],
};

describe.skipIf(!hasSharedData)('the World Bank’s prices of 2025 Q3', () => {
  const id = (n: number) => `00000000-0000-4000-8000-${String(5000 + n).padStart(12, '0')}`;

  async function surveyed(): Promise<Partial<PublishedRecord>> {
    const { rows } = await readWorldBankQuotes(FILES.quotes);
    const names = [...new Set(rows.map(({ operatorName }) => operatorName))];
    return {
      providers: names.map((name, n) => ({
        id: id(n),
        kind: 'operator',
        country: null,
        slug: `operator-${n}`,
        name,
        placements: [],
        isDemo: false,
        formerSlugs: [],
      })),
      quotes: rows.map(({ operatorName, ...row }) => ({
        ...row,
        operatorId: id(names.indexOf(operatorName)),
        source: 'world-bank-rpw',
      })),
    };
  }
  const corridorsOf = (record: Partial<PublishedRecord>) =>
    takeSnapshot(exampleRecord(record), '2025-10-15').corridors;

  it('fee and margin make the total of each of the 172 rows, within 0.01 point', async () => {
    const { rows } = await readWorldBankQuotes(FILES.quotes);
    const off = rows.map((row) => Math.abs(totalCostPct(row.feePct, row.fxMarginPct)! - row.totalCostPct!));
    expect(off.length).toBe(172);
    // In hundredths, since the file has two decimals and binary fractions have none.
    expect(Math.max(...off.map((pct) => Math.round(pct * 1e6) / 1e4))).toBeLessThanOrEqual(1);
  });

  it('the average of each corridor is the published one', async () => {
    const averages = corridorsOf(await surveyed()).map(({ slug, amounts }) => {
      const { average } = amounts.find(({ amountUsd }) => amountUsd === 200)!;
      return [slug, [Math.round(average!.pct * 100) / 100, average!.n]];
    });
    expect(Object.fromEntries(averages)).toEqual(AVERAGES);
  });

  it('a price of 200 or 500 is what was surveyed, and one between lies between where both parts go one way', async () => {
    const { rows } = await readWorldBankQuotes(FILES.quotes);
    const services = [
      ...Map.groupBy(rows, (row) =>
        [row.operatorName, row.sending, row.receiving, row.payIn, row.accessPoint, row.variant].join(),
      ).values(),
    ].map((of) =>
      of.map(({ amountUsd, feePct, fxMarginPct, totalCostPct }) => ({
        amount: amountUsd,
        feePct: feePct!,
        fxMarginPct: fxMarginPct!,
        totalCostPct: totalCostPct!,
      })),
    );
    // Asked for both amounts: 21 + 11 + 14 + 6; only for 200: 38 + 30.
    expect(services.filter((of) => of.length === 2).length).toBe(52);
    expect(services.length).toBe(120);
    for (const prices of services) {
      for (const { amount, ...price } of prices) expect(priceAt(prices, amount)).toEqual(price);
      const [a, b] = prices;
      if (!a || !b || (b.feePct - a.feePct) * (b.fxMarginPct - a.fxMarginPct) < 0) continue;
      const between = priceAt(prices, 350).totalCostPct;
      const totals = [a, b].map((of) => of.feePct + of.fxMarginPct);
      expect(between).toBeGreaterThanOrEqual(Math.min(...totals) - 1e-9);
      expect(between).toBeLessThanOrEqual(Math.max(...totals) + 1e-9);
    }
  });

  it('nothing depends on the order the rows come in', async () => {
    const record = await surveyed();
    const corridors = corridorsOf(record);
    const backwards = corridorsOf({ ...record, quotes: record.quotes!.toReversed() });
    const byHash = record.quotes!.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(backwards).toEqual(corridors);
    expect(corridorsOf({ ...record, quotes: byHash })).toEqual(corridors);
  });
});
