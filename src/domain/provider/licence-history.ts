import { compareStatuses, type LicenceStatus } from './licence-status.ts';

/** What one list of a register says of an entry. */
export interface Observation {
  /** Day of the list, 'YYYY-MM-DD' */
  observedOn: string;
  status: LicenceStatus;
  validFrom: string | null;
  validUntil: string | null;
  /** False when the list has the entry no more. */
  isListed: boolean;
}

interface Licence extends Observation {
  register: string;
  number: string | null;
  /** In any order. */
  history: Observation[];
}

export type LicenceWithHistory<Of extends Licence> = Of & {
  /** Oldest first. */
  history: Observation[];
  /** Day of the first list since which it is missing; null while it is listed. */
  missingSince: string | null;
};

/**
 * The licence an agency's page shows, out of those it has or had: one that is listed before one that is not,
 * then the one seen last, then one that is banned or suspended, then the one in force [ours]. Its history holds what that register said under any
 * number: an agency that got another number has been licensed all along.
 *
 * The order of the input never matters.
 */
export function presentLicence<Of extends Licence>(licences: readonly Of[]): LicenceWithHistory<Of> | null {
  const [present] = licences.toSorted(
    (a, b) =>
      Number(b.isListed) - Number(a.isListed) ||
      compare(b.observedOn, a.observedOn) ||
      compareStatuses(a.status, b.status) ||
      compare(a.register, b.register) ||
      compare(a.number ?? '', b.number ?? ''),
  );
  if (!present) return null;
  const history = historyOf(licences.filter(({ register }) => register === present.register));
  return { ...present, history, missingSince: missingSince(history) };
}

/** One observation a day: of several numbers the one that is listed and in force. */
function historyOf(licences: readonly Licence[]): Observation[] {
  const days = Map.groupBy(
    licences.flatMap(({ history }) => history),
    ({ observedOn }) => observedOn,
  );
  return [...days]
    .sort(([a], [b]) => compare(a, b))
    .map(([, seen]) => {
      const [best] = seen.sort(
        (a, b) =>
          Number(b.isListed) - Number(a.isListed) ||
          compareStatuses(a.status, b.status) ||
          compare(JSON.stringify(a), JSON.stringify(b)),
      );
      return best!;
    });
}

function missingSince(history: readonly Observation[]): string | null {
  const lastListed = history.findLastIndex(({ isListed }) => isListed);
  return history[lastListed + 1]?.observedOn ?? null;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
