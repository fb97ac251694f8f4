import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDemoRecord, publishedRecord, recordState } from '#database/keep-record.ts';
import { demoRecord } from '#cli/demo/demo-record.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { findPersonalData } from '#domain/moderation/personal-data.ts';
import { parseRecord } from '#publication/record.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { openTestDatabase } from '../database/open-test-database.ts';
import { hasSharedData, sharedData } from '../sources/shared-data.ts';

const record = demoRecord();

describe('the demonstration', () => {
  it('is the same every time', () => {
    expect(demoRecord()).toEqual(record);
  });

  it('has some hundred submissions of every fate, and every text only so often', () => {
    const fates = Object.groupBy(record.submissions, (submission) => submission.status);
    expect(fates.published!.length).toBeGreaterThan(400);
    expect(fates.pending!.length).toBe(8);
    expect(fates.declined!.length).toBe(6);
    expect(fates.withdrawn!.length).toBe(2);
    expect(new Set(record.reviews.map((review) => review.text)).size).toBeGreaterThan(250);
  });

  it('covers six origins, and every state a licence can be in', () => {
    expect(new Set(record.providers.map((provider) => provider.country)).size).toBe(7); // and null, for operators
    expect(new Set(record.licences.map((licence) => licence.status)).size).toBe(7);
  });

  it('gives nobody away but in what waits for the moderator or was declined', () => {
    const published = new Set(
      record.submissions.filter((one) => one.status === 'published').map((one) => one.id),
    );
    for (const { id, text } of record.reviews) {
      if (published.has(id)) expect([text, findPersonalData(text, ['PH', 'HK', 'NP'])]).toEqual([text, []]);
    }
    expect(
      record.reviews.filter(({ id, text }) => !published.has(id) && findPersonalData(text, ['HK']).length > 0)
        .length,
    ).toBeGreaterThan(2);
  });

  it.skipIf(!hasSharedData)('bears no name of a real agency or operator', () => {
    const real = ['registers', 'deployments', 'prices'].flatMap((folder) =>
      readdirSync(sharedData(folder)).map((file) => readFileSync(sharedData(`${folder}/${file}`), 'utf8')),
    );
    const cells = new Set(
      real.flatMap((text) => text.split(/[,\n]/)).map((cell) => normaliseName(cell.replaceAll('"', ''))),
    );
    expect(cells.size).toBeGreaterThan(5000);
    expect(
      record.providers.filter((provider) => cells.has(provider.nameKey)).map((provider) => provider.name),
    ).toEqual([]);
  });

  it('loads, and shows every case on its pages', async () => {
    const database = await openTestDatabase();
    await loadDemoRecord(database.service, record);
    const snapshot = takeSnapshot(parseRecord(await publishedRecord(database.service)), '2026-10-15');
    const state = await recordState(database.service);
    await database.close();

    expect(state.record).toBe('demo');
    expect(snapshot.isDemo).toBe(true);
    expect(snapshot.agencies.every((agency) => agency.isDemo)).toBe(true);
    const opinions = snapshot.agencies.map((agency) => agency.opinion);
    for (const n of [0, 2, 3, 4, 5]) expect(opinions.some((opinion) => opinion.n === n)).toBe(true);
    expect(Math.max(...opinions.map((opinion) => opinion.n))).toBeGreaterThan(60);
    expect(new Set(snapshot.agencies.map((agency) => agency.costs?.group ?? null))).toEqual(
      new Set(['agency_destination', 'agency', 'origin_destination', 'origin', null]),
    );
    expect(snapshot.corridors.map((corridor) => corridor.slug)).toEqual([
      'ae-ph',
      'my-bd',
      'my-np',
      'qa-np',
      'sa-np',
      'sg-ph',
    ]);
    const prices = snapshot.corridors.flatMap((corridor) =>
      corridor.amounts.flatMap((amount) => amount.services),
    );
    expect(prices.some((price) => price.totalCostPct === null)).toBe(true);
    expect(prices.some((price) => price.fxMarginPct !== null && price.fxMarginPct < 0)).toBe(true);
  });
});
