/** What the law lets an agency charge a worker: of the facts, those that say whom it is for and since when. */
interface LegalLimit {
  /** Null: of any origin, by the law of the destination. */
  origin: string | null;
  /** Null for any destination, any work, and when nobody knows since when. */
  destination: string | null;
  occupation: string | null;
  effectiveOn: string | null;
}

/**
 * The limits in force, one each origin, destination and occupation: the newest that has come into force; one
 * without a date yields to any with [ours].
 *
 * @param today 'YYYY-MM-DD'
 */
export function limitsInForce<Of extends LegalLimit>(limits: readonly Of[], today: string): Of[] {
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
export function limitsFor<Of extends LegalLimit>(
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
