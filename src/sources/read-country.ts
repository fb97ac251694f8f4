import countries from 'i18n-iso-countries';
import { countryOfName } from '#sources/country-names.ts';

/** ISO 3166 alpha-2 of a country that a table names by it, or in English: 'NP', 'Nepal'; null when there is none. */
export function readCountry(text: string): string | null {
  // The package looks codes up in a plain object, which would answer to 'constructor' as well.
  if (/^[A-Z]{2}$/.test(text) && countries.alpha2ToAlpha3(text) !== undefined) return text;
  return countryOfName(text);
}
