import type { HelpOrganisation } from '#domain/help/help-organisation.ts';
import { readCountry } from '#sources/read-country.ts';
import { readTable, type Row } from '#sources/read-table.ts';
import { readWebAddress } from '#sources/read-web-address.ts';
import type { Reading } from '#sources/report.ts';
import { helpPhones } from './help-phones.ts';

const WHAT = 'the workbook of help organisations for Cambodians';
const COUNTRIES = { what: WHAT, sheet: 'country', columns: ['code', 'name'] };
const ORGANISATIONS = {
  what: WHAT,
  sheet: 'institution',
  columns: ['country_name', 'code', 'name', 'name_km', 'kind', 'phone', 'facebook', 'website', 'address'],
};
const ORIGIN = 'KH';
const EVERYWHERE = 'all';
/** By the comment in the workbook. */
const KINDS = ['ngo', 'gov', 'other'];
/** Meant for whoever drew the app: `Police(with icon)`. */
const ICON = /\s*\(with icon\)$/i;

/**
 * Organisations that help Cambodians at home and abroad, from the workbook of a migrant support programme. A phone
 * or web address that cannot be right is rejected, the organisation kept.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readHelpWorkbook(path: string): Promise<Reading<HelpOrganisation>> {
  const countries = await readCountries(path);
  const table = await readTable(path, ORGANISATIONS);
  const keys = new Set<string>();
  const rows: HelpOrganisation[] = [];
  for (const row of table.rows) {
    const organisation = organisationOf(row, countries);
    if (!organisation) continue;
    if (keys.has(organisation.key)) row.reject('code', 'each code once');
    else rows.push(organisation);
    keys.add(organisation.key);
  }
  return table.reading(rows, notesOn(rows));
}

/** By their English names, as the other sheet refers to them; null stands for everywhere. */
async function readCountries(path: string): Promise<Map<string, string | null>> {
  const { rows } = await readTable(path, COUNTRIES);
  return new Map(
    rows.flatMap((row) => {
      const code = row.cell('code');
      const country = readCountry(code.toUpperCase());
      return country || code === EVERYWHERE ? [[row.cell('name'), country] as const] : [];
    }),
  );
}

function organisationOf(row: Row, countries: Map<string, string | null>): HelpOrganisation | null {
  const country = countries.get(row.cell('country_name'));
  if (country === undefined) return row.reject('country_name', 'a country of the sheet "country"');
  const key = row.cell('code');
  if (key === '') return row.reject('code', 'a code');
  const names = [
    { name: row.cell('name').replace(ICON, ''), language: 'en' },
    { name: row.cell('name_km'), language: 'km' },
  ].filter(({ name }) => name !== '');
  if (names.length === 0) return row.reject('name', 'a name, in English or Khmer');

  const { phones, impossible } = helpPhones(row.cell('phone'), country);
  if (impossible.length > 0) row.reject('phone', `phone numbers that exist, not ${impossible.join(', ')}`);
  return {
    key,
    country,
    origin: ORIGIN,
    names,
    phones,
    ...addressesOf(row),
    address: row.cell('address') || null,
    kind: kindOf(row),
    services: [],
  };
}

/** A page in the column for Facebook that is not there is the website. */
function addressesOf(row: Row): { website: string | null; facebook: string | null } {
  const page = addressIn(row, 'facebook');
  const website = addressIn(row, 'website');
  if (!page || isFacebook(page)) return { website, facebook: page };
  if (website) row.reject('facebook', 'a page of facebook.com');
  return { website: website ?? page, facebook: null };
}

function addressIn(row: Row, column: string): string | null {
  const text = row.cell(column);
  return text === ''
    ? null
    : (readWebAddress(text) ?? row.reject(column, 'a web address such as https://iom.int'));
}

const isFacebook = (address: string) => /(^|\.)(facebook|fb)\.com$/.test(new URL(address).hostname);

function kindOf(row: Row): string | null {
  const kind = row.cell('kind').toLowerCase();
  return kind === '' || KINDS.includes(kind)
    ? kind || null
    : row.reject('kind', `one of ${KINDS.join(', ')}, or nothing`);
}

/** A hotline of one country does not answer in all: the workbook gives one of the United States for each. */
function notesOn(rows: HelpOrganisation[]): string[] {
  const places = new Map<string, Set<string | null>>();
  for (const { country, phones } of rows) {
    for (const phone of phones.filter((phone) => phone.startsWith('+'))) {
      places.set(phone, (places.get(phone) ?? new Set()).add(country));
    }
  }
  return [...places].flatMap(([phone, { size }]) =>
    size > 1 ? [`The number ${phone} is given for ${size} countries; ask whether it answers there.`] : [],
  );
}
