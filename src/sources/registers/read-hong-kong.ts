import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { phoneKey, splitPhones } from '#domain/provider/phone.ts';
import { readTable, type Row } from '#sources/read-table.ts';
import type { Reading } from '#sources/report.ts';

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
  country: string;
  name: string;
  otherNames: { name: string; language: string | null }[];
  licenceNumber: string | null;
  status: LicenceStatus;
  validFrom: string | null;
  validUntil: string | null;
  offices: Office[];
  placements: string[];
}

const COLUMNS = {
  english: 'English Company Name',
  chinese: 'Chinese Company Name',
  since: 'Valid Licence since',
  district: 'District',
  address: 'Address',
  phone: 'Telephone No',
  fax: 'FAX',
  email: 'Email',
  placement: 'Placement Type',
};

const PLACEMENTS: Record<string, string> = {
  'Foreign Domestic Helpers': 'foreign_domestic_helpers',
  'Local Domestic Helpers': 'local_domestic_helpers',
  'Office Staff / Executive Search': 'office_executive',
  'Other Non-office Worker': 'other_non_office',
  'Imported Worker': 'imported_worker',
};

/**
 * The register of licensed employment agencies of Hong Kong's Labour Department, as its site lists it. Being
 * listed is being licensed. It has no licence number and no expiry: rows of the same name, as `normaliseName`
 * sees it, are branches of one agency.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readHongKong(
  path: string,
): Promise<Reading<RegisterEntry> & { branchesMerged: number }> {
  const table = await readTable(path, Object.values(COLUMNS), 'the Hong Kong register');
  const rejections = [...table.rejections];
  const entries = new Map<string, RegisterEntry>();
  let accepted = 0;

  for (const row of table.rows) {
    const reject = (field: string, expected: string) =>
      rejections.push({ file: table.file, row: row.number, field, found: row.cell(field), expected });
    const name = row.cell(COLUMNS.english) || row.cell(COLUMNS.chinese);
    const since = row.cell(COLUMNS.since);
    if (!name) {
      reject(COLUMNS.english, 'a name, in English or Chinese');
    } else if (!/^(19|20)\d{2}$/.test(since)) {
      reject(COLUMNS.since, 'a year such as 2019');
    } else {
      accepted++;
      const key = normaliseName(name);
      const known = entries.get(key);
      if (known) merge(known, row);
      else entries.set(key, entryOf(name, since, row));
    }
  }
  const rows = [...entries.values()];
  return {
    rows,
    read: table.rows.length + table.rejections.length,
    rejections,
    notes: [],
    branchesMerged: accepted - rows.length,
  };
}

function entryOf(name: string, since: string, row: Row): RegisterEntry {
  const chinese = row.cell(COLUMNS.chinese);
  return {
    register: 'hong-kong',
    country: 'HK',
    name,
    otherNames: chinese && chinese !== name ? [{ name: chinese, language: 'zh' }] : [],
    licenceNumber: null,
    status: 'valid',
    validFrom: since,
    validUntil: null,
    offices: [officeOf(row)],
    placements: placementsOf(row),
  };
}

/** A branch: one office more, whatever else it places, and licensed since the earliest year of them. */
function merge(entry: RegisterEntry, row: Row): void {
  entry.offices.push(officeOf(row));
  entry.placements = [...new Set([...entry.placements, ...placementsOf(row)])].sort();
  const since = row.cell(COLUMNS.since);
  if (!entry.validFrom || since < entry.validFrom) entry.validFrom = since;
  const chinese = row.cell(COLUMNS.chinese);
  const isNew = chinese && chinese !== entry.name && entry.otherNames.every(({ name }) => name !== chinese);
  if (isNew) entry.otherNames.push({ name: chinese, language: 'zh' });
}

function officeOf(row: Row): Office {
  const numbers = (column: string) => [
    ...new Set(splitPhones(row.cell(column)).flatMap((phone) => phoneKey(phone, 'HK') ?? [])),
  ];
  const email = row.cell(COLUMNS.email);
  return {
    district: row.cell(COLUMNS.district) || null,
    address: row.cell(COLUMNS.address) || null,
    phones: numbers(COLUMNS.phone),
    faxes: numbers(COLUMNS.fax),
    emails: email ? [email] : [],
  };
}

function placementsOf(row: Row): string[] {
  return row
    .cell(COLUMNS.placement)
    .split(',')
    .flatMap((kind) => PLACEMENTS[kind.trim()] ?? [])
    .sort();
}
