import { shownCount } from '#domain/disclosure/shown-count.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import type { PublishedRecord } from './record.ts';
import type { SubAgent } from './snapshot.ts';

type Named = PublishedRecord['subAgents'][number];

/** Licence holders by every name that a register has for them, written alike. */
export type LicensedNames = Map<string, { providerId: string; name: string; slug: string }>;

export function licensedNames({ providers, names, licences }: PublishedRecord): LicensedNames {
  const licensed = new Set(licences.filter(({ isListed }) => isListed).map(({ providerId }) => providerId));
  const holders = new Map(
    providers.filter(({ id }) => licensed.has(id)).map((holder) => [holder.id, holder]),
  );
  const found: LicensedNames = new Map();
  const add = (providerId: string, spelling: string) => {
    const holder = holders.get(providerId);
    const key = normaliseName(spelling);
    if (holder && !found.has(key)) found.set(key, { providerId, name: holder.name, slug: holder.slug });
  };
  for (const { id, name } of providers) add(id, name);
  for (const { providerId, name } of licences) add(providerId, name);
  for (const { providerId, name } of names) add(providerId, name);
  return found;
}

/** Who said that they act for a licence holder: each name and place once, the most named first. */
export function subAgentsOf(named: Named[], providerId: string, licensed: LicensedNames): SubAgent[] {
  return [...Map.groupBy(named, ({ name, place }) => `${normaliseName(name)} ${normaliseName(place)}`)]
    .map(([key, of]) => ({ key, of, first: of[0]! }))
    .sort((a, b) => b.of.length - a.of.length || (a.key < b.key ? -1 : 1))
    .map(({ of, first: { name, place, met } }) => ({
      name,
      place,
      met,
      n: shownCount(of.length),
      registered: registersAnswer(name, providerId, licensed),
    }));
}

function registersAnswer(name: string, providerId: string, licensed: LicensedNames): SubAgent['registered'] {
  const holder = licensed.get(normaliseName(name));
  if (!holder) return { is: 'nobody' };
  if (holder.providerId === providerId) return { is: 'same' };
  return { is: 'other', name: holder.name, slug: holder.slug };
}
