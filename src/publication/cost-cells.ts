import { firstPublishable, type FallbackGroup } from '#domain/disclosure/fallback-group.ts';
import { isSafeBeside } from '#domain/disclosure/safe-beside.ts';
import { hasSafeRemainder } from '#domain/disclosure/safe-remainder.ts';
import { byPublication, settledReports } from '#domain/disclosure/settled-reports.ts';
import { mayPublishMedian } from '#domain/disclosure/thresholds.ts';
import { byFrequency } from './by-frequency.ts';

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

/** A group of reports that may be shown together. */
export interface CostCell {
  group: FallbackGroup;
  /** The reports it is made of, in the order of publication. */
  members: CostReport[];
}

export interface CostCells {
  /** For the page of an agency: the narrowest that may be shown there. */
  ofAgency(agency: { id: string; country: string | null }): CostCell | null;
  /** From one country to another, with all agencies. */
  ways: CostCell[];
}

export const wayOf = ({ origin, destination }: Pick<CostReport, 'origin' | 'destination'>) =>
  `${origin} ${destination}`;

/**
 * Decides which groups of reports may be shown: large enough, not dominated by one or two workers, and safe beside others that
 * are shown, or were when there were fewer reports.
 */
export function costCells(all: readonly CostReport[]): CostCells {
  const reports = all.toSorted(byPublication);
  const ofWay = Map.groupBy(reports, wayOf);
  const ofOrigin = Map.groupBy(reports, ({ origin }) => origin);
  const ofAgencyAndOrigin = Map.groupBy(reports, ({ providerId, origin }) => `${providerId} ${origin}`);
  const ofAgencies = Map.groupBy(reports, ({ providerId }) => providerId);
  const isSafeBesideAll = (members: CostReport[], groups: Iterable<CostReport[]>) =>
    [...groups].every((others) => isSafeBeside(members, others));

  const own = new Map<string, CostCell>();
  const mainWays = new Map<string, { origin: string; way: string }>();
  for (const [id, told] of ofAgencies) {
    // Which way is the agency's main one must not turn on a single report either.
    const settled = settledReports(told);
    const [origin] = byFrequency(settled.map((report) => report.origin));
    const [way] = byFrequency(settled.filter((report) => report.origin === origin).map(wayOf));
    if (origin === undefined || way === undefined) continue;
    mainWays.set(id, { origin, way });
    const fromOrigin = settled.filter((report) => report.origin === origin);
    const found = firstPublishable(
      {
        agency_destination: settledReports(fromOrigin.filter((report) => wayOf(report) === way)),
        agency: settledReports(fromOrigin),
      },
      (members) =>
        isLargeEnough(members) &&
        isSafeBesideAll(members, [
          fromOrigin,
          ...[...new Set(members.map(wayOf))].map((one) => ofWay.get(one)!),
          ofOrigin.get(origin)!,
        ]),
    );
    if (found) own.set(id, { group: found.group, members: found.value });
  }

  const parts = Map.groupBy(own.values(), originOf);
  const partsOf = (origin: string) => (parts.get(origin) ?? []).map(idsOf);
  const agenciesOf = Map.groupBy(ofAgencyAndOrigin.values(), ([first]) => first!.origin);
  const ways = new Map<string, CostCell>();
  for (const [way, of] of ofWay) {
    const cell: CostCell = { group: 'origin_destination', members: settledReports(of) };
    if (!isLargeEnough(cell.members)) continue;
    const origin = originOf(cell);
    const isSafe = isSafeBesideAll(cell.members, [ofOrigin.get(origin)!, ...agenciesOf.get(origin)!]);
    if (isSafe && hasSafeRemainder(idsOf(cell), partsOf(origin))) ways.set(way, cell);
  }
  const origins = new Map<string, CostCell>();
  for (const [origin, of] of ofOrigin) {
    const cell: CostCell = { group: 'origin', members: settledReports(of) };
    const [agencies, within] = [
      partsOf(origin),
      [...ways.values()].filter((way) => originOf(way) === origin).map(idsOf),
    ];
    const isSafe = [agencies, within, [...agencies, ...within]].every((published) =>
      hasSafeRemainder(idsOf(cell), published),
    );
    if (isLargeEnough(cell.members) && isSafe) origins.set(origin, cell);
  }

  return {
    ofAgency({ id, country }) {
      const main = mainWays.get(id);
      // Where too few told to say where the agency sends people, its page shows the country's, as if nobody had told.
      if (!main) return (country && origins.get(country)) || null;
      return own.get(id) ?? ways.get(main.way) ?? origins.get(main.origin) ?? null;
    },
    ways: [...ways.values()],
  };
}

function isLargeEnough(members: readonly CostReport[]): boolean {
  return (
    mayPublishMedian(members.map((report) => report.costUsd)) &&
    mayPublishMedian(members.map((report) => report.earningsUsd))
  );
}

const originOf = ({ members }: CostCell) => members[0]!.origin;
const idsOf = ({ members }: CostCell) => members.map(({ id }) => id);
