import { hasCome } from '#sources/has-come.ts';
import { readDay } from '#sources/read-day.ts';
import { readNumber } from '#sources/read-number.ts';
import { readTable } from '#sources/read-table.ts';
import type { Reading } from '#sources/report.ts';
import type { RateRow } from './rate-row.ts';

const DAY = 'Date';
const ECB = { what: 'the ECB’s history of reference rates', columns: [DAY, 'USD'] };
const MISSING = 'N/A';

/**
 * The European Central Bank's history of euro reference rates: one row a day, one column a currency, `N/A`
 * where there was none. Currencies that are no more stay: amounts of their time need them.
 *
 * @param options.since The first day wanted, 'YYYY-MM-DD'; all of them when it is left out.
 * @throws WrongFileError when it is another file.
 */
export async function readEcb(path: string, options: { since?: string } = {}): Promise<Reading<RateRow>> {
  const table = await readTable(path, ECB);
  const currencies = table.headings.filter((heading) => /^[A-Z]{3}$/.test(heading));
  const days = new Set<string>();
  const rates: RateRow[] = [];
  for (const row of table.rows) {
    const observedOn = readDay(row.cell(DAY));
    if (!observedOn) {
      row.reject(DAY, 'a day such as 2026-04-13');
    } else if (!hasCome(observedOn)) {
      row.reject(DAY, 'a day that has come');
    } else if (days.has(observedOn)) {
      row.reject(DAY, 'each day once');
    } else if (!options.since || observedOn >= options.since) {
      days.add(observedOn);
      for (const currency of currencies) {
        const text = row.cell(currency);
        if (text === MISSING || text === '') continue;
        const perBase = readNumber(text);
        if (perBase === null || perBase <= 0) row.reject(currency, `a rate above zero, or ${MISSING}`);
        else rates.push({ base: 'EUR', currency, observedOn, perBase });
      }
    }
  }
  return table.reading(rates);
}
