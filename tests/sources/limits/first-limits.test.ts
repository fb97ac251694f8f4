import { expect, it } from 'vitest';
import { readLimits } from '#sources/limits/read-limits.ts';

const limits = await readLimits('supabase/limits/first-limits.csv');
const find = (origin: string | null, destination: string | null, occupation: string | null) =>
  limits.rows.filter(
    (row) => row.origin === origin && row.destination === destination && row.occupation === occupation,
  );

it('the first limits can all be read', () => {
  expect(limits.rejections).toEqual([]);
  expect([limits.read, limits.rows.length]).toEqual([41, 41]);
});

it('each is honest: a law, a source, and words on what is uncertain', () => {
  for (const row of limits.rows) {
    expect(row.note, row.statute).toMatch(/\.$/);
    expect(row.sourceAddress).toMatch(/^https:/);
    expect(row.checkedOn).toBe('2026-11-24');
  }
  // Only what was read in the words of the law or the authority.
  const verified = limits.rows.filter(({ isVerified }) => isVerified);
  expect(new Set(verified.map(({ destination }) => destination))).toEqual(new Set(['HK']));
});

it('they say what the laws say', () => {
  expect(find('NP', 'QA', null)).toMatchObject([{ amountMinor: 1_000_000, currency: 'NPR' }]);
  expect(find('NP', 'MY', null).map(({ kind, effectiveOn }) => [kind, effectiveOn])).toEqual([
    ['amount', '2015-07-06'],
    ['zero', '2018-10-29'],
  ]);
  expect(find('BD', 'SA', null)).toMatchObject([{ amountMinor: 16_500_000, currency: 'BDT' }]);
  expect(find('PH', null, 'domestic_work')).toMatchObject([{ kind: 'zero' }]);
  expect(find('PH', null, null)).toMatchObject([{ monthsOfWage: 1 }]);
  expect(find(null, 'HK', null)).toMatchObject([{ monthsOfWage: 0.1, isVerified: true }]);
});
