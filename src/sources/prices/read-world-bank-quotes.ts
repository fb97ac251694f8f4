import { normaliseName } from '#domain/provider/normalise-name.ts';
import { parseWorldBankQuarter } from '#domain/time/quarter.ts';
import { totalCostPct } from '#domain/transfer/total-cost.ts';
import { alpha2Of } from '#sources/country-codes.ts';
import { readNumber } from '#sources/read-number.ts';
import { readTable, type Row } from '#sources/read-table.ts';
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

const QUOTES = {
  what: 'a table of World Bank price quotes',
  columns: [
    ...['period', 'source_code', 'destination_code', 'firm', 'payment_instrument', 'access_point'],
    ...['denomination_usd', 'fee_pct', 'fx_margin_pct', 'total_cost_pct'],
  ],
};
const AMOUNTS = new Map<string, 200 | 500>([
  ['200', 200],
  ['500', 500],
]);
/** Fee and margin are rounded to 0.01 each; the comparison itself must not add an error of its own. */
const TOLERANCE = 0.010001;

/**
 * Quotes of the World Bank's Remittance Prices Worldwide, as a table with percents. It says nothing of speed
 * or transparency: every row states its price.
 *
 * @throws WrongFileError when it is another file.
 */
export async function readWorldBankQuotes(path: string): Promise<Reading<QuoteRow>> {
  const table = await readTable(path, QUOTES);
  const quotes = table.rows.flatMap((row) => quoteOf(row) ?? []);
  numberVariants(quotes);
  const odd = quotes.filter(({ addsUp }) => !addsUp).length;
  return table.reading(
    quotes,
    odd > 0 ? [`${odd} prices are kept whose fee and margin do not make their total.`] : [],
  );
}

function quoteOf(row: Row): QuoteRow | null {
  const quarter = parseWorldBankQuarter(row.cell('period'));
  if (!quarter) return row.reject('period', 'a quarter such as 2025_3Q');
  const sending = alpha2Of(row.cell('source_code'));
  if (!sending) return row.reject('source_code', 'a country such as ARE');
  const receiving = alpha2Of(row.cell('destination_code'));
  if (!receiving) return row.reject('destination_code', 'a country such as PHL');
  const operatorName = row.cell('firm');
  if (!operatorName) return row.reject('firm', 'a name');
  const amountUsd = AMOUNTS.get(row.cell('denomination_usd'));
  if (!amountUsd) return row.reject('denomination_usd', '200 or 500');
  const feePct = readNumber(row.cell('fee_pct'));
  if (feePct === null) return row.reject('fee_pct', 'a number of percent');
  const fxMarginPct = readNumber(row.cell('fx_margin_pct'));
  if (fxMarginPct === null) return row.reject('fx_margin_pct', 'a number of percent');
  const total = readNumber(row.cell('total_cost_pct'));
  if (total === null) return row.reject('total_cost_pct', 'a number of percent');
  return {
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
  };
}

/**
 * By cost, so that reading the rows in another order gives each the same number. Two spellings of one
 * operator are one.
 */
function numberVariants(quotes: QuoteRow[]): void {
  const alike = Map.groupBy(quotes, (quote) =>
    JSON.stringify([
      normaliseName(quote.operatorName),
      quote.sending,
      quote.receiving,
      quote.payIn,
      quote.accessPoint,
      quote.amountUsd,
      quote.quarter,
    ]),
  );
  for (const group of alike.values()) {
    group.sort((a, b) => a.totalCostPct - b.totalCostPct || a.feePct - b.feePct);
    group.forEach((quote, place) => (quote.variant = place + 1));
  }
}
