import type { Country } from '#domain/place/country.ts';

/** More would make the index of a large country too heavy for a phone [ours]. */
const MOST_DESTINATIONS = 12;

/**
 * Where an agency sends people, once each, twelve countries at most: where its reviewers went, most named first, then
 * where its government's lists say that it sent workers, most workers first.
 *
 * Reviewers come first because they are few: what they say must not fall off the end of a long official list [ours].
 */
export function destinationsOf(agency: {
  destinations: readonly Country[];
  deployments: { byCountry: { destinations: readonly { country: Country }[] } | null } | null;
}): Country[] {
  const official = agency.deployments?.byCountry?.destinations ?? [];
  const all = [...agency.destinations, ...official.map(({ country }) => country)];
  return [...new Set(all)].slice(0, MOST_DESTINATIONS);
}
