import type { Identity } from '#domain/provider/identity.ts';
import { licenceKey } from '#domain/provider/licence-number.ts';
import { identityMatcher } from '#domain/provider/match-identity.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { agencySlug } from './agency-slug.ts';
import { answerOf, type Client } from './client.ts';
import { identityOf, knownProviders, type KnownProvider } from './identities.ts';

/** An agency as a list that is no register names it. */
export interface NamedAgency {
  name: string;
  formerNames: string[];
  licenceNumber: string | null;
}

export interface FoundAgencies {
  /** By the name as written; null for one that could be several. */
  idOf(agency: NamedAgency): string | null;
  recognised: number;
  /** Known to nobody before: now providers that no register has. */
  added: number;
  /** Names that could be several: their rows are left out until a person decides. */
  undecided: string[];
}

/**
 * Finds agencies of a country by their names, and by a licence number of any register there. Those that nobody
 * knows are added: a worker who looks for them must find what is known of them.
 */
export async function findAgencies(
  client: Client,
  country: string,
  named: NamedAgency[],
): Promise<FoundAgencies> {
  const { providers } = await knownProviders(client, 'agency', country);
  const identities = providers.map((provider) => identityOf(provider, 'agency', country));
  const registers = [...new Set(identities.flatMap(({ licences }) => licences.map((of) => of.register)))];
  const keyOf = ({ name, licenceNumber }: NamedAgency) =>
    `${normaliseName(name)} ${licenceNumber ? licenceKey(licenceNumber) : ''}`;
  const asIdentity = ({ name, formerNames, licenceNumber }: NamedAgency): Identity => ({
    id: keyOf({ name, formerNames, licenceNumber }),
    kind: 'agency',
    country,
    names: [name, ...formerNames],
    licences: licenceNumber
      ? registers.map((register) => ({ register, key: licenceKey(licenceNumber), isCurrent: false }))
      : [],
    phones: [],
    addresses: [],
    lists: [],
    reports: [],
  });

  // Spellings of one name together, the longest list of former names with it.
  const distinct = new Map<string, NamedAgency>();
  for (const agency of named) {
    const known = distinct.get(keyOf(agency));
    const formerNames = [...new Set([...(known?.formerNames ?? []), ...agency.formerNames])];
    distinct.set(keyOf(agency), { ...agency, name: known?.name ?? agency.name, formerNames });
  }

  const ids = new Map<string, string | null>();
  const byId = new Map(providers.map((provider) => [provider.id, provider]));
  const match = identityMatcher(identities);
  const unknown: NamedAgency[] = [];
  for (const [key, agency] of distinct) {
    const byNumber = match(asIdentity(agency));
    // A number that nobody has says nothing; the name still may.
    const answer =
      byNumber.found === 'none' ? match(asIdentity({ ...agency, licenceNumber: null })) : byNumber;
    if (answer.found === 'none') unknown.push(agency);
    else if (answer.found === 'one') ids.set(key, entryOf(byId.get(answer.id)!, agency));
    else ids.set(key, reportedBefore(answer.ids.map((id) => byId.get(id)!)));
  }
  const recognised = [...ids.values()].filter((id) => id !== null).length;
  const undecided = [...distinct].filter(([key]) => ids.get(key) === null).map(([, { name }]) => name);

  const rows = unknown.map((agency) => ({
    name: agency.name,
    formerNames: agency.formerNames,
    country,
    nameKey: normaliseName(agency.name),
    slug: agencySlug(agency.name, country, keyOf(agency)),
  }));
  const added =
    rows.length === 0
      ? []
      : (answerOf('Adding agencies', await client.rpc('add_agencies', { agencies: rows })) as string[]);
  unknown.forEach((agency, place) => ids.set(keyOf(agency), added[place]!));
  return {
    idOf: (agency) => ids.get(keyOf(agency)) ?? null,
    recognised,
    added: added.length,
    undecided,
  };
}

/** Of a merged provider the entry that bears the name: after a split, each has what was said of it. */
function entryOf({ id, members }: KnownProvider, { name }: NamedAgency): string {
  const key = normaliseName(name);
  const bearsIt = members.find(({ names }) => normaliseName(names[0] ?? '') === key);
  const boreIt = members.find(({ names }) => names.some((of) => normaliseName(of) === key));
  return (bearsIt ?? boreIt)?.id ?? id;
}

/** Of several by one name, the one that such lists have meant before, if it is one. */
function reportedBefore(several: KnownProvider[]): string | null {
  const reported = several.filter(({ reports }) => reports.length > 0);
  return reported.length === 1 ? reported[0]!.id : null;
}
