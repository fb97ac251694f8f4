import type { Quote } from '#domain/transfer/quote.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { providerSlug } from '#domain/provider/slug.ts';
import type { Client } from './client.ts';
import { importInBatches, type ImportCounts, type OnProgress, type Resume } from './import-batches.ts';

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
> & {
  variant: number;
  addsUp: boolean;
  speed: string | null;
  coverage: string | null;
  payOut: string | null;
  surveyedOn: string | null;
};

/** Brings the prices of a survey into the record, with the operators and services they are of. */
export function importPriceQuotes(
  client: Client,
  source: string,
  quotes: SurveyedPrice[] | AsyncIterable<SurveyedPrice[]>,
  onProgress: OnProgress,
  resume?: Resume,
): Promise<ImportCounts> {
  const keys = new Map<string, { nameKey: string; slug: string }>();
  const keysOf = (name: string) => {
    const known = keys.get(name) ?? {
      nameKey: normaliseName(name),
      slug: providerSlug(name, null) || 'operator',
    };
    keys.set(name, known);
    return known;
  };
  const send = (batch: object[]) =>
    client.rpc('import_price_quotes', {
      source,
      quotes: (batch as SurveyedPrice[]).map((quote) => ({
        ...quote,
        ...keysOf(quote.operatorName),
      })) as never,
    });
  return importInBatches('Importing prices', quotes, 2000, send, onProgress, resume);
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

/** Brings reference rates into the record, as each bank states them. */
export function importReferenceRates(
  client: Client,
  source: string,
  rates: { base: string; currency: string; observedOn: string; perBase: number }[],
  onProgress: OnProgress,
): Promise<ImportCounts> {
  const send = (batch: object[]) => client.rpc('import_reference_rates', { source, rates: batch as never });
  return importInBatches('Importing reference rates', rates, 10_000, send, onProgress);
}
