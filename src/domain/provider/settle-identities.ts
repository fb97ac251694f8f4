import { alikeKeys } from './alike-names.ts';
import { compareIdentities, nameKeys, type Sameness } from './compare-identities.ts';
import type { Identity } from './identity.ts';

export interface IdentityPair {
  /** Ids, the smaller first. */
  a: string;
  b: string;
  because: Sameness['because'];
}

export interface Settlement {
  /** Sure to be one: `merge` goes into `keep`. */
  merges: { keep: string; merge: string; because: Sameness['because'] }[];
  /** For a person to decide. */
  undecided: IdentityPair[];
}

/**
 * Which of many providers are one, and which a person must look at. Of a group where not each is sure to be
 * each other, none is merged: a name that two claim belongs to neither until somebody decides [ours].
 *
 * The order of the input never matters.
 *
 * @param different Pairs of ids that a person has found to be two; they are never asked about again.
 */
export function settleIdentities(
  identities: readonly Identity[],
  different: readonly (readonly [string, string])[] = [],
): Settlement {
  const decided = new Set(different.map(([a, b]) => pairKey(a, b)));
  const byId = new Map(identities.map((identity) => [identity.id, identity]));
  const same: IdentityPair[] = [];
  const undecided: IdentityPair[] = [];
  for (const [a, b] of likelyPairs(identities)) {
    if (decided.has(pairKey(a.id, b.id))) continue;
    const { verdict, because } = compareIdentities(a, b);
    const pair = { a: a.id, b: b.id, because };
    if (verdict === 'same') same.push(pair);
    if (verdict === 'unsure') undecided.push(pair);
  }

  const merges: Settlement['merges'] = [];
  for (const { members, pairs } of groupsOf(same)) {
    if (pairs.length === (members.length * (members.length - 1)) / 2) {
      const [keep, ...rest] = members.map((id) => byId.get(id)!).sort(mostEstablished);
      for (const { id } of rest) {
        const { because } = pairs.find(({ a, b }) => a === id || b === id)!;
        merges.push({ keep: keep!.id, merge: id, because });
      }
    } else {
      undecided.push(...pairs);
    }
  }
  return {
    merges: merges.sort((one, other) => (one.merge < other.merge ? -1 : 1)),
    undecided: undecided.sort(byIds),
  };
}

/** Every pair that shares a licence number, a name, nearly a name, or a phone; each once. */
function* likelyPairs(identities: readonly Identity[]): Generator<[Identity, Identity]> {
  const sharing = new Map<string, Identity[]>();
  for (const identity of identities) {
    for (const key of keysOf(identity)) {
      const known = sharing.get(key);
      if (known) known.push(identity);
      else sharing.set(key, [identity]);
    }
  }
  const seen = new Set<string>();
  for (const group of sharing.values()) {
    for (const [place, one] of group.entries()) {
      for (const other of group.slice(place + 1)) {
        const key = pairKey(one.id, other.id);
        if (one.id === other.id || seen.has(key)) continue;
        seen.add(key);
        yield one.id < other.id ? [one, other] : [other, one];
      }
    }
  }
}

function keysOf(identity: Identity): Set<string> {
  const { licences, phones } = identity;
  return new Set([
    ...licences.map(({ register, key }) => `licence ${register} ${key}`),
    ...nameKeys(identity)
      .flatMap(alikeKeys)
      .map((key) => `name ${key}`),
    ...phones.map((phone) => `phone ${phone}`),
  ]);
}

/** Pairs that hang together. */
function groupsOf(pairs: IdentityPair[]): { members: string[]; pairs: IdentityPair[] }[] {
  const groups = new Map<string, { members: Set<string>; pairs: IdentityPair[] }>();
  for (const pair of pairs) {
    const touched = new Set([groups.get(pair.a), groups.get(pair.b)].filter((group) => group !== undefined));
    const joined = {
      members: new Set([pair.a, pair.b, ...[...touched].flatMap(({ members }) => [...members])]),
      pairs: [...[...touched].flatMap((group) => group.pairs), pair],
    };
    for (const member of joined.members) groups.set(member, joined);
  }
  return [...new Set(groups.values())].map((group) => ({
    members: [...group.members],
    pairs: group.pairs.sort(byIds),
  }));
}

/** The one whose page goes on: that a register has now, or had once; then who bears the name today; then by id. */
function mostEstablished(a: Identity, b: Identity): number {
  const standing = ({ licences }: Identity) =>
    licences.some(({ isCurrent }) => isCurrent) ? 2 : licences.length > 0 ? 1 : 0;
  const wasCalled = (one: Identity, other: Identity) =>
    Number(
      nameKeys(one)
        .slice(1)
        .includes(nameKeys(other)[0] ?? ''),
    );
  return standing(b) - standing(a) || wasCalled(b, a) - wasCalled(a, b) || (a.id < b.id ? -1 : 1);
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const byIds = (one: IdentityPair, other: IdentityPair) =>
  pairKey(one.a, one.b) < pairKey(other.a, other.b) ? -1 : 1;
