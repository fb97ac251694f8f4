import { toMinor } from '#domain/money/currency.ts';
import type { LegalLimit } from '#domain/recruitment/legal-limit.ts';
import { WORK_KINDS } from '#domain/review/work.ts';
import { hasCome } from '#sources/has-come.ts';
import { readCountry } from '#sources/read-country.ts';
import { readDay } from '#sources/read-day.ts';
import { readNumber } from '#sources/read-number.ts';
import { readTable, type Row } from '#sources/read-table.ts';
import { readWebAddress } from '#sources/read-web-address.ts';
import type { Reading } from '#sources/report.ts';

const LIMITS = {
  what: 'a table of legal limits',
  columns: [
    ...['origin', 'destination', 'occupation', 'limit_kind', 'amount', 'currency', 'months_of_wage'],
    ...['statute', 'effective_date', 'source_address', 'checked_on', 'verified', 'note'],
  ],
};
const COUNTRY = 'a country such as NP, or its name in English';
/** What stays empty beside each kind of limit. */
const EMPTY = {
  amount: ['months_of_wage'],
  share_of_wage: ['amount', 'currency'],
  zero: ['amount', 'currency', 'months_of_wage'],
};
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const LARGEST_AMOUNT = 1e9;
const MOST_MONTHS = 24;
const UNVERIFIED = 'to be verified';

/**
 * Legal limits on what workers pay, as README.md beside `supabase/limits/first-limits.csv` explains them.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readLimits(path: string): Promise<Reading<LegalLimit>> {
  const table = await readTable(path, LIMITS);
  const seen = new Set<string>();
  const rows: LegalLimit[] = [];
  for (const row of table.rows) {
    const limit = limitOf(row);
    if (!limit) continue;
    const key = JSON.stringify([limit.origin, limit.destination, limit.occupation, limit.effectiveOn]);
    if (seen.has(key))
      row.reject('effective_date', 'one limit for an origin, destination, occupation and date');
    else rows.push(limit);
    seen.add(key);
  }
  return table.reading(rows);
}

function limitOf(row: Row): LegalLimit | null {
  const [origin, destination] = [readCountry(row.cell('origin')), readCountry(row.cell('destination'))];
  for (const column of ['origin', 'destination']) {
    const text = row.cell(column);
    if (text !== '' && !readCountry(text)) return row.reject(column, `${COUNTRY}, or nothing`);
  }
  if (!origin && !destination) return row.reject('origin', `${COUNTRY}, where the destination is empty`);
  const occupation = row.cell('occupation') || null;
  if (occupation && !WORK_KINDS.some((work) => work === occupation)) {
    return row.reject('occupation', `one of ${WORK_KINDS.join(', ')}, or nothing`);
  }
  const height = heightOf(row);
  if (!height) return null;

  const statute = row.cell('statute');
  if (statute === '') return row.reject('statute', 'the law, with its section');
  const effectiveOn = readDay(row.cell('effective_date'));
  if (row.cell('effective_date') !== '' && !effectiveOn) {
    return row.reject('effective_date', 'a day such as 2022-01-01, or nothing');
  }
  const sourceAddress = readWebAddress(row.cell('source_address'));
  if (!sourceAddress) return row.reject('source_address', 'a web address such as https://sso.agc.gov.sg');
  const checkedOn = readDay(row.cell('checked_on'));
  if (!checkedOn) return row.reject('checked_on', 'a day such as 2026-11-24');
  if (!hasCome(checkedOn)) return row.reject('checked_on', 'a day that has come');
  const verified = row.cell('verified').toLowerCase();
  if (verified !== 'yes' && verified !== UNVERIFIED) return row.reject('verified', `yes, or ${UNVERIFIED}`);
  return {
    ...{ origin, destination, occupation },
    ...height,
    ...{ statute, effectiveOn, sourceAddress, checkedOn },
    isVerified: verified === 'yes',
    note: row.cell('note') || null,
  };
}

type Height = Pick<LegalLimit, 'kind' | 'amountMinor' | 'currency' | 'monthsOfWage'>;

/** A limit is an amount, or months of wage, or nothing at all: a row that says two things is a mistake. */
function heightOf(row: Row): Height | null {
  const kind = row.cell('limit_kind');
  if (kind !== 'amount' && kind !== 'share_of_wage' && kind !== 'zero') {
    return row.reject('limit_kind', 'amount, share_of_wage or zero');
  }
  const other = EMPTY[kind].find((column) => row.cell(column) !== '');
  if (other) return row.reject(other, `nothing, as the kind of limit is ${kind}`);

  const limit: Height = { kind, amountMinor: null, currency: null, monthsOfWage: null };
  if (kind === 'amount') {
    const amount = readNumber(row.cell('amount'));
    if (!amount || amount < 0 || amount > LARGEST_AMOUNT) {
      return row.reject('amount', 'an amount above 0; where nothing may be charged, limit_kind is zero');
    }
    const currency = row.cell('currency');
    if (!CURRENCIES.has(currency)) return row.reject('currency', 'a currency such as NPR');
    return { ...limit, amountMinor: toMinor(amount, currency), currency };
  }
  if (kind === 'share_of_wage') {
    const monthsOfWage = readNumber(row.cell('months_of_wage'));
    if (!monthsOfWage || monthsOfWage < 0 || monthsOfWage > MOST_MONTHS) {
      return row.reject('months_of_wage', `a number of months up to ${MOST_MONTHS}; a tenth of one is 0.1`);
    }
    return { ...limit, monthsOfWage };
  }
  return limit;
}
