import type { Deployment } from '#domain/provider/deployment.ts';
import { splitFormerName } from '#domain/provider/former-name.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { decodeEntities } from '#domain/text/decode-entities.ts';
import { cleanCell } from '#sources/clean-cell.ts';
import { countryOfName } from '#sources/country-names.ts';
import { hasCome } from '#sources/has-come.ts';
import { headingKey } from '#sources/heading-key.ts';
import { readDay } from '#sources/read-day.ts';
import { readTable, type Row } from '#sources/read-table.ts';
import type { Reading } from '#sources/report.ts';

const NAME = 'agency_name_raw';
const COUNTRY = 'country';
const LOT = 'lot_no';
const PERMITS = {
  what: 'Nepal’s list of labour permits',
  columns: ['from', 'to', NAME, 'male', 'female', 'total'],
};
/** It sends workers itself, by treaties between governments: `Department Of Foreign Employment(DOFE)`. */
const DEPARTMENT = normaliseName('Department Of Foreign Employment');

/**
 * Labour permits of Nepal's Department of Foreign Employment: workers by agency and month, in one list by
 * country and lot as well. Lots are added up: one row an agency, destination and month.
 *
 * The two lists do not count alike. A lot is what an employer's demand was approved for, so four in five are
 * round numbers and their sum is twice that of the same months' totals: never add or subtract the two.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readNepalPermits(path: string): Promise<Reading<Deployment>> {
  const table = await readTable(path, PERMITS);
  const byCountry = table.headings.some((heading) => headingKey(heading) === COUNTRY);
  const seen = new Map<string, string>();
  const sums = new Map<string, Deployment>();
  let [without, repeated, own, ownWorkers] = [0, 0, 0, 0];
  for (const row of table.rows) {
    const permits = permitsOf(row, byCountry);
    if (!permits) continue;
    const { agencyName, destination, from, men, women } = permits;
    if (men + women === 0) {
      without++;
      continue;
    }
    const key = JSON.stringify([agencyName, permits.formerNames, destination, from]);
    const lot = `${key} ${byCountry ? row.cell(LOT) : ''}`;
    const counts = `${men} ${women}`;
    if (seen.get(lot) === counts) {
      repeated++;
    } else if (seen.has(lot)) {
      row.reject(NAME, byCountry ? 'each lot of an agency once a month' : 'each agency once a month');
    } else if (normaliseName(agencyName).startsWith(DEPARTMENT)) {
      own++;
      ownWorkers += men + women;
    } else {
      const sum = sums.get(key);
      sums.set(key, sum ? { ...sum, men: sum.men + men, women: sum.women + women } : permits);
    }
    if (!seen.has(lot)) seen.set(lot, counts);
  }
  return table.reading(
    [...sums.values()],
    [
      ...(without > 0 ? [`Rows left out, as they count no workers: ${without}.`] : []),
      ...(repeated > 0 ? [`Rows left out, as they repeat another: ${repeated}.`] : []),
      ...(own > 0
        ? [
            `Rows left out, as the Department of Foreign Employment is no agency: ${own}, with ${ownWorkers} workers.`,
          ]
        : []),
    ],
  );
}

function permitsOf(row: Row, byCountry: boolean): Deployment | null {
  const from = readDay(row.cell('from'));
  if (!from) return row.reject('from', 'a day such as 2022-04-14');
  const to = readDay(row.cell('to'));
  if (!to || to < from) return row.reject('to', 'a day such as 2022-05-14, not before the first');
  if (!hasCome(to)) return row.reject('to', 'a day that has come');

  const text = cleanCell(decodeEntities(row.cell(NAME)));
  if (text === '') return row.reject(NAME, 'a name');
  if (isCut(text)) return row.reject(NAME, 'a whole name; this one has lost its beginning');
  const { name: agencyName, formerNames } = splitFormerName(text);

  const destination = byCountry ? countryOfName(row.cell(COUNTRY)) : null;
  if (byCountry && !destination) return row.reject(COUNTRY, 'a country, in English');

  const [men, women, total] = ['male', 'female', 'total'].map((column) => readCount(row.cell(column)));
  if (men === null || men === undefined) return row.reject('male', 'a number of workers');
  if (women === null || women === undefined) return row.reject('female', 'a number of workers');
  if (total !== men + women) return row.reject('total', `${men + women}, the sum of men and women`);
  return { agencyName, formerNames, destination, from, to, men, women };
}

/**
 * Whether a name is only the end of one, as where a line broke within a cell: it closes a bracket that it never
 * opened, or has nothing before its brackets but what a company is in law, as `LTD.(GLOBAL SAPANA OVERSEAS)`.
 */
function isCut(name: string): boolean {
  let open = 0;
  for (const character of name) {
    if (character === '(') open++;
    if (character === ')' && --open < 0) return true;
  }
  const [beginning = ''] = name.split('(');
  return isSuffix(beginning || name);
}

/** `normaliseName` drops such words at the end of a name. */
const isSuffix = (text: string) => normaliseName(`zz ${text}`) === 'zz';

const readCount = (text: string) => (/^\d{1,7}$/.test(text) ? Number(text) : null);
