import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCountry } from '#sources/read-country.ts';
import { readWebAddress } from '#sources/read-web-address.ts';

describe('readWebAddress', () => {
  it.each([
    ['https://www.mom.gov.sg/a?b=c', 'https://www.mom.gov.sg/a?b=c'],
    ['http://www.womenthai.org', 'http://www.womenthai.org/'],
    ['www.cambodiaembassyinthailand.wordpress.com', 'https://www.cambodiaembassyinthailand.wordpress.com/'],
    ['iom.int/cambodia', 'https://iom.int/cambodia'],
    ['example.org:8080', 'https://example.org:8080/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://example.org', null],
    ['mailto:help@example.org', null],
    ['help@example.org', null],
    ['https://user:secret@example.org', null],
    ['https://localhost', null],
    ['see www.example.org', null],
    ['none', null],
    ['', null],
  ])('%j is %j', (text, address) => expect(readWebAddress(text)).toBe(address));

  it('gives nothing but pages', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        expect(readWebAddress(text) ?? 'https://').toMatch(/^https?:\/\//);
      }),
    );
  });
});

it.each([
  ['NP', 'NP'],
  ['Nepal', 'NP'],
  ['cambodia', 'KH'],
  ['South Korea', 'KR'],
  ['ZZ', null],
  ['np', null],
  ['Atlantis', null],
  ['constructor', null],
  ['', null],
])('the country %j is %j', (text, country) => expect(readCountry(text)).toBe(country));
