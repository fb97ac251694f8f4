import { fromMinor } from '#domain/money/currency.ts';
import { roundSignificant } from '#domain/money/round-significant.ts';
import { monthEnd } from '#domain/time/month-end.ts';
import { firstPublishable } from '#domain/disclosure/fallback-group.ts';
import { median } from '#domain/disclosure/median.ts';
import { mayPublishMedian } from '#domain/disclosure/thresholds.ts';
import { groupRecruitmentCost } from '#domain/recruitment/recruitment-cost.ts';
import type { Rates } from './month-rates.ts';
import type { PublishedRecord } from './record.ts';
import type { RecruitmentCosts } from './snapshot.ts';

type FeeReport = PublishedRecord['feeReports'][number];

/** One worker's report in US dollars, at the reference rates of the months of payment. */
export interface CostReport {
  providerId: string;
  origin: string;
  destination: string;
  startedMonth: string;
  costUsd: number;
  earningsUsd: number;
  categories: string[];
}

/** Reports that can be converted; one without pay or without a rate says nothing about months of pay. */
export function costReports(reports: FeeReport[], rates: Rates): CostReport[] {
  return reports.flatMap((report) => {
    const { payReceivedMinor, payCurrency } = report;
    if (!payReceivedMinor || !payCurrency) return [];
    const toUsd = (minor: number, currency: string, month: string) => {
      const rate = rates.perUsd(currency, monthEnd(month));
      return rate && fromMinor(minor, currency) / rate.perUsd;
    };
    const earningsUsd = toUsd(payReceivedMinor, payCurrency, report.startedMonth);
    const amounts = report.items.map((item) => toUsd(item.amountMinor, item.currency, item.paidMonth));
    if (earningsUsd === null || amounts.some((amount) => amount === null)) return [];
    return [
      {
        providerId: report.providerId,
        origin: report.origin,
        destination: report.destination,
        startedMonth: report.startedMonth,
        costUsd: amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
        earningsUsd,
        categories: [
          ...new Set(report.items.filter((item) => item.amountMinor > 0).map((item) => item.category)),
        ],
      },
    ];
  });
}

/**
 * What workers of an agency paid, from the narrowest group that is large enough to show, in the order of
 * methodology section 4; null when even the whole country's is too small, or nobody reported this agency.
 */
export function costsOf(providerId: string, reports: CostReport[]): RecruitmentCosts | null {
  const own = reports.filter((report) => report.providerId === providerId);
  const origin = mostCommon(own.map((report) => report.origin));
  if (origin === null) return null;
  const destination = mostCommon(own.map((report) => report.destination)) ?? '';
  const inOrigin = reports.filter((report) => report.origin === origin);
  const to = (report: CostReport) => report.destination === destination;

  const found = firstPublishable<CostReport[]>(
    {
      agency_destination: own.filter((report) => report.origin === origin && to(report)),
      agency: own.filter((report) => report.origin === origin),
      origin_destination: inOrigin.filter(to),
      origin: inOrigin,
    },
    (members) => mayPublishMedian(members.map((report) => report.costUsd)),
  );
  if (!found) return null;
  const { group, value: members } = found;
  const {
    n,
    median: medianMonths,
    ratioOfTotals,
    paidNothing,
  } = groupRecruitmentCost(
    members.map(({ costUsd, earningsUsd }) => ({ costMinor: costUsd, earningsMinor: earningsUsd })),
  );
  const years = members.map((report) => report.startedMonth.slice(0, 4)).sort();
  return {
    group,
    origin,
    destination: group.endsWith('destination') ? destination : null,
    n,
    medianMonths,
    ratioOfTotals,
    medianUsd: roundSignificant(median(members.map((report) => report.costUsd)), 2),
    paidNothing,
    categories: categoryShares(members),
    firstYear: years[0] ?? '',
    lastYear: years.at(-1) ?? '',
  };
}

function categoryShares(members: CostReport[]): RecruitmentCosts['categories'] {
  const counts = new Map<string, number>();
  for (const category of members.flatMap((report) => report.categories)) {
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .map(([category, count]) => ({ category, share: count / members.length }))
    .sort((a, b) => b.share - a.share || a.category.localeCompare(b.category));
}

/** The most frequent value, the first by alphabet among equals; null of nothing. */
export function mostCommon(values: string[]): string | null {
  return byFrequency(values)[0] ?? null;
}

/** Each value once, the most frequent first. */
export function byFrequency(values: string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}
