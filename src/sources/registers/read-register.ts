import type { RegisterEntry } from '#domain/provider/register-entry.ts';
import countries from 'i18n-iso-countries';
import { licenceKey } from '#domain/provider/licence-number.ts';
import { compareStatuses, type LicenceStatus } from '#domain/provider/licence-status.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { addressNumbers } from '#domain/provider/same-address.ts';
import { headingKey } from '#sources/heading-key.ts';
import { readTable, type Row } from '#sources/read-table.ts';
import type { Reading } from '#sources/report.ts';
import { shortened } from '#sources/shortened.ts';
import type { RegisterDescription } from './description.ts';
import { entryReader, type Listed } from './read-entry.ts';

export interface RegisterReading extends Reading<RegisterEntry> {
  /** Rows that are another office of an agency listed before. */
  branchesMerged: number;
  fields: FieldReport;
}

/** How the description and the file fit, for a dry run. */
export interface FieldReport {
  /** A field, 'phone' or 'other_names.zh', and the column it was read from. */
  recognised: { field: string; column: string }[];
  /** Columns of the file that no field is read from. */
  unused: string[];
  /** Columns of the description that the file may lack, and does. */
  missing: { field: string; column: string }[];
  /** What stands in the status column, the most frequent first. */
  statusWords: { word: string; rows: number; means: LicenceStatus; isKnown: boolean }[];
  /** Rows rejected because an earlier one lists the same agency. */
  duplicates: number;
  /** Phone and fax numbers left out, as they do not exist. */
  numbersLeftOut: number;
}

/**
 * Reads the list of a register as its description says. Rows of one agency are merged where they show branches, else
 * a repeated one is rejected.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readRegister(path: string, description: RegisterDescription): Promise<RegisterReading> {
  const columns = describedColumns(description);
  const table = await readTable(path, {
    what: `the ${countryName(description.country)} register`,
    columns: columns.filter(({ isOptional }) => !isOptional).map(({ column }) => column),
    sheet: description.sheet,
  });

  const readEntry = entryReader(description);
  const agencies = new Map<string, { entry: RegisterEntry; row: Row; statuses: Set<LicenceStatus> }>();
  const used: Listed[] = [];
  let duplicates = 0;
  for (const row of table.rows) {
    const listed = readEntry(row);
    if (!listed) continue;
    const { entry } = listed;
    const key = keyOf(entry, description);
    const agency = agencies.get(key);
    if (agency && description.branches === 'separate') {
      rejectRepeated(row, entry, agency, description);
      if (compareStatuses(entry.status, agency.entry.status) < 0) agency.entry.status = entry.status;
      duplicates++;
      continue;
    }
    used.push(listed);
    if (agency) {
      addBranch(agency.entry, entry);
      agency.statuses.add(entry.status);
    } else agencies.set(key, { entry, row, statuses: new Set([entry.status]) });
  }

  const inFile = new Set(table.headings.map(headingKey));
  const isThere = ({ column }: Column) => inFile.has(headingKey(column));
  const described = new Set(columns.map(({ column }) => headingKey(column)));
  const fields: FieldReport = {
    recognised: columns.filter(isThere).map(({ field, column }) => ({ field, column })),
    unused: table.headings.filter((heading) => heading !== '' && !described.has(headingKey(heading))),
    missing: columns.filter((column) => !isThere(column)).map(({ field, column }) => ({ field, column })),
    statusWords: countStatusWords(used),
    duplicates,
    numbersLeftOut: used.reduce((sum, { numbersLeftOut }) => sum + numbersLeftOut.length, 0),
  };
  const divided = [...agencies.values()].filter(({ statuses }) => statuses.size > 1);
  for (const { entry } of divided) entry.status = 'unknown';
  const rows = [...agencies.values()].map(({ entry }) => entry);
  return {
    ...table.reading(rows, notesOn(used, fields, divided.length, description)),
    branchesMerged: used.length - agencies.size,
    fields,
  };
}

function rejectRepeated(
  row: Row,
  { licenceNumber }: RegisterEntry,
  first: { entry: RegisterEntry; row: Row },
  { columns }: RegisterDescription,
): void {
  const isByNumber = licenceNumber !== null && columns.licence_number !== undefined;
  const heading = isByNumber ? columns.licence_number! : columns.name;
  const earlier = `row ${first.row.number}, "${first.entry.name}", has it already`;
  row.reject(heading, `${isByNumber ? 'each licence number' : 'each name'} once: ${earlier}`);
}

const countryName = (code: string) => countries.getName(code, 'en') ?? code;

const unique = (texts: string[]) => [...new Set(texts)];

interface Column {
  field: string;
  column: string;
  isOptional: boolean;
}

function describedColumns({ columns, optional }: RegisterDescription): Column[] {
  return Object.entries(columns).flatMap(([field, of]) => {
    const isOptional = (optional as string[]).includes(field);
    if (typeof of === 'string') return [{ field, column: of, isOptional }];
    if (Array.isArray(of)) return of.map((column) => ({ field, column, isOptional }));
    return Object.entries(of).map(([language, column]) => ({
      field: `${field}.${language}`,
      column,
      isOptional,
    }));
  });
}

/**
 * What is one agency in the register. One name at two addresses is two agencies, unless the register is known to list
 * branches so.
 */
function keyOf({ name, licenceNumber, offices }: RegisterEntry, { branches }: RegisterDescription): string {
  if (branches === 'same_name') return `name ${normaliseName(name)}`;
  if (licenceNumber !== null) return `licence ${licenceKey(licenceNumber)}`;
  return `name ${normaliseName(name)} ${addressNumbers(offices[0]?.address ?? '') ?? ''}`;
}

/** A branch: one office more, whatever else it places, and licensed for as long as any of them. */
function addBranch(agency: RegisterEntry, branch: RegisterEntry): void {
  agency.offices.push(...branch.offices);
  agency.placements = unique([...agency.placements, ...branch.placements]).sort();
  const dates = (...of: (string | null)[]) => of.filter((date) => date !== null).sort();
  agency.validFrom = dates(agency.validFrom, branch.validFrom)[0] ?? null;
  agency.validUntil = dates(agency.validUntil, branch.validUntil).at(-1) ?? null;
  const known = new Set([agency.name, ...agency.otherNames.map(({ name }) => name)]);
  agency.otherNames.push(...branch.otherNames.filter(({ name }) => !known.has(name)));
}

function countStatusWords(used: Listed[]): FieldReport['statusWords'] {
  const statuses = used.flatMap(({ status }) => status ?? []);
  return [...Map.groupBy(statuses, ({ word }) => word).values()]
    .map((of) => ({ ...of[0]!, rows: of.length }))
    .sort((a, b) => b.rows - a.rows);
}

const MOST_SHOWN = 10;

function some(words: string[]): string {
  const more = words.length - MOST_SHOWN;
  return [...words.slice(0, MOST_SHOWN), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

/** What is left out of rows that are otherwise used. */
function notesOn(
  used: Listed[],
  { statusWords, missing, numbersLeftOut }: FieldReport,
  divided: number,
  { country }: RegisterDescription,
): string[] {
  const kinds = unique(used.flatMap(({ placementsLeftOut }) => placementsLeftOut));
  const words = statusWords
    .filter(({ isKnown }) => !isKnown)
    .map(({ word, rows }) => `${word ? `"${shortened(word)}"` : 'an empty cell'} (${rows})`);
  const columns = missing.map(({ column }) => `"${column}"`);
  const notes: [boolean, string][] = [
    [
      numbersLeftOut > 0,
      `Phone and fax numbers left out, as they do not exist in ${countryName(country)}: ${numbersLeftOut}.`,
    ],
    [kinds.length > 0, `Left out, as kinds of placement not known here: ${some(kinds)}.`],
    [words.length > 0, `Words of the status not known here, so the status is unknown: ${some(words)}.`],
    [divided > 0, `Agencies whose branches differ in status, so that theirs is unknown: ${divided}.`],
    [columns.length > 0, `Columns the file may lack, and does: ${columns.join(', ')}.`],
  ];
  return notes.filter(([applies]) => applies).map(([, note]) => note);
}
