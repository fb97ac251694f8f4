import { corridorSlug } from '#domain/place/country.ts';
import { compareQuarters, quarterEnd } from '#domain/time/quarter.ts';
import { corridorAverage } from '#domain/transfer/corridor-average.ts';
import { networkCoverage } from '#domain/transfer/coverage.ts';
import { isFresh } from '#domain/transfer/freshness.ts';
import { rankServices } from '#domain/transfer/rank-services.ts';
import { receivedForOutlay } from '#domain/transfer/received.ts';
import { smartAverage } from '#domain/transfer/smart-average.ts';
import { speedDays } from '#domain/transfer/speed.ts';
import type { SurveyedPrice } from '#domain/transfer/price-at.ts';
import { crowdOf, type Crowd, type SurveyedService } from './crowd.ts';
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

/** What the prices of one corridor are shown by. */
interface Priced extends Pick<Context, 'providers' | 'today'> {
  sendingCurrency: string;
  receivingCurrency: string;
  rates: Rates;
  crowd: Crowd;
}

/** Every corridor that has surveyed prices or a published average, by its slug. */
export function corridorsOf(record: PublishedRecord, context: Context): Corridor[] {
  const quotes = Map.groupBy(record.quotes, (quote) => corridorSlug(quote.sending, quote.receiving));
  const averages = Map.groupBy(record.averages, ([sending, receiving]) => corridorSlug(sending, receiving));
  const history = Map.groupBy(record.costHistory, (of) => corridorSlug(of.sending, of.receiving));
  const reports = Map.groupBy(record.transferReports, (of) => corridorSlug(of.sending, of.receiving));
  return [...new Set([...quotes.keys(), ...averages.keys()])]
    .sort()
    .map((slug) =>
      corridorOf(
        slug,
        realOrElseInvented(quotes.get(slug) ?? []),
        averages.get(slug) ?? [],
        history.get(slug) ?? [],
        reports.get(slug) ?? [],
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
  reports: PublishedRecord['transferReports'],
  context: Context,
): Corridor {
  const [sending = '', receiving = ''] = slug.toUpperCase().split('-');
  const newest = newestQuotes(quotes);
  const quarter = newest[0]?.quarter ?? null;
  const isDemo = newest.some((quote) => quote.source === 'demonstration');
  const rates = isDemo ? context.demoRates : context.rates;
  const currencies = {
    sendingCurrency: context.currencyOf[sending] ?? '',
    receivingCurrency: context.currencyOf[receiving] ?? '',
  };
  const services = surveyedServices(newest, context.providers);
  const crowd: Crowd =
    quarter === null
      ? { corridor: null, services: new Map() }
      : crowdOf(reports, services, { ...currencies, quarter, rates, today: context.today });
  // Where both are known, ours: two points a quarter would make no line.
  const surveyed = surveyedTrend(history, quotes);
  const published = averages.map(([, , of, pct]) => ({ quarter: of, pct, source: 'published' as const }));
  return {
    slug,
    sending,
    receiving,
    ...currencies,
    isDemo,
    quarter,
    source: newest[0]?.source ?? null,
    isFresh: quarter !== null && isFresh('survey', quarterEnd(quarter), context.today),
    amounts:
      quarter === null
        ? []
        : amountsOf(newest, quarter, {
            ...currencies,
            rates,
            crowd,
            providers: context.providers,
            today: context.today,
          }),
    trend: [
      ...published.filter((of) => !surveyed.some(({ quarter }) => quarter === of.quarter)),
      ...surveyed,
    ].sort((a, b) => compareQuarters(a.quarter, b.quarter)),
    crowd: crowd.corridor,
  };
}

/** Each service with its prices for the amounts it was asked about; hidden ones have none. */
function surveyedServices(quotes: StoredQuote[], providers: Context['providers']): SurveyedService[] {
  const ofServices = Map.groupBy(quotes, (quote) => serviceKey(quote, providers));
  return [...ofServices].map(([key, of]) => ({
    key,
    operatorId: of[0]!.operatorId,
    payIn: of[0]!.payIn,
    prices: of.flatMap(({ amountUsd, feePct, fxMarginPct, totalCostPct, transparent }): SurveyedPrice[] =>
      transparent && feePct !== null && fxMarginPct !== null && totalCostPct !== null
        ? [{ amount: amountUsd, feePct, fxMarginPct, totalCostPct }]
        : [],
    ),
  }));
}

function serviceKey(quote: StoredQuote, providers: Context['providers']): string {
  const { operatorId, payIn, accessPoint, payOut, variant } = quote;
  return [providers.get(operatorId)?.slug ?? '', payIn, accessPoint, payOut ?? '', variant].join('|');
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
  { providers, sendingCurrency, receivingCurrency, rates, crowd, today }: Priced,
): CorridorAmount[] {
  const day = quarterEnd(quarter) < today ? quarterEnd(quarter) : today;
  const sendRate = rates.perUsd(sendingCurrency, day);
  const receiveRate = rates.perUsd(receivingCurrency, day);

  return ([200, 500] as const).flatMap((amountUsd) => {
    const named = quotes
      .filter((quote) => quote.amountUsd === amountUsd)
      .map((quote) => {
        const operator = providers.get(quote.operatorId);
        return {
          ...quote,
          key: serviceKey(quote, providers),
          operatorName: operator?.name ?? '',
          operatorSlug: operator?.slug ?? '',
        };
      });
    if (named.length === 0) return [];
    // Equal costs of one operator go by the service: no figure depends on the order the record comes in.
    const ranked = rankServices(named.sort((a, b) => (a.key < b.key ? -1 : 1)));
    const average = corridorAverage(ranked);
    const smart = smartAverage(
      ranked.map((quote) => ({
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
        services: ranked.map((quote) => ({
          key: quote.key,
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
          crowd: crowd.services.get(quote.key) ?? null,
        })),
      },
    ];
  });
}
