import { readNumber } from '#sources/read-number.ts';
import { readTable } from '#sources/read-table.ts';
import { WrongFileError, type Reading } from '#sources/report.ts';

/** A reference rate: units of a currency for one euro. */
export interface RateRow {
  currency: string;
  /** 'YYYY-MM-DD' */
  observedOn: string;
  perEuro: number;
}

const MISSING = 'N/A';

/**
 * The European Central Bank's history of euro reference rates: one row a day, one column a currency, `N/A`
 * where there was none. Currencies that are no more stay: amounts of their time need them.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readEcb(path: string): Promise<Reading<RateRow>> {
  const table = await readTable(path, ['Date', 'USD'], 'the ECB’s history of reference rates');
  const currencies = table.headings.filter((heading) => /^[A-Z]{3}$/.test(heading));
  if (currencies.length < 2) {
    throw new WrongFileError(
      `${table.file} is not the ECB’s history of reference rates: expected a column a currency.`,
    );
  }
  const rejections = [...table.rejections];
  const rows: RateRow[] = [];
  for (const row of table.rows) {
    const reject = (field: string, expected: string) =>
      rejections.push({ file: table.file, row: row.number, field, found: row.cell(field), expected });
    const observedOn = row.cell('Date');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(observedOn) || Number.isNaN(Date.parse(observedOn))) {
      reject('Date', 'a day such as 2026-04-13');
      continue;
    }
    for (const currency of currencies) {
      const text = row.cell(currency);
      if (text === MISSING || text === '') continue;
      const perEuro = readNumber(text);
      if (perEuro === null || perEuro <= 0) reject(currency, `a rate above zero, or ${MISSING}`);
      else rows.push({ currency, observedOn, perEuro });
    }
  }
  return { rows, read: table.rows.length + table.rejections.length, rejections, notes: [] };
}
