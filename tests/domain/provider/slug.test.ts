import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerSlug } from '#domain/provider/slug.ts';

describe('providerSlug', () => {
  it.each([
    ['Çelik & Søn Ltd.', 'NP', 'celik-and-son-ltd-np'],
    ["St. Mary's Employment Agency", 'HK', 'st-marys-employment-agency-hk'],
    ['PEOPLE &amp;amp; PLACES PVT. LTD.', 'NP', 'people-and-places-pvt-ltd-np'],
    ['MAID@MAID EXPRESS', 'HK', 'maid-maid-express-hk'],
    ['Western Union', null, 'western-union'],
    ['Łukasz Straße', null, 'lukasz-strasse'],
    ['多多 Helpers', 'HK', 'helpers-hk'],
  ])('%s in %s gives %s', (name, country, slug) => expect(providerSlug(name, country)).toBe(slug));

  it('is empty without Latin letters', () => {
    for (const name of ['期柏有限公司', '360', '& 1', '', 'नेपाल']) expect(providerSlug(name, 'HK')).toBe('');
  });

  it('cuts a long name between words', () => {
    // 16 times "agency-" is 112; with "-ph" 77 are left, so 11 words: 11 · 6 + 10 = 76.
    expect(providerSlug('agency '.repeat(16), 'PH')).toBe(`${Array(11).fill('agency').join('-')}-ph`);
    expect(providerSlug('a'.repeat(200), 'PH')).toHaveLength(80);
  });

  it('is always fit for an address', () => {
    const names = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 200, size: 'max' }));
    fc.assert(
      fc.property(names, fc.constantFrom('NP', null), (name, country) => {
        const slug = providerSlug(name, country);
        expect(slug).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
