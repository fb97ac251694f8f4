import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agency, writtenEngine } from './static-files.ts';

const documents = [
  agency({ name: 'Golden Harbour Services', otherNames: ['金港服務有限公司'], licenceNumber: 'A-7' }),
  agency({ name: 'बिहानी रोजगार' }),
  agency({ name: 'ศูนย์จัดหางานสยาม', slug: 'siam' }),
  agency({ name: 'Công ty Cổ phần Sông Đà', slug: 'song-da' }),
  agency({ name: '***', slug: 'stars' }),
];
const { engine } = writtenEngine(documents);
const limit = 5;

describe('bad queries', () => {
  it.each([
    '',
    '   ',
    '\n\t',
    '😀🎉',
    '\ud800',
    '\udc00\ud800',
    '***',
    '" OR status = "valid',
    '%_\\',
    '...',
    '__proto__',
  ])('%j finds nothing', async (query) => {
    expect(await engine.search(query, { limit })).toEqual([]);
  });
  it('answers the beginning of a query of 10,000 characters', async () => {
    const started = performance.now();
    expect((await engine.search('golden harbour '.repeat(700), { limit }))[0]?.slug).toBe(
      'golden-harbour-services',
    );
    await engine.search('金'.repeat(10_000), { limit });
    await engine.search('a'.repeat(10_000), { limit });
    await engine.search('9'.repeat(10_000), { limit });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
  it('finds a name with a lone surrogate or an emoji in it', async () => {
    expect((await engine.search('golden\ud800 harbour 😀', { limit }))[0]?.slug).toBe(
      'golden-harbour-services',
    );
  });
  it('answers whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (query) => {
        expect((await engine.search(query, { limit })).length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  });
});

describe('other scripts', () => {
  it.each([
    ['金港', 'golden-harbour-services'],
    ['港服', 'golden-harbour-services'],
    ['จัดหางานสยาม', 'siam'],
    ['song da', 'song-da'],
    ['SÔNG ĐÀ', 'song-da'],
  ])('%s finds %s', async (query, slug) => {
    expect((await engine.search(query, { limit }))[0]?.slug).toBe(slug);
  });
});
