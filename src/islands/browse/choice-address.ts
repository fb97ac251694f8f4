import { ANY_AGENCY, LEAST_STARS, type AgencyChoice } from '#domain/provider/agency-choice.ts';
import type { LicenceGroup } from '#domain/provider/licence-group.ts';
import type { Country } from '#domain/place/country.ts';
import type { Work } from '#domain/review/work.ts';

/** What there is to choose from: what some agency of the country is. */
export interface AgencyOptions {
  to: readonly Country[];
  work: readonly Work[];
  licence: readonly LicenceGroup[];
  stars: boolean;
  noFee: boolean;
}

const LONGEST_NAME = 160;

/** A choice as it stands in an address: `to=hk&status=valid`. Empty for no choice. */
export function queryOf({ to, work, licence, stars, noFee, name }: AgencyChoice): string {
  const query = new URLSearchParams({
    to: to.toLowerCase(),
    work: work.replaceAll('_', '-'),
    status: licence,
    stars,
    fee: noFee ? 'none' : '',
    name: name.trim(),
  });
  for (const [key, value] of [...query]) if (!value) query.delete(key);
  return query.toString();
}

/** The choice in an address. What there is not to choose is not chosen: an address may be old, or made up. */
export function choiceIn(query: string, options: AgencyOptions): AgencyChoice {
  const said = new URLSearchParams(query);
  const oneOf = <Value extends string>(values: readonly Value[], value: string) =>
    values.find((known) => known === value) ?? '';
  const get = (key: string) => said.get(key) ?? '';
  return {
    ...ANY_AGENCY,
    to: oneOf(options.to, get('to').toUpperCase()),
    work: oneOf(options.work, get('work').replaceAll('-', '_')),
    licence: oneOf(options.licence, get('status')),
    stars: options.stars ? oneOf(LEAST_STARS, get('stars')) : '',
    noFee: options.noFee && get('fee') === 'none',
    name: get('name').slice(0, LONGEST_NAME).trim(),
  };
}
