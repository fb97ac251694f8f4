import type { Country } from '#domain/place/country.ts';

/**
 * Offered as buttons before the list of all: countries many labour migrants come from and go to. Our own
 * choice, by no statistic; it saves taps and decides nothing.
 */
export const oftenOrigins: readonly Country[] = [
  'BD',
  'ET',
  'ID',
  'IN',
  'KE',
  'LK',
  'MM',
  'NP',
  'PH',
  'PK',
  'UG',
  'VN',
];
export const oftenDestinations: readonly Country[] = [
  'AE',
  'BH',
  'HK',
  'JO',
  'JP',
  'KR',
  'KW',
  'MY',
  'OM',
  'QA',
  'SA',
  'SG',
  'TW',
];
