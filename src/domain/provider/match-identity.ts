import { compareIdentities } from './compare-identities.ts';
import type { Identity } from './identity.ts';
import { normaliseName } from './normalise-name.ts';

export type Match = { found: 'one'; id: string } | { found: 'none' } | { found: 'several'; ids: string[] };

/**
 * Finds who a list means among those that are known: the one that is surely the same. Where several are,
 * the one that bears the name today; where that does not tell them apart, a person must.
 *
 * @returns A function for many entries, so that the known ones are looked through once.
 */
export function identityMatcher(known: readonly Identity[]): (entry: Identity) => Match {
  const sharing = new Map<string, Identity[]>();
  const keysOf = ({ names, licences }: Identity) =>
    new Set([
      ...names.map((name) => `name ${normaliseName(name)}`),
      ...licences.map(({ register, key }) => `licence ${register} ${key}`),
    ]);
  for (const identity of known) {
    for (const key of keysOf(identity)) sharing.set(key, [...(sharing.get(key) ?? []), identity]);
  }

  return (entry) => {
    const likely = new Set([...keysOf(entry)].flatMap((key) => sharing.get(key) ?? []));
    const compared = [...likely].map((identity) => ({ identity, ...compareIdentities(entry, identity) }));
    const same = compared.filter(({ verdict }) => verdict === 'same');
    // The number says one and the name another, or nobody: a person must look.
    const contradicting = compared.filter(({ because }) => because === 'number_of_another');
    if (contradicting.length > 0) {
      return { found: 'several', ids: [...contradicting, ...same].map(({ identity }) => identity.id).sort() };
    }
    const name = normaliseName(entry.names[0] ?? '');
    const best = [
      same.filter(({ because }) => because === 'licence_number'),
      same.filter(({ identity }) => normaliseName(identity.names[0] ?? '') === name),
      same,
    ].find((of) => of.length > 0);
    if (!best) return { found: 'none' };
    const ids = best.map(({ identity }) => identity.id).sort();
    return ids.length === 1 ? { found: 'one', id: ids[0]! } : { found: 'several', ids };
  };
}
