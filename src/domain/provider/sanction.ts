import * as z from 'zod/mini';

/** What an authority can publish against an agency. */
export const SANCTION_KINDS = ['banned', 'blacklisted', 'suspended', 'warning', 'fined'] as const;
export const sanctionKindSchema = z.enum(SANCTION_KINDS);
export type SanctionKind = z.infer<typeof sanctionKindSchema>;

/** Whoever is on such a list must not be paid. */
const BARRING: readonly SanctionKind[] = ['banned', 'blacklisted', 'suspended'];

/** What an authority did to an agency, or warned of it. */
export interface Sanction {
  kind: SanctionKind;
  /** First and last day, 'YYYY-MM-DD'; null while there is no end. */
  from: string;
  until: string | null;
  reason: string;
  authority: string;
  sourceAddress: string;
}

/** The same with the agency it is about, as a list names it. */
export interface ListedSanction extends Sanction {
  /** ISO 3166 alpha-2 of the agency. */
  country: string;
  agencyName: string;
  licenceNumber: string | null;
}

/** What it is, and when it holds. */
type Term = Pick<Sanction, 'kind' | 'from' | 'until'>;

/** In force on a day: its last day counts, as does its first. */
export function isInForce({ from, until }: Term, today: string): boolean {
  return from <= today && (until === null || until >= today);
}

/** In force, and such that workers must not pay this agency. */
export function isBarring(sanction: Term, today: string): boolean {
  return BARRING.includes(sanction.kind) && isInForce(sanction, today);
}
