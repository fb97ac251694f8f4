import { limitsFor, type LegalLimit } from './legal-limit.ts';
import { limitInMonths, type ConvertedLimit } from './limit-in-months.ts';

/** Workers whose costs are held against the law. */
export interface CostGroup {
  origin: string;
  /** Null for a group that went to several countries. */
  destination: string | null;
  /** Their median first month's pay in US dollars. */
  payUsd: number;
}

/**
 * The limit that what a group of workers paid is held against: of those that hold for every one of them, the one that lets an
 * agency take least. [ours]
 *
 * A limit for one kind of work does not hold for all of them, nor, for a group that went to several countries, a limit for one
 * of these. A limit that cannot be told in months comes only when there is no other. Of equal ones a checked one comes first.
 *
 * @param inForce As `limitsInForce` gives them.
 * @returns With its months, null as far as there is no rate; null when no limit holds for all of them.
 */
export function strictestLimit<Of extends LegalLimit & ConvertedLimit>(
  inForce: readonly Of[],
  { origin, destination, payUsd }: CostGroup,
): { limit: Of; months: number | null } | null {
  const onWay = destination
    ? limitsFor(inForce, origin, destination)
    : inForce.filter((limit) => limit.origin === origin && limit.destination === null);
  const forAll = onWay
    .filter(({ occupation }) => occupation === null)
    .map((limit) => ({ limit, months: limitInMonths(limit, payUsd) }));
  forAll.sort(
    (a, b) =>
      Number(a.months === null) - Number(b.months === null) ||
      (a.months ?? 0) - (b.months ?? 0) ||
      Number(b.limit.isVerified) - Number(a.limit.isVerified),
  );
  return forAll[0] ?? null;
}
