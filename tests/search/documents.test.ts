import { describe, expect, it } from 'vitest';
import { countryNames } from '#search/country-names.ts';
import { providerDocuments } from '#search/documents.ts';
import type { Agency, Operator, Opinion } from '#publication/snapshot.ts';

const opinion: Opinion = {
  n: 4,
  stars: { score: 3.75, low: 3, high: 4.5 },
  isRanked: false,
  isUnderAlert: false,
  newestMonth: '2026-10',
  dimensions: [],
  facts: [],
};
const agency: Agency = {
  id: '1',
  slug: 'golden-harbour-hk',
  name: 'Golden  Harbour\nServices',
  formerSlugs: [],
  sanctions: [],
  deployments: {
    byCountry: {
      ...{ from: '2022-01-01', to: '2022-12-31', reports: 12, workers: 80 },
      destinations: [
        { country: 'SA', workers: 50 },
        { country: 'HK', workers: 30 },
      ],
    },
    totals: null,
  },
  otherNames: [
    { name: '金港', language: 'zh', isFormer: false },
    { name: 'Golden Harbour Services', language: null, isFormer: true },
  ],
  country: 'HK',
  isDemo: false,
  placements: ['foreign_domestic_helpers', 'imported_worker'],
  offices: [
    { district: null, address: null, phones: ['2348 9000', '12'], faxes: ['23489001'], emails: ['a@b.c'] },
    { district: null, address: null, phones: ['+852 2348 9000'], faxes: [], emails: [] },
  ],
  licence: {
    register: 'hong-kong',
    number: null,
    status: 'valid',
    validFrom: null,
    validUntil: null,
    observedOn: '2021-12-28',
    missingSince: null,
    history: [],
  },
  opinion,
  reviews: [],
  costs: null,
  noFeeReported: true,
  destinations: ['QA', 'HK'],
  works: ['care'],
  subAgents: [],
};
const operator: Operator = {
  id: '2',
  slug: 'quick-remit',
  name: 'Quick Remit',
  formerSlugs: [],
  otherNames: [{ name: 'QuickRemit', language: null, isFormer: false }],
  isDemo: false,
  reviews: [],
  corridors: [],
  opinion: { ...opinion, n: 2, stars: null },
};

describe('providerDocuments', () => {
  it('takes the names, numbers, status and opinion that are published', () => {
    expect(providerDocuments({ agencies: [agency], operators: [operator], takenOn: '2026-10-01' })).toEqual([
      {
        kind: 'agency',
        slug: 'golden-harbour-hk',
        name: 'Golden Harbour Services',
        otherNames: ['金港'],
        country: 'HK',
        licenceNumber: null,
        phones: ['+85223489000', '12'],
        status: 'valid',
        statusOn: '2021-12-28',
        score: 3.75,
        n: 4,
        isRanked: false,
        isUnderAlert: false,
        destinations: ['QA', 'HK', 'SA'],
        works: ['care', 'domestic_work'],
        noFeeReported: true,
        isDemo: false,
      },
      {
        kind: 'operator',
        slug: 'quick-remit',
        name: 'Quick Remit',
        otherNames: ['QuickRemit'],
        country: null,
        licenceNumber: null,
        phones: [],
        status: null,
        statusOn: null,
        score: null,
        n: 2,
        isRanked: false,
        isUnderAlert: false,
        destinations: [],
        works: [],
        noFeeReported: false,
        isDemo: false,
      },
    ]);
  });
});

it('calls an agency on an official black list banned, whatever its register says', () => {
  const ban = {
    kind: 'blacklisted' as const,
    from: '2026-01-01',
    until: null,
    reason: 'Took passports.',
    authority: 'Ministry',
    sourceAddress: 'https://example.org/',
  };
  const statusWith = (until: string | null) =>
    providerDocuments({
      agencies: [{ ...agency, sanctions: [{ ...ban, until }] }],
      operators: [],
      takenOn: '2026-10-01',
    })[0]!.status;
  expect(statusWith(null)).toBe('banned');
  expect(statusWith('2026-09-30')).toBe('valid');
});

it('whoever is under a fraud alert has no score to be ordered by, but keeps its reviews', () => {
  const [alerted] = providerDocuments({
    agencies: [{ ...agency, opinion: { ...opinion, isUnderAlert: true } }],
    operators: [],
    takenOn: '2026-10-01',
  });
  expect([alerted!.score, alerted!.n]).toEqual([null, 4]);
});

describe('countryNames', () => {
  it('has the code, the official and the everyday names in the languages of the site', () => {
    expect(countryNames('AE')).toEqual(
      expect.arrayContaining(['AE', 'United Arab Emirates', 'UAE', 'الإمارات العربية المتحدة']),
    );
    expect(countryNames('PH')).toEqual(
      expect.arrayContaining(['Philippines', 'Pilipinas', 'Filipina', 'ฟิลิปปินส์']),
    );
  });
});
