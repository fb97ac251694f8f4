import type { Country } from '#domain/place/country.ts';

/** The languages Fairway is made for: a country is found by its name in each of them. */
const LANGUAGES = ['en', 'fil', 'id', 'ne', 'bn', 'my', 'km', 'th', 'vi', 'ar'];

/** What people call a country and no list of names has. */
const EVERYDAY_NAMES: Record<Country, string[]> = {
  AE: ['UAE', 'Emirates', 'Dubai', 'Abu Dhabi'],
  GB: ['Great Britain', 'England'],
  HK: ['Hongkong'],
  KR: ['Korea'],
  MM: ['Burma'],
  SA: ['KSA'],
  US: ['USA', 'America'],
};

/** Every name by which a country may be looked for, its code among them. */
export function countryNames(country: Country): string[] {
  const names = LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).map((style) =>
      new Intl.DisplayNames([language], { type: 'region', style, fallback: 'code' }).of(country),
    ),
  );
  const all = [country, ...names, ...(EVERYDAY_NAMES[country] ?? [])];
  return [...new Set(all.filter((name) => name !== undefined))];
}
