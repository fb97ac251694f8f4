import { expect, it } from 'vitest';
import type { HelpOrganisation } from '#domain/help/help-organisation.ts';
import { sameHelp } from '#domain/help/same-help.ts';

const HOTLINE: HelpOrganisation = {
  key: 'a',
  country: 'TH',
  origin: 'KH',
  names: [{ name: 'Women’s Help & Care', language: 'en' }],
  phones: ['1300', '+6629575851'],
  website: null,
  facebook: null,
  address: null,
  kind: null,
  services: [],
};

it.each([
  ['a phone of it', { names: [{ name: 'Other', language: 'en' }], phones: ['+6629575851'] }, true],
  ['a short number of it', { names: [{ name: 'Other', language: 'en' }], phones: ['1300'] }, true],
  ['its name', { names: [{ name: 'WOMEN’S HELP AND CARE', language: 'en' }], phones: [] }, true],
  [
    'its name in another language',
    { names: [{ name: 'Women’s Help & Care', language: 'km' }], phones: [] },
    false,
  ],
  ['its numbers in another country', { country: 'SG' }, false],
  ['nothing of it', { names: [{ name: 'Other', language: 'en' }], phones: ['1694'] }, false],
])('an organisation with %s', (_, change, same) => {
  const other = { ...HOTLINE, key: 'b', ...change };
  expect(sameHelp(HOTLINE, other)).toBe(same);
  expect(sameHelp(other, HOTLINE)).toBe(same);
});
