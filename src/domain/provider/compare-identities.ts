import { alikeNames, haveSameCore } from './alike-names.ts';
import type { Identity } from './identity.ts';
import { normaliseName } from './normalise-name.ts';
import { sameAddress } from './same-address.ts';

export const REASONS = [
  'licence_number',
  'number_of_another',
  'name_and_phone',
  'name_and_address',
  'name',
  'name_elsewhere',
  'former_name_of_two',
  'spelling',
  'trade_words',
  'phone_and_address',
  'two_licences',
  'other_country',
  'nothing',
] as const;

/** One report that names both may have a spelling too many. */
const FEWEST_REPORTS = 2;

export interface Sameness {
  /** `unsure`: a person must look, until then they are two. */
  verdict: 'same' | 'unsure' | 'different';
  because: (typeof REASONS)[number];
}

/**
 * Whether two providers are one, by rules alone: the same pair gives the same answer, in either order [ours].
 *
 * - Different: another country or kind, or two current licence numbers of one register.
 * - The same: one licence number, where a name, phone or address agrees at least nearly; or one name together with a phone or an address, or where one side is known by
 *   its name only.
 * - Unsure: one licence number and nothing else; one name at different addresses; two that claim the same former name; names almost alike where a phone
 *   or an address agrees or nothing else is known; names that differ in words of the trade where both agree or
 *   nothing else is known; two names behind one phone and address.
 *
 * A register's list that names both, or two reports that do, say that they are two.
 */
export function compareIdentities(a: Identity, b: Identity): Sameness {
  if (a.kind !== b.kind || a.country !== b.country) return different('other_country');
  const shareNumber = shareLicence(a, b);
  if (!shareNumber && haveTwoLicences(a, b)) return different('two_licences');
  const phone = a.phones.some((of) => b.phones.includes(of));
  const address = a.addresses.some((of) => b.addresses.some((other) => sameAddress(of, other)));
  const oneIsBare = isBare(a) || isBare(b);
  const areListedApart =
    a.lists.some((of) => b.lists.includes(of)) ||
    a.reports.filter((of) => b.reports.includes(of)).length >= FEWEST_REPORTS;
  const [namesA, namesB] = [nameKeys(a), nameKeys(b)];

  const shared = namesA.filter((name) => namesB.includes(name));
  const areAlike = namesA.some((name) =>
    namesB.some((other) => alikeNames(name, other) || haveSameCore(name, other)),
  );
  if (shareNumber) {
    // A number is mistyped as easily as a name; alone, it is no proof.
    return shared.length > 0 || areAlike || phone || address
      ? same('licence_number')
      : unsure('number_of_another');
  }
  if (shared.length > 0) {
    const isPresentName = shared.some((name) => name === namesA[0] || name === namesB[0]);
    if (!isPresentName || areListedApart) return unsure('former_name_of_two');
    if (phone) return same('name_and_phone');
    if (address) return same('name_and_address');
    return oneIsBare ? same('name') : unsure('name_elsewhere');
  }
  if (namesA.some((name) => namesB.some((other) => alikeNames(name, other)))) {
    if (phone || address) return unsure('spelling');
    return oneIsBare && !areListedApart ? unsure('spelling') : different('nothing');
  }
  const sameCore = namesA.some((name) => namesB.some((other) => haveSameCore(name, other)));
  if (sameCore && ((phone && address) || (oneIsBare && !areListedApart))) return unsure('trade_words');
  return phone && address && !areListedApart ? unsure('phone_and_address') : different('nothing');
}

const same = (because: Sameness['because']): Sameness => ({ verdict: 'same', because });
const unsure = (because: Sameness['because']): Sameness => ({ verdict: 'unsure', because });
const different = (because: Sameness['because']): Sameness => ({ verdict: 'different', because });

/** Known by name only, as in lists of permits and in what workers write. */
const isBare = ({ phones, addresses, licences }: Identity) =>
  phones.length === 0 && addresses.length === 0 && licences.length === 0;

const shareLicence = (a: Identity, b: Identity) =>
  a.licences.some((of) => b.licences.some((other) => of.register === other.register && of.key === other.key));

/** The register itself says that they are two. */
const haveTwoLicences = (a: Identity, b: Identity) =>
  a.licences.some(
    (of) => of.isCurrent && b.licences.some((other) => other.isCurrent && of.register === other.register),
  );

/** One provider is compared with many; its names are normalised once. */
const known = new WeakMap<Identity, string[]>();

export function nameKeys(identity: Identity): string[] {
  const keys = known.get(identity) ?? identity.names.map(normaliseName);
  known.set(identity, keys);
  return keys;
}
