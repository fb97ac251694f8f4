import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyPages, type AgencyPage } from '#pages/_agency-pages.ts';
import type { Agency } from '#publication/snapshot.ts';

const TODAY = '2026-11-24';
const at = { locale: 'en', today: TODAY };

function agency(name: string, part: Partial<Agency> = {}, opinion: Partial<Agency['opinion']> = {}): Agency {
  return {
    ...{
      id: name,
      slug: name.toLowerCase(),
      name,
      formerSlugs: [],
      otherNames: [],
      country: 'NP',
      isDemo: false,
    },
    ...{
      placements: [],
      offices: [],
      licence: null,
      sanctions: [],
      deployments: null,
      reviews: [],
      costs: null,
    },
    ...{ noFeeReported: false, destinations: [], works: [], subAgents: [] },
    opinion: {
      ...{
        n: 0,
        stars: null,
        isRanked: false,
        isUnderAlert: false,
        newestMonth: null,
        dimensions: [],
        facts: [],
      },
      ...opinion,
    },
    ...part,
  };
}

const licence = (observedOn: string): Agency['licence'] => ({
  ...{ register: 'nepal', number: null, status: 'valid', validFrom: null, validUntil: null },
  ...{ observedOn, missingSince: null, history: [] },
});
const ban = {
  ...{
    kind: 'banned' as const,
    from: '2026-01-01',
    until: null,
    reason: '',
    authority: '',
    sourceAddress: '',
  },
};
const namesOf = ({ standings }: AgencyPage) =>
  standings.flatMap(({ agencies }) => agencies.map(({ name }) => name));

describe('agencyPages', () => {
  it('has a list of each thing that some agency is, and of nothing else', () => {
    const pages = agencyPages(
      'NP',
      [
        agency('Licensed', { licence: licence('2026-11-01'), destinations: ['QA'] }),
        agency('Licensed long ago', { licence: licence('2021-12-28'), works: ['domestic_work'] }),
        agency('Barred', { licence: licence('2026-11-01'), sanctions: [ban], destinations: ['QA', 'MY'] }),
        agency('Free', { noFeeReported: true }),
      ],
      at,
    );
    expect(pages.map((page) => [page.path, namesOf(page)])).toEqual([
      ['', ['Barred', 'Free', 'Licensed', 'Licensed long ago']],
      ['to/qa/', ['Barred', 'Licensed']],
      ['to/my/', ['Barred']],
      ['work/domestic-work/', ['Licensed long ago']],
      ['licensed/', ['Licensed']],
      ['no-fee/', ['Free']],
    ]);
    expect(pages[1]!.lists.map(({ total }) => total)).toEqual([4, 2, 1, 1, 1, 1]);
    expect(pages[1]!.options).toEqual({
      ...{ to: ['QA', 'MY'], work: ['domestic_work'], licence: ['valid', 'old', 'stopped', 'none'] },
      ...{ stars: false, noFee: true },
    });
  });

  it('cuts a list at forty, each agency once, and tells where the letters of those without a rank begin', () => {
    const stars = { score: 4, low: 3, high: 5 };
    const ranked = Array.from({ length: 30 }, (_, i) =>
      agency(`Z ${i}`, {}, { n: 9, stars, isRanked: true }),
    );
    const others = Array.from({ length: 30 }, (_, i) => agency(`${i < 10 ? 'A' : 'É'} ${i}`));
    const pages = agencyPages('NP', [...others, ...ranked], at).filter(({ path }) => path === '');
    expect(pages.map((page) => namesOf(page).length)).toEqual([40, 20]);
    expect(new Set(pages.flatMap(namesOf)).size).toBe(60);
    expect(pages[0]!.letters).toEqual([
      { letter: 'A', page: 1 },
      { letter: 'E', page: 2 },
    ]);
  });

  it('is the same whatever the order of the record', () => {
    const some = fc.record({
      name: fc.constantFrom('Sun', 'sun', 'Sea'),
      to: fc.subarray(['QA', 'MY', 'SA']),
      n: fc.integer({ min: 0, max: 7 }),
      score: fc.double({ min: 1, max: 5, noNaN: true }),
      isUnderAlert: fc.boolean(),
    });
    const record = fc
      .array(some, { maxLength: 60 })
      .map((all) =>
        all.map(({ name, to, n, score, isUnderAlert }, i) =>
          agency(
            name,
            { slug: `${name}-${i}`, destinations: to },
            { n, stars: { score, low: 1, high: 5 }, isUnderAlert, isRanked: n >= 5 && !isUnderAlert },
          ),
        ),
      );
    fc.assert(
      fc.property(record, (agencies) => {
        expect(agencyPages('NP', agencies.toReversed(), at)).toEqual(agencyPages('NP', agencies, at));
      }),
      { numRuns: 50 },
    );
  });
});
