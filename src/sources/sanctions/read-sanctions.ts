import { licenceKey } from '#domain/provider/licence-number.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { SANCTION_KINDS, type ListedSanction } from '#domain/provider/sanction.ts';
import { hasCome } from '#sources/has-come.ts';
import { readCountry } from '#sources/read-country.ts';
import { readDay } from '#sources/read-day.ts';
import { readTable, type Row } from '#sources/read-table.ts';
import { readWebAddress } from '#sources/read-web-address.ts';
import type { Reading } from '#sources/report.ts';

const SANCTIONS = {
  what: 'a table of sanctions and warnings',
  columns: [
    ...['country', 'agency', 'licence_number', 'kind', 'from', 'until'],
    ...['reason', 'authority', 'source_address'],
  ],
};

/**
 * Sanctions and warnings as someone copies them from the lists of authorities: one row each, dated and with its source.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readSanctions(path: string): Promise<Reading<ListedSanction>> {
  const table = await readTable(path, SANCTIONS);
  const seen = new Set<string>();
  const rows: ListedSanction[] = [];
  for (const row of table.rows) {
    const sanction = sanctionOf(row);
    if (!sanction) continue;
    const key = keyOf(sanction);
    if (seen.has(key)) row.reject('agency', 'each sanction once: agency, kind, first day and authority');
    else rows.push(sanction);
    seen.add(key);
  }
  return table.reading(rows);
}

function sanctionOf(row: Row): ListedSanction | null {
  const country = readCountry(row.cell('country'));
  if (!country) return row.reject('country', 'a country such as NP, or its name in English');
  const agencyName = row.cell('agency');
  if (agencyName === '') return row.reject('agency', 'a name');
  const kind = SANCTION_KINDS.find((known) => known === row.cell('kind').toLowerCase());
  if (!kind) return row.reject('kind', `one of ${SANCTION_KINDS.join(', ')}`);

  const from = readDay(row.cell('from'));
  if (!from) return row.reject('from', 'a day such as 2026-07-14');
  if (!hasCome(from)) return row.reject('from', 'a day that has come');
  const until = readDay(row.cell('until'));
  if (row.cell('until') !== '' && !until) return row.reject('until', 'a day such as 2026-07-14, or nothing');
  if (until && until < from) return row.reject('until', `a day not before ${from}`);

  const reason = row.cell('reason');
  if (reason === '') return row.reject('reason', 'what the authority says it is for');
  const authority = row.cell('authority');
  if (authority === '') return row.reject('authority', 'the name of an authority');
  const sourceAddress = readWebAddress(row.cell('source_address'));
  if (!sourceAddress) return row.reject('source_address', 'a web address such as https://www.dmw.gov.ph');
  const licenceNumber = row.cell('licence_number') || null;
  return { country, agencyName, licenceNumber, kind, from, until, reason, authority, sourceAddress };
}

/** Two licences make two agencies of one name; the same one may be written in two ways. */
const keyOf = ({ country, agencyName, licenceNumber, kind, from, authority }: ListedSanction) =>
  JSON.stringify([
    country,
    normaliseName(agencyName),
    licenceKey(licenceNumber ?? ''),
    kind,
    from,
    authority.toLowerCase(),
  ]);
