import * as z from 'zod/mini';

/** ISO 3166-1 alpha-2 code, two capital letters. */
export const countrySchema = z.string('bad_country').check(z.regex(/^[A-Z]{2}$/, 'bad_country'));
export type Country = z.infer<typeof countrySchema>;

/** How a country stands in an address: 'ph'. */
export function countrySlug(country: Country): string {
  return country.toLowerCase();
}

/** How a corridor stands in an address: 'ae-ph' is from the Emirates to the Philippines. */
export function corridorSlug(sending: Country, receiving: Country): string {
  return `${countrySlug(sending)}-${countrySlug(receiving)}`;
}

/** The two countries of a corridor's address, or null when it is not one. */
export function parseCorridorSlug(slug: string): { sending: Country; receiving: Country } | null {
  const match = /^([a-z]{2})-([a-z]{2})$/.exec(slug);
  return match && { sending: match[1]!.toUpperCase(), receiving: match[2]!.toUpperCase() };
}
