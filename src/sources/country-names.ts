import countries from 'i18n-iso-countries';

/** What lists call a country and the table of names does not. */
const OTHER_NAMES = new Map([
  ['brunei', 'BN'],
  ['burma', 'MM'],
  ['hong kong sar', 'HK'],
  ['hongkong', 'HK'],
  ['ksa', 'SA'],
  ['korea', 'KR'],
  ['laos', 'LA'],
  ['macau', 'MO'],
  ['macau sar', 'MO'],
  ['syria', 'SY'],
  ['viet nam', 'VN'],
]);

/**
 * ISO 3166 alpha-2 of a country by its name in English, as lists write it: 'UAE', 'ALBANIA',
 * 'Hong Kong SAR,China'; null when there is no such country.
 */
export function countryOfName(name: string): string | null {
  const plain = name
    .replace(/,\s*(P\.?R\.? of )?China$/i, '')
    .replace(/\./g, '')
    .trim();
  return codeOf(name.trim()) ?? codeOf(plain) ?? OTHER_NAMES.get(plain.toLowerCase()) ?? null;
}

const codeOf = (name: string) => countries.getAlpha2Code(name, 'en');
