import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { phoneKey, splitPhones } from '#domain/provider/phone.ts';
import { readTable, type Row } from '#sources/read-table.ts';
import type { Reading } from '#sources/report.ts';

interface Office {
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
const REGISTER = { what: 'the Hong Kong register', columns: Object.values(COLUMNS) };

const PLACEMENTS = new Map([
  ['Foreign Domestic Helpers', 'foreign_domestic_helpers'],
  ['Local Domestic Helpers', 'local_domestic_helpers'],
  ['Office Staff / Executive Search', 'office_executive'],
  ['Other Non-office Worker', 'other_non_office'],
  ['Imported Worker', 'imported_worker'],
]);

/**
 * The register of licensed employment agencies of Hong Kong's Labour Department, as its site lists it. Being
 * listed is being licensed. It has no licence number and no expiry: rows of the same name, as `normaliseName`
 * sees the English one, or the Chinese one where there is no other, are branches of one agency.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readHongKong(
  path: string,
): Promise<Reading<RegisterEntry> & { branchesMerged: number }> {
  const table = await readTable(path, REGISTER);
  const agencies = new Map<string, RegisterEntry>();
  const used: Row[] = [];
  for (const row of table.rows) {
    const listed = entryOf(row);
    if (!listed) continue;
    used.push(row);
    const key = normaliseName(listed.name);
    const agency = agencies.get(key);
    if (agency) addBranch(agency, listed);
    else agencies.set(key, listed);
  }
  const reading = table.reading([...agencies.values()], notesOn(used));
  return { ...reading, branchesMerged: used.length - agencies.size };
}

function entryOf(row: Row): RegisterEntry | null {
  const english = row.cell(COLUMNS.english);
  const chinese = row.cell(COLUMNS.chinese);
  const name = english || chinese;
  if (!name) return row.reject(COLUMNS.english, 'a name, in English or Chinese');
  const since = row.cell(COLUMNS.since);
  if (!/^(19|20)\d{2}$/.test(since)) return row.reject(COLUMNS.since, 'a year such as 2019');
  return {
    register: 'hong-kong',
    country: 'HK',
    name,
    otherNames: chinese && chinese !== name ? [{ name: chinese, language: 'zh' }] : [],
    licenceNumber: null,
    status: 'valid',
    validFrom: since,
    validUntil: null,
    offices: [
      {
        district: row.cell(COLUMNS.district) || null,
        address: row.cell(COLUMNS.address) || null,
        phones: phoneKeys(row.cell(COLUMNS.phone)),
        faxes: phoneKeys(row.cell(COLUMNS.fax)),
        emails: row
          .cell(COLUMNS.email)
          .split(/[;,/\s]+/)
          .filter((email) => email.includes('@')),
      },
    ],
    placements: unique(placementsIn(row).flatMap((kind) => PLACEMENTS.get(kind) ?? [])).sort(),
  };
}

/** A branch: one office more, whatever else it places, and licensed since the earliest year of them. */
function addBranch(agency: RegisterEntry, branch: RegisterEntry): void {
  agency.offices.push(...branch.offices);
  agency.placements = unique([...agency.placements, ...branch.placements]).sort();
  if (agency.validFrom! > branch.validFrom!) agency.validFrom = branch.validFrom;
  const known = new Set([agency.name, ...agency.otherNames.map(({ name }) => name)]);
  agency.otherNames.push(...branch.otherNames.filter(({ name }) => !known.has(name)));
}

/** What is left out of rows that are otherwise used. */
function notesOn(rows: Row[]): string[] {
  const numbers = rows
    .flatMap((row) => [COLUMNS.phone, COLUMNS.fax].flatMap((column) => splitPhones(row.cell(column))))
    .filter((number) => !phoneKey(number, 'HK')).length;
  const kinds = unique(rows.flatMap(placementsIn).filter((kind) => !PLACEMENTS.has(kind)));
  return [
    ...(numbers > 0
      ? [`Phone and fax numbers left out, as they do not exist in Hong Kong: ${numbers}.`]
      : []),
    ...(kinds.length > 0 ? [`Left out, as kinds of placement not known here: ${kinds.join('; ')}.`] : []),
  ];
}

const placementsIn = (row: Row) =>
  row
    .cell(COLUMNS.placement)
    .split(',')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '');

const phoneKeys = (cell: string) => unique(splitPhones(cell).flatMap((phone) => phoneKey(phone, 'HK') ?? []));

const unique = (texts: string[]) => [...new Set(texts)];
