import type { Quote } from '#domain/transfer/quote.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { providerSlug } from '#domain/provider/slug.ts';
import type { Client } from './client.ts';
import { importInBatches, type ImportCounts, type OnProgress } from './import-batches.ts';

type SurveyedPrice = Pick<
  Quote,
  | 'operatorName'
  | 'sending'
  | 'receiving'
  | 'payIn'
  | 'accessPoint'
  | 'amountUsd'
  | 'quarter'
  | 'feePct'
  | 'fxMarginPct'
  | 'totalCostPct'
  | 'transparent'
> & { variant: number; addsUp: boolean };

/** Brings the prices of a survey into the record, with the operators and services they are of. */
export function importPriceQuotes(
  client: Client,
  source: string,
  quotes: SurveyedPrice[],
  onProgress: OnProgress,
): Promise<ImportCounts> {
  const rows = quotes.map((quote) => ({
    ...quote,
    nameKey: normaliseName(quote.operatorName),
    slug: providerSlug(quote.operatorName, null) || 'operator',
  }));
  const send = (batch: object[]) => client.rpc('import_price_quotes', { source, quotes: batch as never });
  return importInBatches('Importing prices', rows, 2000, send, onProgress);
}

/** Brings corridor averages that others published into the record. */
export function importCorridorAverages(
  client: Client,
  source: string,
  averages: { sending: string; receiving: string; quarter: string; totalCostPct: number }[],
  onProgress: OnProgress,
): Promise<ImportCounts> {
  const send = (batch: object[]) =>
    client.rpc('import_corridor_averages', { source, averages: batch as never });
  return importInBatches('Importing corridor averages', averages, 4000, send, onProgress);
}

/** Brings reference rates, in units for one euro, into the record. */
export function importReferenceRates(
  client: Client,
  source: string,
  rates: { currency: string; observedOn: string; perEuro: number }[],
  onProgress: OnProgress,
): Promise<ImportCounts> {
  const send = (batch: object[]) => client.rpc('import_reference_rates', { source, rates: batch as never });
  return importInBatches('Importing reference rates', rates, 10_000, send, onProgress);
}
