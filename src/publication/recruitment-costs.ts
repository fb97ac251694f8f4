import { median } from '#domain/disclosure/median.ts';
import { settledReports } from '#domain/disclosure/settled-reports.ts';
import { mayPublishCount, mayPublishMedian, mayPublishShare } from '#domain/disclosure/thresholds.ts';
import { fromMinor } from '#domain/money/currency.ts';
import { roundSignificant } from '#domain/money/round-significant.ts';
import { groupRecruitmentCost } from '#domain/recruitment/recruitment-cost.ts';
import { monthEnd } from '#domain/time/month-end.ts';
import { costCells, wayOf, type CostCell, type CostReport } from './cost-cells.ts';
import type { Rates } from './month-rates.ts';
import type { PublishedRecord } from './record.ts';
import type { Journey, RecruitmentCosts } from './snapshot.ts';

type FeeReport = PublishedRecord['feeReports'][number];

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
    if (earningsUsd === null) return [];
    const paidUsd = new Map<string, number>();
    for (const { category, amountMinor, currency, paidMonth } of report.items) {
      const usd = toUsd(amountMinor, currency, paidMonth);
      if (usd === null) return [];
      if (usd > 0) paidUsd.set(category, (paidUsd.get(category) ?? 0) + usd);
    }
    const { id, order, providerId, origin, destination, startedMonth } = report;
    const costUsd = sum([...paidUsd.values()]);
    return [{ id, order, providerId, origin, destination, startedMonth, costUsd, earningsUsd, paidUsd }];
  });
}

/** What may be published of what workers paid, whichever page it stands on. */
export interface PublishedCosts {
  /**
   * For the page of an agency, from the narrowest group that is large enough to show, in the order of methodology section 4;
   * null when even the whole country's is too small.
   */
  ofAgency(agency: { id: string; country: string | null }): RecruitmentCosts | null;
  /** Of all agencies together, by way, most reports first. */
  journeys(): Omit<Journey, 'isDemo'>[];
}

export function publishedCosts(reports: CostReport[]): PublishedCosts {
  const { ofAgency, ways } = costCells(reports);
  const shown = new Map<CostCell, RecruitmentCosts>();
  const costsOf = (cell: CostCell) => {
    const costs = shown.get(cell) ?? figuresOf(cell);
    shown.set(cell, costs);
    return costs;
  };
  return {
    ofAgency(agency) {
      const cell = ofAgency(agency);
      return cell ? costsOf(cell) : null;
    },
    journeys: () =>
      ways
        .map((cell) => {
          const { origin, destination } = cell.members[0]!;
          return { origin, destination, costs: costsOf(cell) };
        })
        .sort((a, b) => b.costs.n - a.costs.n || compare(wayOf(a), wayOf(b))),
  };
}

/** Did all workers who told it pay nothing at all for a job through the agency? False while they are too few to say. */
export function isNoFeeReported(reports: FeeReport[], costs: RecruitmentCosts | null): boolean {
  const told = settledReports(reports);
  const isOwn = costs?.group === 'agency' || costs?.group === 'agency_destination';
  return (
    mayPublishShare(told.length) &&
    told.every(({ items }) => items.every(({ amountMinor }) => amountMinor === 0)) &&
    (!isOwn || costs.paidNothing.share === 1)
  );
}

function figuresOf({ group, members }: CostCell): RecruitmentCosts {
  const { origin, destination } = members[0]!;
  const { n, paidNothing, ...months } = groupRecruitmentCost(
    members.map(({ costUsd, earningsUsd }) => ({ costMinor: costUsd, earningsMinor: earningsUsd })),
  );
  const years = members.map((report) => report.startedMonth.slice(0, 4)).sort();
  return {
    group,
    origin,
    destination: group.endsWith('destination') ? destination : null,
    n,
    // Exact, the middle one of fifteen would be one worker's, to the last digit.
    medianMonths: roundSignificant(months.median, 2),
    ratioOfTotals: roundSignificant(months.ratioOfTotals, 2),
    medianUsd: roundSignificant(median(members.map((report) => report.costUsd)), 2),
    payUsd: roundSignificant(median(members.map((report) => report.earningsUsd)), 2),
    paidNothing,
    ...categoriesOf(members),
    firstYear: years[0]!,
    lastYear: years.at(-1)!,
  };
}

function categoriesOf(members: CostReport[]): Pick<RecruitmentCosts, 'categories' | 'hasRareCategories'> {
  const payments = members.flatMap(({ id, order, paidUsd }) =>
    [...paidUsd].map(([category, usd]) => ({ id, order, category, usd })),
  );
  const paid = [...Map.groupBy(payments, ({ category }) => category)];
  const common = paid.filter(([, of]) => mayPublishCount(of.length));
  return {
    categories: common
      .map(([category, of]) => ({
        category,
        share: of.length / members.length,
        medianUsd: medianPaid(settledReports(of).map(({ usd }) => usd)),
      }))
      .sort((a, b) => b.share - a.share || compare(a.category, b.category)),
    hasRareCategories: common.length < paid.length,
  };
}

const medianPaid = (amounts: number[]) =>
  mayPublishMedian(amounts) ? roundSignificant(median(amounts), 2) : null;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
