import { createHash } from 'node:crypto';
import { licenceKey } from '#domain/provider/licence-number.ts';
import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { providerSlug } from '#domain/provider/slug.ts';
import type { Client } from './client.ts';
import { importInBatches, type ImportCounts, type OnProgress } from './import-batches.ts';

/** One agency as an official register lists it. */
interface RegisterEntry {
  register: string;
  country: string;
  name: string;
  otherNames: { name: string; language: string | null }[];
  licenceNumber: string | null;
  status: LicenceStatus;
  validFrom: string | null;
  validUntil: string | null;
  offices: {
    district: string | null;
    address: string | null;
    phones: string[];
    faxes: string[];
    emails: string[];
  }[];
  placements: string[];
}

const BATCH = 250;

/** Brings the list of one register, as it was on one day, into the record. */
export function importRegister(
  client: Client,
  register: string,
  observedOn: string,
  entries: RegisterEntry[],
  onProgress: OnProgress,
): Promise<ImportCounts> {
  const rows = entries.map((entry) => {
    const nameKey = normaliseName(entry.name);
    const entryKey = entry.licenceNumber ? licenceKey(entry.licenceNumber) : nameKey;
    return {
      ...entry,
      nameKey,
      entryKey,
      slug:
        providerSlug(entry.name, entry.country) || `${entry.country.toLowerCase()}-${shortHash(entryKey)}`,
      entryHash: shortHash(JSON.stringify(entry)),
    };
  });
  return importInBatches(
    `Importing the register ${register}`,
    rows,
    BATCH,
    (batch) =>
      client.rpc('import_register_entries', { register, observed_on: observedOn, entries: batch as never }),
    onProgress,
  );
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
