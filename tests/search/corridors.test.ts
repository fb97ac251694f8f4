import { describe, expect, it } from 'vitest';
import { corridorDocuments } from '#search/documents.ts';
import type { Corridor } from '#publication/snapshot.ts';
import { agency, writtenEngine } from './static-files.ts';

const corridor = (
  sending: string,
  receiving: string,
  sendingCurrency: string,
  receivingCurrency: string,
): Corridor => ({
  slug: `${sending}-${receiving}`.toLowerCase(),
  sending,
  receiving,
  sendingCurrency,
  receivingCurrency,
  isDemo: false,
  quarter: null,
  source: null,
  isFresh: false,
  amounts: [],
  crowd: null,
  trend: [
    { quarter: '2020Q2', pct: 5, source: 'published' },
    { quarter: '2020Q3', pct: 3.14159, source: 'published' },
  ],
});

const corridors = corridorDocuments({
  corridors: [
    corridor('AE', 'PH', 'AED', 'PHP'),
    corridor('AE', 'NP', 'AED', 'NPR'),
    corridor('SA', 'NP', 'SAR', 'NPR'),
    corridor('SG', 'PH', 'SGD', 'PHP'),
    corridor('HK', 'PH', 'HKD', 'PHP'),
    corridor('US', 'VN', 'USD', 'VND'),
    corridor('VN', 'US', 'VND', 'USD'),
  ],
});
const { engine } = writtenEngine([...corridors, agency({ name: 'Nepal Manpower' })]);
const slugs = async (query: string) => (await engine.search(query, { limit: 10 })).map(({ slug }) => slug);

describe('corridors', () => {
  it.each([
    ['uae philippines', 'ae-ph'],
    ['emirates to nepal', 'ae-np'],
    ['united arab emirates nepal', 'ae-np'],
    ['Send money from Saudi Arabia to Nepal', 'sa-np'],
    ['saudi nepal', 'sa-np'],
    ['ae-ph', 'ae-ph'],
    ['SGD PHP', 'sg-ph'],
    ['hong kong philippines', 'hk-ph'],
    ['hongkong pilipinas', 'hk-ph'],
    ['singapor philipines', 'sg-ph'],
    ['saudi arabia philippines nepal', 'sa-np'],
    ['usa vietnam', 'us-vn'],
    ['vietnam usa', 'vn-us'],
    ['साउदी अरब नेपाल', 'sa-np'],
    ['الإمارات الفلبين', 'ae-ph'],
    ['สิงคโปร์ ฟิลิปปินส์', 'sg-ph'],
    ['Hoa Ky Viet Nam', 'us-vn'],
  ])('%s is %s', async (query, slug) => {
    expect((await slugs(query))[0]).toBe(slug);
  });

  it('lists every corridor of one country, those that lead there first', async () => {
    expect(await slugs('philippines')).toEqual(['ae-ph', 'hk-ph', 'sg-ph']);
    expect((await slugs('vietnam')).slice(0, 2)).toEqual(['us-vn', 'vn-us']);
  });

  it('comes after an agency of that name', async () => {
    expect((await slugs('nepal manpower'))[0]).toBe('nepal-manpower');
  });

  it('can be asked for alone, or for one country', async () => {
    const alone = await engine.search('nepal', { kinds: ['corridor'], limit: 10 });
    expect(alone.map(({ slug }) => slug)).toEqual(['ae-np', 'sa-np']);
    const ofEmirates = await engine.search('nepal', { country: 'AE', limit: 10 });
    expect(ofEmirates.map(({ slug }) => slug)).toEqual(['ae-np']);
  });

  it('carries the newest average with its quarter', async () => {
    const [hit] = await engine.search('ae-ph', { limit: 1 });
    expect(hit).toEqual({
      kind: 'corridor',
      slug: 'ae-ph',
      sending: 'AE',
      receiving: 'PH',
      averagePct: 3.14,
      quarter: '2020Q3',
    });
  });
});
