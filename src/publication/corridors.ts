import { corridorSlug } from '#domain/place/country.ts';
import { compareQuarters, quarterEnd } from '#domain/time/quarter.ts';
import { corridorAverage } from '#domain/transfer/corridor-average.ts';
import { networkCoverage } from '#domain/transfer/coverage.ts';
import { isFresh } from '#domain/transfer/freshness.ts';
import { rankServices } from '#domain/transfer/rank-services.ts';
import { receivedForOutlay } from '#domain/transfer/received.ts';
import { smartAverage } from '#domain/transfer/smart-average.ts';
import { speedDays } from '#domain/transfer/speed.ts';
import type { Rates } from './month-rates.ts';
import type { PublishedRecord } from './record.ts';
import type { Corridor, CorridorAmount } from './snapshot.ts';

type StoredQuote = PublishedRecord['quotes'][number];
type Provider = PublishedRecord['providers'][number];

interface Context {
  providers: Map<string, Provider>;
  currencyOf: Record<string, string>;
  rates: Rates;
  /** With the demonstration's own, for its invented prices. */
  demoRates: Rates;
  today: string;
}

/** Every corridor that has surveyed prices or a published average, by its slug. */
export function corridorsOf(record: PublishedRecord, context: Context): Corridor[] {
  const quotes = Map.groupBy(record.quotes, (quote) => corridorSlug(quote.sending, quote.receiving));
  const averages = Map.groupBy(record.averages, ([sending, receiving]) => corridorSlug(sending, receiving));
  const history = Map.groupBy(record.costHistory, (of) => corridorSlug(of.sending, of.receiving));
  return [...new Set([...quotes.keys(), ...averages.keys()])]
    .sort()
    .map((slug) =>
      corridorOf(
        slug,
        realOrElseInvented(quotes.get(slug) ?? []),
        averages.get(slug) ?? [],
        history.get(slug) ?? [],
        context,
      ),
    );
}

/** The demonstration's prices step back as soon as a corridor has real ones: the two never mix. */
export function realOrElseInvented(quotes: StoredQuote[]): StoredQuote[] {
  const real = quotes.filter((quote) => quote.source !== 'demonstration');
  return real.length > 0 ? real : quotes;
}

function corridorOf(
  slug: string,
  quotes: StoredQuote[],
  averages: PublishedRecord['averages'],
  history: PublishedRecord['costHistory'],
  context: Context,
): Corridor {
  const [sending = '', receiving = ''] = slug.toUpperCase().split('-');
  const newest = newestQuotes(quotes);
  const quarter = newest[0]?.quarter ?? null;
  // Where both are known, ours: two points a quarter would make no line.
  const surveyed = surveyedTrend(history, quotes);
  const published = averages.map(([, , of, pct]) => ({ quarter: of, pct, source: 'published' as const }));
  return {
    slug,
    sending,
    receiving,
    sendingCurrency: context.currencyOf[sending] ?? '',
    receivingCurrency: context.currencyOf[receiving] ?? '',
    isDemo: newest.some((quote) => quote.source === 'demonstration'),
    quarter,
    source: newest[0]?.source ?? null,
    isFresh: quarter !== null && isFresh('survey', quarterEnd(quarter), context.today),
    amounts: quarter === null ? [] : amountsOf(newest, quarter, sending, receiving, context),
    trend: [
      ...published.filter((of) => !surveyed.some(({ quarter }) => quarter === of.quarter)),
      ...surveyed,
    ].sort((a, b) => compareQuarters(a.quarter, b.quarter)),
    crowd: null,
  };
}

/** The quotes of the latest quarter alone. */
export function newestQuotes(quotes: StoredQuote[]): StoredQuote[] {
  const newest = quotes
    .map((quote) => quote.quarter)
    .sort(compareQuarters)
    .at(-1);
  return quotes.filter((quote) => quote.quarter === newest);
}

function surveyedTrend(history: PublishedRecord['costHistory'], quotes: StoredQuote[]): Corridor['trend'] {
  const isDemo = quotes.some((quote) => quote.source === 'demonstration');
  return history
    .filter((of) => of.isDemo === isDemo)
    .flatMap(({ quarter, costsPct }) => {
      const average = corridorAverage(costsPct.map((totalCostPct) => ({ transparent: true, totalCostPct })));
      return average ? [{ quarter, pct: average.mean, source: 'surveyed' as const }] : [];
    });
}

function amountsOf(
  quotes: StoredQuote[],
  quarter: string,
  sending: string,
  receiving: string,
  { providers, currencyOf, rates: realRates, demoRates, today }: Context,
): CorridorAmount[] {
  const rates = quotes.some((quote) => quote.source === 'demonstration') ? demoRates : realRates;
  const day = quarterEnd(quarter) < today ? quarterEnd(quarter) : today;
  const sendRate = rates.perUsd(currencyOf[sending] ?? '', day);
  const receiveRate = rates.perUsd(currencyOf[receiving] ?? '', day);

  return ([200, 500] as const).flatMap((amountUsd) => {
    const named = quotes
      .filter((quote) => quote.amountUsd === amountUsd)
      .map((quote) => {
        const operator = providers.get(quote.operatorId);
        return { ...quote, operatorName: operator?.name ?? '', operatorSlug: operator?.slug ?? '' };
      });
    if (named.length === 0) return [];
    const average = corridorAverage(named);
    const smart = smartAverage(
      named.map((quote) => ({
        ...quote,
        speedDays: quote.speed === null ? null : speedDays(quote.speed),
        needsBranch: /agent|branch/i.test(quote.accessPoint),
        coverage: networkCoverage(quote.coverage),
      })),
    );
    return [
      {
        amountUsd,
        sendAmount: sendRate && Math.round(amountUsd * sendRate.perUsd),
        midPerUsd: receiveRate?.perUsd ?? null,
        rateOn: receiveRate?.observedOn ?? null,
        rateSource: receiveRate?.source ?? null,
        average: average && { pct: average.mean, n: average.n },
        smart: smart && { pct: smart.value, n: smart.services, isProvisional: smart.provisional },
        services: rankServices(named).map((quote) => ({
          key: [quote.operatorSlug, quote.payIn, quote.accessPoint, quote.payOut ?? '', quote.variant].join(
            '|',
          ),
          operator: quote.operatorName,
          operatorSlug: quote.operatorSlug,
          payIn: quote.payIn,
          accessPoint: quote.accessPoint,
          payOut: quote.payOut,
          speed: quote.speed,
          feePct: quote.feePct,
          fxMarginPct: quote.fxMarginPct,
          totalCostPct: quote.transparent ? quote.totalCostPct : null,
          received:
            receiveRate && quote.transparent && quote.totalCostPct !== null
              ? receivedForOutlay({
                  outlay: amountUsd,
                  midRate: receiveRate.perUsd,
                  totalCostPct: quote.totalCostPct,
                })
              : null,
          crowd: null,
        })),
      },
    ];
  });
}
