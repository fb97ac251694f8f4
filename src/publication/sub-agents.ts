import { shownCount } from '#domain/disclosure/shown-count.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { byFrequency } from './by-frequency.ts';
import type { PublishedRecord } from './record.ts';
import type { SubAgent } from './snapshot.ts';

type Named = PublishedRecord['subAgents'][number];
type Provider = Pick<PublishedRecord['providers'][number], 'id' | 'name' | 'slug' | 'country' | 'isDemo'>;

/** The licence holders who have a name in the registers, by country and name; several may have the same. */
export type LicensedNames = Map<string, Set<Provider>>;

/** A name says something only beside names of the same country, and invented ones only among themselves. */
const keyOf = ({ country, isDemo }: Provider, name: string) => `${country} ${isDemo} ${normaliseName(name)}`;

/** Every name that a register has now for somebody. */
export function licensedNames({ providers, names, licences }: PublishedRecord): LicensedNames {
  const listed = licences.filter(({ isListed }) => isListed);
  const licensed = new Set(listed.map(({ providerId }) => providerId));
  const holders = new Map(
    providers.filter(({ id }) => licensed.has(id)).map((holder) => [holder.id, holder]),
  );
  const found: LicensedNames = new Map();
  const add = (providerId: string, name: string) => {
    const holder = holders.get(providerId);
    if (!holder) return;
    const key = keyOf(holder, name);
    found.set(key, (found.get(key) ?? new Set()).add(holder));
  };
  for (const { id, name } of providers) add(id, name);
  for (const { providerId, name } of [...listed, ...names]) add(providerId, name);
  return found;
}

/**
 * Who said that they act for a licence holder: each name and place once, however it was written, the most named first.
 *
 * @param named Of this licence holder, one a worker, in any order.
 */
export function subAgentsOf(named: Named[], provider: Provider, licensed: LicensedNames): SubAgent[] {
  return [...Map.groupBy(named, ({ name, place }) => `${normaliseName(name)}\n${normaliseName(place)}`)]
    .sort(([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1))
    .map(([, of]) => {
      const name = most(of.map((one) => one.name));
      return {
        name,
        place: most(of.map(({ place }) => place)),
        met: most(of.map(({ met }) => met)),
        n: shownCount(of.length),
        registered: registersAnswer(name, provider, licensed),
      };
    });
}

const most = (values: string[]) => byFrequency(values)[0]!;

function registersAnswer(name: string, provider: Provider, licensed: LicensedNames): SubAgent['registered'] {
  const holders = [...(licensed.get(keyOf(provider, name)) ?? [])];
  if (holders.some(({ id }) => id === provider.id)) return { is: 'same' };
  const [other] = holders.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return other ? { is: 'other', name: other.name, slug: other.slug } : { is: 'nobody' };
}
