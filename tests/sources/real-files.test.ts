import { describe, expect, it } from 'vitest';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { FILES, hasSharedData } from './shared-data.ts';

// Counts by the README of the files, and by hand from the files themselves.
describe.skipIf(!hasSharedData)('the real files', () => {
  it('the World Bank quotes of six corridors', async () => {
    const { read, rows, rejections } = await readWorldBankQuotes(FILES.quotes);
    expect([read, rows.length, rejections]).toEqual([172, 172, []]);
    expect(rows.every((row) => row.addsUp)).toBe(true);
    expect(rows.filter((row) => row.fxMarginPct! < 0).length).toBe(2);
    expect(new Set(rows.map((row) => row.operatorName)).size).toBe(48);
    const perCorridor = Map.groupBy(rows, (row) => `${row.sending}-${row.receiving} ${row.amountUsd}`);
    expect([...perCorridor].map(([name, of]) => `${name}: ${of.length}`).sort()).toEqual([
      'AE-PH 200: 21',
      'AE-PH 500: 21',
      'MY-BD 200: 30',
      'MY-NP 200: 14',
      'MY-NP 500: 14',
      'QA-NP 200: 6',
      'QA-NP 500: 6',
      'SA-NP 200: 11',
      'SA-NP 500: 11',
      'SG-PH 200: 38',
    ]);
    // No two rows are the same service.
    const keys = rows.map((row) =>
      [
        row.operatorName,
        row.sending,
        row.receiving,
        row.payIn,
        row.accessPoint,
        row.amountUsd,
        row.variant,
      ].join(),
    );
    expect(new Set(keys).size).toBe(172);
  });

  it('the World Bank corridor averages', async () => {
    const { read, rows, rejections, notes } = await readCorridorAverages(FILES.averages);
    expect([read, rows.length, rejections]).toEqual([5328, 10_417, []]);
    expect(new Set(rows.map((row) => row.sending + row.receiving)).size).toBe(377);
    expect(
      rows
        .filter((row) => row.totalCostPct < 0)
        .map((row) => `${row.sending}-${row.receiving} ${row.totalCostPct}`),
    ).toEqual([
      'SA-SD -11.3599996566772',
      'ES-HN -2.17125010490417',
      'GB-ER -0.215000003576279',
      'GB-SL -1.36874997615814',
      'US-HN -4.5462498664856',
    ]);
    expect(notes).toEqual(['5 averages are below zero and are kept.']);
  });

  it('the ECB rates', async () => {
    const { read, rows, rejections } = await readEcb(FILES.ecb);
    expect([read, rows.length, rejections]).toEqual([6983, 217_555, []]);
    expect(rows.slice(0, 2)).toEqual([
      { base: 'EUR', currency: 'USD', observedOn: '2026-04-13', perBase: 1.1684 },
      { base: 'EUR', currency: 'JPY', observedOn: '2026-04-13', perBase: 186.75 },
    ]);
    expect(new Set(rows.map((row) => row.currency)).size).toBe(41);
    expect(rows.some((row) => row.currency === 'ROL' && row.observedOn < '2005')).toBe(true);
  });
});
