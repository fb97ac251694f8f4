import type { HelpOrganisation } from '#domain/help/help-organisation.ts';
import { sameHelp } from '#domain/help/same-help.ts';
import type { PublishedRecord } from './record.ts';

/** A number given for so many countries is nobody's local number. */
const MOST_COUNTRIES = 2;

/**
 * Organisations as they are shown: those that two lists name once, with what either says; a number that is given
 * for many countries left out, since it may not answer there; none that cannot be reached at all.
 */
export function helpOf(listed: PublishedRecord['help']): HelpOrganisation[] {
  const countries = new Map<string, Set<string | null>>();
  for (const { phones, country } of listed) {
    for (const phone of phones) countries.set(phone, (countries.get(phone) ?? new Set()).add(country));
  }
  const joined: HelpOrganisation[] = [];
  for (const organisation of listed) {
    const phones = organisation.phones.filter((phone) => countries.get(phone)!.size <= MOST_COUNTRIES);
    const place = joined.findIndex(
      (known) => known.origin === organisation.origin && sameHelp(known, { ...organisation, phones }),
    );
    if (place < 0) joined.push({ ...organisation, phones });
    else joined[place] = join(joined[place]!, { ...organisation, phones });
  }
  return joined.filter(
    ({ phones, website, facebook, address }) =>
      phones.length > 0 || (website ?? facebook ?? address) !== null,
  );
}

function join(one: HelpOrganisation, other: HelpOrganisation): HelpOrganisation {
  const spoken = new Set(one.names.map(({ language }) => language));
  return {
    ...one,
    names: [...one.names, ...other.names.filter(({ language }) => !spoken.has(language))],
    services: [...one.services, ...other.services],
    phones: [...new Set([...one.phones, ...other.phones])],
    kind: one.kind ?? other.kind,
    website: one.website ?? other.website,
    facebook: one.facebook ?? other.facebook,
    address: one.address ?? other.address,
  };
}
