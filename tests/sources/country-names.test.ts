import { expect, it } from 'vitest';
import { countryOfName } from '#sources/country-names.ts';

it.each([
  ['Malaysia', 'MY'],
  ['ALBANIA', 'AL'],
  ['UAE', 'AE'],
  ['U.A.E.', 'AE'],
  ['Hong Kong SAR,China', 'HK'],
  ['Macau SAR, China', 'MO'],
  ['Brunei Darussalam', 'BN'],
  [' brunei ', 'BN'],
  ['Viet Nam', 'VN'],
  ['China', 'CN'],
  ['Republic of Korea', 'KR'],
  ['Atlantis', null],
  ['constructor', null],
  ['', null],
])('%s is %s', (name, code) => expect(countryOfName(name)).toBe(code));
