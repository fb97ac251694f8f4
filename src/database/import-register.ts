import { createHash } from 'node:crypto';
import { compareIdentities } from '#domain/provider/compare-identities.ts';
import type { Identity } from '#domain/provider/identity.ts';
import { licenceKey } from '#domain/provider/licence-number.ts';
import { identityMatcher } from '#domain/provider/match-identity.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import type { RegisterEntry } from '#domain/provider/register-entry.ts';
import { addressNumbers } from '#domain/provider/same-address.ts';
import { agencySlug } from './agency-slug.ts';
import { answerOf, type Client } from './client.ts';
import { identityOf, knownProviders, settleProviders, type Settled } from './identities.ts';
import { importInBatches, type ImportCounts, type OnProgress } from './import-batches.ts';

/** An entry, of whichever register is imported. */
type Entry = Omit<RegisterEntry, 'register'>;

/** A register, as its description has it. */
export interface Register {
  register: string;
  country: string;
  /** Its authority's name by language. */
  authority: Record<string, string>;
  sourceAddress: string | null;
}

/** What an import would do, entry by entry. */
export interface RegisterPlan {
  register: Register;
  observedOn: string;
  entries: (Entry & { entryKey: string; entryHash: string; providerId: string | null })[];
  counts: {
    /** Somebody the record does not know. */
    new: number;
    /** Known without any licence: named by workers, or by a list that is no register. */
    recognised: number;
    /** Already known by this register. */
    known: number;
    /** Of those, the ones of which this list says something else. */
    changed: number;
    /** Listed until now and not in this list. */
    missing: number;
    /** Listed until now. */
    listedBefore: number;
  };
  /** Names of entries whose number now has another name, phone and address. */
  taken: string[];
}

const BATCH = 250;

/** Decides who each entry is, and writes nothing. */
export async function planRegister(
  client: Client,
  register: Register,
  observedOn: string,
  entries: Entry[],
): Promise<RegisterPlan> {
  const { providers } = await knownProviders(client, 'agency', register.country);
  const own = new Map(
    providers.flatMap((provider) =>
      provider.licences
        .filter((licence) => licence.register === register.register)
        .map((licence) => [licence.entryKey, { licence, provider }] as const),
    ),
  );
  const listed = withKeys(entries);
  const keys = new Set(listed.map(({ entryKey }) => entryKey));
  const isNewest = [...own.values()].every(({ licence }) => licence.observedOn <= observedOn);

  // Who has a licence is merged by rule or not at all: a merge can be undone when a later list says that they are two.
  const match = identityMatcher(
    providers
      .filter(({ licences }) => licences.length === 0)
      .map((provider) => identityOf(provider, 'agency', register.country)),
  );
  const found = listed.map((entry) => {
    if (own.has(entry.entryKey)) return null;
    const answer = match(asIdentity(entry, register.register));
    return answer.found === 'one' ? answer.id : null;
  });
  // A provider that two entries take for their own belongs to neither until somebody decides.
  const claims = Map.groupBy(
    found.filter((id) => id !== null),
    (id) => id,
  );
  const planned = listed.map((entry, place) => {
    const id = found[place] ?? null;
    return { ...entry, providerId: id !== null && claims.get(id)!.length === 1 ? id : null };
  });

  const known = planned.filter(({ entryKey }) => own.has(entryKey));
  const recognised = planned.filter(({ providerId }) => providerId !== null).length;
  const changed = known.filter(
    ({ entryKey, entryHash }) => own.get(entryKey)!.licence.entryHash !== entryHash,
  );
  const missing = [...own].filter(([key, { licence }]) => licence.isListed && !keys.has(key));
  return {
    register,
    observedOn,
    entries: planned,
    counts: {
      new: planned.length - known.length - recognised,
      recognised,
      known: known.length,
      changed: isNewest ? changed.length : 0,
      missing: isNewest ? missing.length : 0,
      listedBefore: [...own.values()].filter(({ licence }) => licence.isListed).length,
    },
    taken: known.flatMap((entry) => {
      const identity = identityOf(own.get(entry.entryKey)!.provider, 'agency', register.country);
      const { because } = compareIdentities(asIdentity(entry, register.register), identity);
      return because === 'number_of_another' ? [`${entry.name} (${identity.names[0]})`] : [];
    }),
  };
}

/** Brings the list of one register, as it was on one day, into the record. */
export async function importRegister(
  client: Client,
  { register, observedOn, entries }: RegisterPlan,
  onProgress: OnProgress,
): Promise<ImportCounts & Settled & { missing: number }> {
  const id = register.register;
  const rows = entries.map((entry) => ({
    ...entry,
    nameKey: normaliseName(entry.name),
    slug: agencySlug(entry.name, entry.country, entry.entryKey),
  }));
  const counts = await importInBatches(
    `Importing the register ${id}`,
    rows,
    BATCH,
    (batch) =>
      client.rpc('import_register_entries', {
        register: id,
        observed_on: observedOn,
        entries: batch as never,
      }),
    onProgress,
  );
  const closed = await client.rpc('finish_register_list', {
    register: { ...register },
    observed_on: observedOn,
    entry_keys: entries.map(({ entryKey }) => entryKey),
  });
  const { missing } = answerOf(`Closing the list of ${id}`, closed) as { missing: number };
  const settled = await settleProviders(client, 'agency', register.country);
  return { ...counts, changed: counts.changed + missing + settled.merged, missing, ...settled };
}

/**
 * What tells one entry from another: its number, or its name, or where a list has a name twice without numbers, its
 * name and the numbers of its address.
 */
function withKeys(entries: Entry[]) {
  const named = Map.groupBy(
    entries.filter(({ licenceNumber }) => !licenceNumber),
    ({ name }) => normaliseName(name),
  );
  return entries.map((entry) => {
    const { licenceNumber, name, offices } = entry;
    const nameKey = normaliseName(name);
    const isRepeated = (named.get(nameKey)?.length ?? 0) > 1;
    const entryKey = licenceNumber
      ? licenceKey(licenceNumber)
      : [nameKey, ...(isRepeated ? [addressNumbers(offices[0]?.address ?? '') ?? ''] : [])].join(' ');
    return { ...entry, entryKey, entryHash: shortHash(JSON.stringify(entry)) };
  });
}

/** To be compared with who has no licence yet, or has this very one: whether it is in force does not matter. */
function asIdentity(entry: Entry & { entryKey: string }, register: string): Identity {
  const { country, name, otherNames, licenceNumber, entryKey, offices } = entry;
  return {
    id: '',
    kind: 'agency',
    country,
    names: [name, ...otherNames.map((other) => other.name)],
    licences: licenceNumber ? [{ register, key: entryKey, isCurrent: false }] : [],
    phones: offices.flatMap((office) => office.phones),
    addresses: offices.flatMap(({ address }) => address ?? []),
    lists: [],
    reports: [],
  };
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
