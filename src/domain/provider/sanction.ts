import * as z from 'zod/mini';

/** What an authority can publish against an agency. */
export const SANCTION_KINDS = ['banned', 'blacklisted', 'suspended', 'fined', 'warning'] as const;
export const sanctionKindSchema = z.enum(SANCTION_KINDS);
export type SanctionKind = z.infer<typeof sanctionKindSchema>;

/** Whoever is on such a list must not be paid. */
const BARRING: readonly SanctionKind[] = ['banned', 'blacklisted', 'suspended'];

interface Sanction {
  kind: SanctionKind;
  /** First and last day, 'YYYY-MM-DD'; null while there is no end. */
  from: string;
  until: string | null;
}

/** In force on a day: its last day counts, as does its first. */
export function isInForce({ from, until }: Sanction, today: string): boolean {
  return from <= today && (until === null || until >= today);
}

/** In force, and such that workers must not pay this agency. */
export function isBarring(sanction: Sanction, today: string): boolean {
  return BARRING.includes(sanction.kind) && isInForce(sanction, today);
}
