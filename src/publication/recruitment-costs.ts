import { firstPublishable, type FallbackGroup } from '#domain/disclosure/fallback-group.ts';
import { median } from '#domain/disclosure/median.ts';
import { hasSafeRemainder } from '#domain/disclosure/safe-remainder.ts';
import { settledReports } from '#domain/disclosure/settled-reports.ts';
import { mayPublishCount, mayPublishMedian, mayPublishShare } from '#domain/disclosure/thresholds.ts';
import { fromMinor } from '#domain/money/currency.ts';
import { roundSignificant } from '#domain/money/round-significant.ts';
import { groupRecruitmentCost } from '#domain/recruitment/recruitment-cost.ts';
import { monthEnd } from '#domain/time/month-end.ts';
import { byFrequency } from './by-frequency.ts';
import type { Rates } from './month-rates.ts';
import type { PublishedRecord } from './record.ts';
import type { Journey, RecruitmentCosts } from './snapshot.ts';

type FeeReport = PublishedRecord['feeReports'][number];

/** One worker's report in US dollars, at the reference rates of the months of payment. */
export interface CostReport {
  id: string;
  order: number;
  providerId: string;
  origin: string;
  destination: string;
  startedMonth: string;
  costUsd: number;
  earningsUsd: number;
  /** What was paid in each category, nothing left out but categories without payment. */
  paidUsd: Map<string, number>;
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

interface Cell {
  group: FallbackGroup;
  /** The reports it is made of. */
  members: CostReport[];
}

/** What may be published of what workers paid, whichever page it stands on. */
export interface PublishedCosts {
  /**
   * Of an agency, from the narrowest group that is large enough to show, in the order of methodology section 4; null when
   * even the whole country's is too small, or nobody reported this agency.
   */
  ofAgency(providerId: string): RecruitmentCosts | null;
  /** Of all agencies together, by way, most reports first. */
  journeys(): Omit<Journey, 'isDemo'>[];
}

/**
 * Decides which groups may be shown: large enough, not dominated by one or two workers, and safe beside the groups
 * within them that are shown as well.
 */
export function publishedCosts(reports: CostReport[]): PublishedCosts {
  const byAgency = Map.groupBy(reports, ({ providerId }) => providerId);
  const byWay = Map.groupBy(reports, wayOf);
  const byOrigin = Map.groupBy(reports, ({ origin }) => origin);

  const own = new Map<string, Cell>();
  const mainWays = new Map<string, { origin: string; way: string }>();
  for (const [providerId, all] of byAgency) {
    const origin = byFrequency(all.map((report) => report.origin))[0]!;
    const destination = byFrequency(all.map((report) => report.destination))[0]!;
    const way = wayOf({ origin, destination });
    mainWays.set(providerId, { origin, way });
    const ofOrigin = all.filter((report) => report.origin === origin);
    const found = firstPublishable(
      {
        agency_destination: settledReports(ofOrigin.filter((report) => wayOf(report) === way)),
        agency: settledReports(ofOrigin),
      },
      isLargeEnough,
    );
    if (found) own.set(providerId, { group: found.group, members: found.value });
  }

  const parts = Map.groupBy(own.values(), ({ members }) => members[0]!.origin);
  const partsOf = (origin: string) => (parts.get(origin) ?? []).map(({ members }) => idsOf(members));
  const ways = new Map<string, Cell>();
  for (const [way, all] of byWay) {
    const members = settledReports(all);
    if (isLargeEnough(members) && hasSafeRemainder(idsOf(members), partsOf(members[0]!.origin)))
      ways.set(way, { group: 'origin_destination', members });
  }
  const origins = new Map<string, Cell>();
  for (const [origin, all] of byOrigin) {
    const members = settledReports(all);
    const within = [...ways.values()].filter((cell) => cell.members[0]!.origin === origin);
    const published = [...partsOf(origin), ...within.map((cell) => idsOf(cell.members))];
    if (isLargeEnough(members) && hasSafeRemainder(idsOf(members), published))
      origins.set(origin, { group: 'origin', members });
  }

  const shown = new Map<Cell, RecruitmentCosts>();
  const costsOf = (cell: Cell | undefined) => {
    if (cell && !shown.has(cell)) shown.set(cell, figuresOf(cell));
    return cell ? shown.get(cell)! : null;
  };
  return {
    ofAgency(providerId) {
      const main = mainWays.get(providerId);
      if (!main) return null;
      return costsOf(own.get(providerId) ?? ways.get(main.way) ?? origins.get(main.origin));
    },
    journeys: () =>
      [...ways.values()]
        .map((cell) => {
          const { origin, destination } = cell.members[0]!;
          return { origin, destination, costs: costsOf(cell)! };
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

function isLargeEnough(members: CostReport[]): boolean {
  return (
    mayPublishMedian(members.map((report) => report.costUsd)) &&
    mayPublishMedian(members.map((report) => report.earningsUsd))
  );
}

function figuresOf({ group, members }: Cell): RecruitmentCosts {
  const { origin, destination } = members[0]!;
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
    payUsd: roundSignificant(median(members.map((report) => report.earningsUsd)), 2),
    paidNothing,
    ...categoriesOf(members),
    firstYear: years[0]!,
    lastYear: years.at(-1)!,
  };
}

function categoriesOf(members: CostReport[]): Pick<RecruitmentCosts, 'categories' | 'hasRareCategories'> {
  const paid = [
    ...Map.groupBy(
      members.flatMap(({ paidUsd }) => [...paidUsd]),
      ([category]) => category,
    ),
  ].map(([category, of]) => ({ category, amounts: of.map(([, usd]) => usd) }));
  const common = paid.filter(({ amounts }) => mayPublishCount(amounts.length));
  return {
    categories: common
      .map(({ category, amounts }) => ({
        category,
        share: amounts.length / members.length,
        medianUsd: mayPublishMedian(amounts) ? roundSignificant(median(amounts), 2) : null,
      }))
      .sort((a, b) => b.share - a.share || compare(a.category, b.category)),
    hasRareCategories: common.length < paid.length,
  };
}

const wayOf = ({ origin, destination }: Pick<CostReport, 'origin' | 'destination'>) =>
  `${origin} ${destination}`;
const idsOf = (members: CostReport[]) => members.map(({ id }) => id);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
