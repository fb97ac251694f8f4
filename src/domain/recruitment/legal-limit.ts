/** What the law lets an agency charge a worker for a job abroad. */
export interface LegalLimit {
  /** ISO 3166 alpha-2; null for any, by the law of the destination. */
  origin: string | null;
  /** ISO 3166 alpha-2; null for any. */
  destination: string | null;
  /** A kind of work as reviews have them; null for any. */
  occupation: string | null;
  kind: 'amount' | 'share_of_wage' | 'zero';
  amountMinor: number | null;
  currency: string | null;
  /** Of the first month's wage: 0.1 is a tenth of it, 2 is two months. */
  monthsOfWage: number | null;
  statute: string;
  /** 'YYYY-MM-DD'; null when it is not known since when. */
  effectiveOn: string | null;
  sourceAddress: string;
  /** 'YYYY-MM-DD' */
  checkedOn: string;
  isVerified: boolean;
  note: string | null;
}

/** Whom a limit is for and since when. */
type Scope = Pick<LegalLimit, 'origin' | 'destination' | 'occupation' | 'effectiveOn'>;

/**
 * The limits in force, one each origin, destination and occupation: the newest that has come into force; one
 * without a date yields to any with [ours].
 *
 * @param today 'YYYY-MM-DD'
 */
export function limitsInForce<Of extends Scope>(limits: readonly Of[], today: string): Of[] {
  const newest = new Map<string, Of>();
  for (const limit of limits) {
    if ((limit.effectiveOn ?? '') > today) continue;
    const key = `${limit.origin} ${limit.destination} ${limit.occupation}`;
    const known = newest.get(key);
    if (!known || (limit.effectiveOn ?? '') > (known.effectiveOn ?? '')) newest.set(key, limit);
  }
  return [...newest.values()];
}

/**
 * Of the limits in force, those that hold for workers from one country to another: the law at home, and the law of
 * the destination, which binds the agencies there. Of the law at home, what it says of this destination; where it
 * says nothing of it, what it says of any [ours].
 */
export function limitsFor<Of extends Scope>(
  inForce: readonly Of[],
  origin: string,
  destination: string,
): Of[] {
  const atHome = inForce.filter((limit) => limit.origin === origin);
  const ofDestination = atHome.filter((limit) => limit.destination === destination);
  return [
    ...(ofDestination.length > 0 ? ofDestination : atHome.filter((limit) => limit.destination === null)),
    ...inForce.filter((limit) => limit.origin === null && limit.destination === destination),
  ];
}
