import { needsBankAccount } from '#domain/transfer/needs-bank-account.ts';
import { isPaidOutInCash } from '#domain/transfer/paid-out-in-cash.ts';
import type { SurveyedPrice } from '#domain/transfer/price-at.ts';
import { isWithinTheHour } from '#domain/transfer/within-the-hour.ts';

/** What a reader may ask of a service. */
export const FILTERS = ['noBank', 'cash', 'hour'] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether a service has what may be asked; null where the survey does not say. */
export interface Service extends Record<Filter, boolean | null> {
  /** In US dollars; none where the price is hidden. */
  prices: SurveyedPrice[];
}

interface Surveyed {
  payIn: string;
  payOut: string | null;
  speed: string | null;
  /** In the order of the amounts; null where it was not asked. */
  prices: ({ feePct: number | null; fxMarginPct: number | null; totalCostPct: number | null } | null)[];
}

/** The place of an amount, fee and margin in percent, and the total where it is not their sum; then what it has. */
type Packed = [[place: number, fee: number, margin: number, total?: number][], ...has: (boolean | null)[]];

/** Services as a page hands them over: numbers without names, in the order of the table's rows. */
export function packServices(services: readonly Surveyed[]): string {
  return JSON.stringify(
    services.map((service): Packed => [
      service.prices.flatMap((price, place): Packed[0] => {
        if (!price || price.feePct === null || price.fxMarginPct === null || price.totalCostPct === null)
          return [];
        const [fee, margin, total] = [
          short(price.feePct),
          short(price.fxMarginPct),
          short(price.totalCostPct),
        ];
        return [short(fee + margin) === total ? [place, fee, margin] : [place, fee, margin, total]];
      }),
      !needsBankAccount(service),
      isPaidOutInCash(service.payOut),
      isWithinTheHour(service.speed),
    ]),
  );
}

export function unpackServices(packed: string, amountsUsd: readonly number[]): Service[] {
  return (JSON.parse(packed) as Packed[]).map(([prices, noBank = null, cash = null, hour = null]) => ({
    prices: prices.map(([place, feePct, fxMarginPct, totalCostPct = short(feePct + fxMarginPct)]) => ({
      amount: amountsUsd[place]!,
      feePct,
      fxMarginPct,
      totalCostPct,
    })),
    noBank,
    cash,
    hour,
  }));
}

/** Pages show two decimals. */
const short = (pct: number) => Number(pct.toFixed(3));
