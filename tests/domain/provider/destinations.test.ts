import { expect, it } from 'vitest';
import { destinationsOf } from '#domain/provider/destinations.ts';
import { worksOf } from '#domain/provider/works.ts';

it('destinationsOf takes what reviewers say first, each country once, twelve at most', () => {
  const official = ['SA', 'QA', ...'ABCDEFGHIJKLM'].map((country) => ({ country, workers: 5 }));
  const agency = { destinations: ['QA', 'HK'], deployments: { byCountry: { destinations: official } } };
  expect(destinationsOf(agency)).toEqual(['QA', 'HK', 'SA', ...'ABCDEFGHI']);
  expect(destinationsOf({ destinations: [], deployments: null })).toEqual([]);
  expect(destinationsOf({ destinations: [], deployments: { byCountry: null } })).toEqual([]);
});

it('worksOf adds what a register says, where it is the same in other words', () => {
  const placements = ['foreign_domestic_helpers', 'imported_worker', 'local_domestic_helpers', 'sea_based'];
  expect(worksOf({ works: ['care', 'domestic_work'], placements })).toEqual([
    'care',
    'domestic_work',
    'seafarer',
  ]);
  expect(worksOf({ works: ['juggler'], placements: ['other_non_office'] })).toEqual([]);
});
