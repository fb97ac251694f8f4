import { parseWorldBankQuarter } from '#domain/time/quarter.ts';
import { alpha2Of } from '#sources/country-codes.ts';
import { readNumber } from '#sources/read-number.ts';
import { readTable, type Row } from '#sources/read-table.ts';
import type { Reading } from '#sources/report.ts';
import { addsUp } from './adds-up.ts';
import { numberVariants } from './number-variants.ts';
import type { QuoteRow } from './quote-row.ts';

export type { QuoteRow };

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
  const odd = quotes.filter((quote) => !quote.addsUp).length;
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
  const totalCostPct = readNumber(row.cell('total_cost_pct'));
  if (totalCostPct === null) return row.reject('total_cost_pct', 'a number of percent');
  return {
    operatorName,
    firmType: null,
    sending,
    receiving,
    payIn: row.cell('payment_instrument'),
    accessPoint: row.cell('access_point'),
    payOut: null,
    speed: null,
    coverage: null,
    variant: 1,
    amountUsd,
    quarter,
    surveyedOn: null,
    feePct,
    fxMarginPct,
    totalCostPct,
    transparent: true,
    addsUp: addsUp(feePct, fxMarginPct, totalCostPct),
  };
}
