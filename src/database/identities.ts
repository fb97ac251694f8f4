import type { Identity } from '#domain/provider/identity.ts';
import { licenceKey } from '#domain/provider/licence-number.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { settleIdentities, type IdentityPair, type Settlement } from '#domain/provider/settle-identities.ts';
import { answerOf, type Client } from './client.ts';

/** A provider of the record with all that was merged into it. */
export interface KnownProvider {
  id: string;
  slug: string;
  name: string;
  otherNames: string[];
  licences: {
    register: string;
    number: string | null;
    entryKey: string;
    entryHash: string;
    observedOn: string;
    isListed: boolean;
  }[];
  contacts: { kind: 'phone' | 'address'; value: string }[];
  /** Where others were merged into it: the entries it is made of, each with its own names. */
  members: { id: string; names: string[] }[];
  /** Reports of permits that name it. */
  reports: string[];
  reviews: number;
}

export interface KnownProviders {
  providers: KnownProvider[];
  /** Ids of which somebody found that they are two. */
  different: [string, string][];
}

/** The real providers of a kind, and of a country for agencies. */
export async function knownProviders(
  client: Client,
  kind: ProviderKind,
  country: string | null,
): Promise<KnownProviders> {
  const answer = await client.rpc('known_providers', { kind, country: country as string });
  return answerOf('Reading the providers', answer) as unknown as KnownProviders;
}

/** What the rules of the domain compare. */
export function identityOf(provider: KnownProvider, kind: ProviderKind, country: string | null): Identity {
  const contacts = (of: 'phone' | 'address') =>
    provider.contacts.filter((contact) => contact.kind === of).map((contact) => contact.value);
  return {
    id: provider.id,
    kind,
    country,
    names: [provider.name, ...provider.otherNames],
    licences: provider.licences.flatMap(({ register, number, isListed }) =>
      number ? [{ register, key: licenceKey(number), isCurrent: isListed }] : [],
    ),
    phones: contacts('phone'),
    addresses: contacts('address'),
    lists: provider.licences.filter((of) => of.isListed).map((of) => of.register),
    reports: provider.reports,
  };
}

export interface Settled {
  merged: number;
  undecided: (IdentityPair & { one: KnownProvider; other: KnownProvider })[];
}

/** Merges those that are surely one, and tells which a person must look at. */
export async function settleProviders(
  client: Client,
  kind: ProviderKind,
  country: string | null,
): Promise<Settled> {
  const { merges, undecided } = await compareProviders(client, kind, country);
  if (merges.length > 0) await mergeProviders(client, merges, 'rule');
  return { merged: merges.length, undecided };
}

/** The same without changing anything. */
export async function compareProviders(
  client: Client,
  kind: ProviderKind,
  country: string | null,
): Promise<{ merges: Settlement['merges']; undecided: Settled['undecided'] }> {
  const { providers, different } = await knownProviders(client, kind, country);
  const identities = providers.map((provider) => identityOf(provider, kind, country));
  const { merges, undecided } = settleIdentities(identities, different);
  const byId = new Map(providers.map((provider) => [provider.id, provider]));
  return {
    merges,
    undecided: undecided.map((pair) => ({ ...pair, one: byId.get(pair.a)!, other: byId.get(pair.b)! })),
  };
}

/** @returns How many were joined that were not one before. */
export async function mergeProviders(
  client: Client,
  pairs: { keep: string; merge: string; because?: string }[],
  byWhom: 'rule' | 'person',
): Promise<number> {
  const answer = await client.rpc('merge_providers', { pairs: pairs as never, by_whom: byWhom });
  return Number(answerOf('Merging providers', answer));
}

/** Remembers that two are two. @returns False when they are one page, which must be split first. */
export async function keepApart(client: Client, one: string, other: string): Promise<boolean> {
  const answer = await client.rpc('keep_providers_apart', { one, other });
  return answerOf('Keeping providers apart', answer) as unknown as boolean;
}

/** Takes a merged provider out again. @returns The slug of the one it was part of; null when it was of none. */
export async function splitProvider(client: Client, slug: string): Promise<string | null> {
  return answerOf('Splitting a provider', await client.rpc('split_provider', { slug })) as string | null;
}

/** Where the real providers are; null stands for operators. */
export async function providerCountries(client: Client): Promise<(string | null)[]> {
  const answer = await client.rpc('provider_countries');
  return answerOf('Reading the countries', answer) as (string | null)[];
}

/** The id of the provider whose page has this name in its address; null when there is none. */
export async function providerId(client: Client, slug: string): Promise<string | null> {
  const answer = await client.from('providers').select('id').eq('slug', slug);
  return answerOf('Reading the providers', answer)[0]?.id ?? null;
}
