import { expect, it } from 'vitest';
import { complaintPairs } from '#domain/help/complaint-pairs.ts';

const nothing = { limits: [], help: [], offices: [], ways: [] };
const slugs = (known: Parameters<typeof complaintPairs>[0]) =>
  complaintPairs(known).map(({ origin, destination }) => `${origin}-${destination}`);

it('are the ways something is known of, each once', () => {
  const way = { origin: 'NP', destination: 'QA' };
  expect(
    slugs({
      ...nothing,
      limits: [way],
      ways: [way, { ...way, destination: 'MY' }, { origin: 'NP', destination: 'NP' }],
    }),
  ).toEqual(['NP-MY', 'NP-QA']);
  expect(
    slugs({
      ...nothing,
      help: [
        { origin: 'KH', country: 'TH' },
        { origin: 'KH', country: null },
        { origin: 'KH', country: 'KH' },
      ],
    }),
  ).toEqual(['KH-TH']);
  expect(slugs(nothing)).toEqual([]);
});

it('lead from every country workers come from to every country of work with a law or an office of its own', () => {
  expect(
    slugs({
      limits: [
        { origin: 'ID', destination: null },
        { origin: null, destination: 'QA' },
      ],
      help: [{ origin: 'KH', country: null }],
      // Nepal sends workers: its office is for its own agencies.
      offices: ['HK', 'NP'],
      ways: [{ origin: 'NP', destination: 'MY' }],
    }),
  ).toEqual(['ID-HK', 'ID-QA', 'KH-HK', 'KH-QA', 'NP-HK', 'NP-MY', 'NP-QA']);
});
