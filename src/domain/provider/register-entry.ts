import type { LicenceStatus } from './licence-status.ts';

export interface Office {
  district: string | null;
  address: string | null;
  /** E.164 */
  phones: string[];
  faxes: string[];
  emails: string[];
}

/** One agency as an official register lists it. */
export interface RegisterEntry {
  register: string;
  /** ISO 3166 alpha-2 */
  country: string;
  name: string;
  /** Its names in other scripts, short names, and those it had before. */
  otherNames: { name: string; language: string | null; isFormer: boolean }[];
  licenceNumber: string | null;
  status: LicenceStatus;
  /** '2026', '2026-10' or '2026-10-31': as exact as the register says. */
  validFrom: string | null;
  validUntil: string | null;
  offices: Office[];
  placements: string[];
}
