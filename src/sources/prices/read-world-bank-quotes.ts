import { parseWorldBankQuarter } from '#domain/time/quarter.ts';
import { totalCostPct } from '#domain/transfer/total-cost.ts';
import { alpha2Of } from '#sources/country-codes.ts';
import { readNumber } from '#sources/read-number.ts';
import { readTable } from '#sources/read-table.ts';
import type { Reading } from '#sources/report.ts';

/** One surveyed price: a service of an operator in a corridor, for one amount, in one quarter. */
export interface QuoteRow {
  operatorName: string;
  /** ISO 3166 alpha-2 */
  sending: string;
  receiving: string;
  payIn: string;
  accessPoint: string;
  /** Tells services alike in all of the above apart: the cheapest is 1. */
  variant: number;
  amountUsd: 200 | 500;
  /** '2025Q3' */
  quarter: string;
  /** Percent of the amount sent, as the total. */
  feePct: number;
  fxMarginPct: number;
  totalCostPct: number;
  transparent: boolean;
  /** Whether fee and margin make the total, within 0.01 point. */
  addsUp: boolean;
}

const COLUMNS = [
  'period',
  'source_code',
  'destination_code',
  'firm',
  'payment_instrument',
  'access_point',
  'denomination_usd',
  'fee_pct',
  'fx_margin_pct',
  'total_cost_pct',
];
/** Fee and margin are rounded to 0.01 each; the comparison itself must not add an error of its own. */
const TOLERANCE = 0.010001;

/**
 * Quotes of the World Bank's Remittance Prices Worldwide, as a table with percents. It says nothing of speed
 * or transparency: every row states its price.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readWorldBankQuotes(path: string): Promise<Reading<QuoteRow>> {
  const table = await readTable(path, COLUMNS, 'a table of World Bank price quotes');
  const rejections = [...table.rejections];
  const rows: QuoteRow[] = [];

  for (const row of table.rows) {
    const wrong = (field: string, expected: string) => {
      rejections.push({ file: table.file, row: row.number, field, found: row.cell(field), expected });
      return null;
    };
    const read = <Value>(field: string, value: Value | null, expected: string) =>
      value ?? wrong(field, expected);
    const percent = (field: string) => read(field, readNumber(row.cell(field)), 'a number of percent');

    const quarter = read('period', parseWorldBankQuarter(row.cell('period')), 'a quarter such as 2025_3Q');
    const sending = read('source_code', alpha2Of(row.cell('source_code')), 'a country such as ARE');
    const receiving = read(
      'destination_code',
      alpha2Of(row.cell('destination_code')),
      'a country such as PHL',
    );
    const operatorName = row.cell('firm') || wrong('firm', 'a name');
    const amountUsd = read('denomination_usd', surveyedAmount(row.cell('denomination_usd')), '200 or 500');
    const feePct = percent('fee_pct');
    const fxMarginPct = percent('fx_margin_pct');
    const total = percent('total_cost_pct');
    if (!quarter || !sending || !receiving || !operatorName || !amountUsd) continue;
    if (feePct === null || fxMarginPct === null || total === null) continue;
    rows.push({
      operatorName,
      sending,
      receiving,
      payIn: row.cell('payment_instrument'),
      accessPoint: row.cell('access_point'),
      variant: 1,
      amountUsd,
      quarter,
      feePct,
      fxMarginPct,
      totalCostPct: total,
      transparent: true,
      addsUp: Math.abs(totalCostPct(feePct, fxMarginPct) - total) <= TOLERANCE,
    });
  }
  numberVariants(rows);
  const odd = rows.filter((row) => !row.addsUp).length;
  return {
    rows,
    read: table.rows.length + table.rejections.length,
    rejections,
    notes: odd > 0 ? [`${odd} prices are kept whose fee and margin do not make their total.`] : [],
  };
}

const surveyedAmount = (text: string): 200 | 500 | null =>
  text === '200' ? 200 : text === '500' ? 500 : null;

/** By cost, so that reading the rows in another order gives each the same number. */
function numberVariants(rows: QuoteRow[]): void {
  const alike = Map.groupBy(rows, (row) =>
    [
      row.operatorName,
      row.sending,
      row.receiving,
      row.payIn,
      row.accessPoint,
      row.amountUsd,
      row.quarter,
    ].join('|'),
  );
  for (const group of alike.values()) {
    group.sort((a, b) => a.totalCostPct - b.totalCostPct || a.feePct - b.feePct);
    group.forEach((row, place) => (row.variant = place + 1));
  }
}
