import { corridorAverage } from '#domain/transfer/corridor-average.ts';
import { priceAt, type Price } from '#domain/transfer/price-at.ts';
import { rankServices } from '#domain/transfer/rank-services.ts';
import { FILTERS, type Filter, type Service } from './packed-services.ts';

export interface Ranked {
  /** Row of the table, as the page wrote it. */
  place: number;
  name: string;
  /** Null where it is hidden. */
  price: Price | null;
}

export interface Ranking {
  /** Those that have what is wanted, cheapest first, hidden prices last. */
  services: Ranked[];
  /** Of all services that state their price, whether they have it or not; null when none does. */
  average: { mean: number; n: number } | null;
  /** Services asked for one amount where others were asked for more: their numbers are less sure. */
  lessSure: number;
  /** How many there are, how many of them have what may be asked, and how many do not say. */
  all: number;
  have: Record<Filter, number>;
  unknown: Record<Filter, number>;
}

/**
 * Ranks the services of a corridor again for any amount.
 *
 * @param rows Names in the rows of the page's table, and how many of those rows are of the page's own amount.
 */
export function rankFor(
  services: readonly Service[],
  rows: { names: readonly string[]; asked: number },
  amountUsd: number,
  wanted: readonly Filter[],
): Ranking {
  const isOf = ({ prices }: Service) => prices.some(({ amount }) => amount === amountUsd);
  const isSurveyed = services.some(isOf);
  const there = services
    .map((service, place) => ({ ...service, place, name: rows.names[place] ?? '' }))
    // For a surveyed amount those that were asked for it, as on its own page.
    .filter((service) =>
      service.prices.length === 0 ? service.place < rows.asked : !isSurveyed || isOf(service),
    )
    .map((service) => {
      const price = service.prices.length === 0 ? null : priceAt(service.prices, amountUsd);
      return { ...service, price, transparent: price !== null, totalCostPct: price && price.totalCostPct };
    });
  const most = Math.max(...there.map(({ prices }) => prices.length));
  const count = (is: (service: (typeof there)[number]) => boolean) => there.filter(is).length;
  const ofEach = (value: boolean | null) =>
    Object.fromEntries(FILTERS.map((filter) => [filter, count((of) => of[filter] === value)])) as Record<
      Filter,
      number
    >;

  return {
    services: rankServices(
      there
        .filter((service) => wanted.every((filter) => service[filter]))
        // What else tells services of one operator apart is not known here: they stay in the page's order.
        .map((service) => ({ ...service, operatorName: service.name, payIn: '', accessPoint: '' })),
    ),
    average: corridorAverage(there),
    lessSure: isSurveyed ? 0 : count(({ prices }) => prices.length > 0 && prices.length < most),
    all: there.length,
    have: ofEach(true),
    unknown: ofEach(null),
  };
}
