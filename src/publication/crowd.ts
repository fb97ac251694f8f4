import { median } from '#domain/disclosure/median.ts';
import { hasSafeRemainder } from '#domain/disclosure/safe-remainder.ts';
import { settledReports } from '#domain/disclosure/settled-reports.ts';
import { fromMinor } from '#domain/money/currency.ts';
import { monthEnd } from '#domain/time/month-end.ts';
import { monthOf, monthsLater } from '#domain/time/month.ts';
import { quarterEnd, quarterOf } from '#domain/time/quarter.ts';
import { amountLimits } from '#domain/transfer/amount-limits.ts';
import { crowdGapPct } from '#domain/transfer/crowd-gap.ts';
import { isInCrowdWindow } from '#domain/transfer/crowd-window.ts';
import { priceAt, type SurveyedPrice } from '#domain/transfer/price-at.ts';
import { isSamePayIn, tellsPayIn } from '#domain/transfer/same-pay-in.ts';
import type { Rates } from './month-rates.ts';
import type { PublishedRecord } from './record.ts';
import type { CrowdCheck } from './snapshot.ts';

type Report = PublishedRecord['transferReports'][number];

export interface SurveyedService {
  key: string;
  operatorId: string;
  payIn: string;
  /** In US dollars; none where the price is hidden. */
  prices: SurveyedPrice[];
}

interface Corridor {
  sendingCurrency: string;
  receivingCurrency: string;
  /** Of the prices. */
  quarter: string;
  rates: Rates;
  today: string;
}

export interface Crowd {
  corridor: CrowdCheck | null;
  /** By the key of the service. */
  services: Map<string, CrowdCheck>;
}

interface Compared {
  id: string;
  order: number;
  /** Null where the worker did not say how they paid: then it may have been another one. */
  key: string | null;
  gapPct: number;
  sentMonth: string;
}

/**
 * What workers say arrived in a corridor, beside what its newest prices promised. An operator is either real or
 * invented, and so are its prices: the two never make one figure.
 *
 * A service's figure is made of reports that the corridor's is made of too, and only where the rest of those is nobody
 * or large enough: nobody can be worked out from both.
 */
export function crowdOf(
  reports: readonly Report[],
  services: readonly SurveyedService[],
  corridor: Corridor,
): Crowd {
  const ofOperators = Map.groupBy(services, ({ operatorId }) => operatorId);
  const compared = reports.flatMap((report) =>
    compare(report, ofOperators.get(report.operatorId) ?? [], corridor),
  );
  const settled = settledReports(compared);
  const all = settled.map(({ id }) => id);
  const ofServices = [...Map.groupBy(settled, ({ key }) => key)]
    .flatMap(([key, of]) => (key === null ? [] : [{ key, reports: settledReports(of) }]))
    .sort((a, b) => b.reports.length - a.reports.length || (a.key < b.key ? -1 : 1));

  const shown = new Map<string, CrowdCheck>();
  const parts: string[][] = [];
  for (const { key, reports } of ofServices) {
    const check = checkOf(reports, corridor.today);
    const ids = reports.map(({ id }) => id);
    if (check === null || !hasSafeRemainder(all, [...parts, ids])) continue;
    shown.set(key, check);
    parts.push(ids);
  }
  return { corridor: checkOf(settled, corridor.today), services: shown };
}

/** One report beside the cheapest service it may have been sent with; none where that cannot be said. */
function compare(report: Report, services: readonly SurveyedService[], corridor: Corridor): Compared[] {
  const { sendingCurrency, receivingCurrency, quarter, rates } = corridor;
  const isOfCorridor =
    report.sentCurrency === sendingCurrency && report.receivedCurrency === receivingCurrency;
  if (!isOfCorridor || !isInCrowdWindow(report.sentMonth, quarter)) return [];
  const lastDay = monthEnd(report.sentMonth);
  const sendRate = rates.perUsd(sendingCurrency, lastDay);
  const receiveRate = rates.perUsd(receivingCurrency, lastDay);
  if (!sendRate || !receiveRate) return [];

  const sentUsd = fromMinor(report.sentMinor, report.sentCurrency) / sendRate.perUsd;
  const [cheapest] = services
    .filter(({ payIn, prices }) => isSamePayIn(report.payIn, payIn) && isInReach(sentUsd, prices))
    .map(({ key, prices }) => ({ key, price: priceAt(prices, sentUsd) }))
    .sort((a, b) => a.price.totalCostPct - b.price.totalCostPct || (a.key < b.key ? -1 : 1));
  const gapPct = cheapest && crowdGapPct(report, cheapest.price, receiveRate.perUsd / sendRate.perUsd);
  if (gapPct === undefined || gapPct === null) return [];
  const { id, order, sentMonth } = report;
  return [{ id, order, key: tellsPayIn(report.payIn) ? cheapest!.key : null, gapPct, sentMonth }];
}

function isInReach(amountUsd: number, prices: readonly SurveyedPrice[]): boolean {
  if (prices.length === 0) return false;
  const { least, most } = amountLimits(prices.map(({ amount }) => amount));
  return amountUsd >= least && amountUsd <= most;
}

/** Null below five. The median of an odd number is one worker's own: it is shown to a tenth of a percent, and the quarters, not the months. */
function checkOf(settled: readonly Compared[], today: string): CrowdCheck | null {
  if (settled.length === 0) return null;
  const months = settled.map(({ sentMonth }) => sentMonth).sort();
  const lastMonthOf = (month: string) => monthOf(quarterEnd(quarterOf(`${month}-01`)));
  const lastMonth = lastMonthOf(months.at(-1)!);
  return {
    n: settled.length,
    // Never minus zero.
    medianGapPct: Math.round(median(settled.map(({ gapPct }) => gapPct)) * 10) / 10 || 0,
    from: monthsLater(lastMonthOf(months[0]!), -2),
    to: lastMonth < monthOf(today) ? lastMonth : monthOf(today),
  };
}
