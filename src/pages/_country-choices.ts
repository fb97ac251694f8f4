import countries from 'i18n-iso-countries';
import { formatsOf } from '#messages/format.ts';

/** Every country to choose from, by its name in that language. */
export function countryChoices(locale: string): { code: string; name: string }[] {
  const { country, compare } = formatsOf(locale);
  return Object.keys(countries.getAlpha2Codes())
    .map((code) => ({ code, name: country(code) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** The same for a page that seldom needs them: their codes alone, with spaces between. */
export function countryCodes(): string {
  return Object.keys(countries.getAlpha2Codes()).join(' ');
}
