import { median } from '#domain/disclosure/median.ts';
import { wilson, type Share } from '#domain/review/wilson.ts';

/** One worker's costs and first month's earnings, in minor units of the same currency. */
export interface CostReport {
  costMinor: number;
  earningsMinor: number;
}

/**
 * Recruitment cost indicator (RCI) of one worker: everything paid to get the job, over the first
 * month's earnings in it.
 *
 * @returns Months of pay, unrounded: 2.5 means two and a half months.
 * @throws RangeError when the earnings are not above zero or the cost is below it.
 * @see SDG indicator 10.7.1, metadata
 */
export function recruitmentCost({ costMinor, earningsMinor }: CostReport): number {
  if (!(earningsMinor > 0)) throw new RangeError(`Earnings must be above zero, found ${earningsMinor}`);
  if (!(costMinor >= 0)) throw new RangeError(`Costs cannot be below zero, found ${costMinor}`);
  return costMinor / earningsMinor;
}

export interface GroupRecruitmentCost {
  n: number;
  /** Sum of costs over sum of earnings, in months of pay: the form SDG 10.7.1 uses. */
  ratioOfTotals: number;
  /** Middle worker's RCI, in months of pay. */
  median: number;
  /** Share of workers who paid nothing, with its 95 % interval. */
  paidNothing: Share;
}

/**
 * Recruitment cost of a group of workers, those who paid nothing included.
 *
 * Reports are self-selected: wherever it is shown it is labelled "after SDG 10.7.1, not an
 * official estimate". Whether the group is large enough to show is for `disclosure` to say.
 *
 * @param reports All in one currency.
 * @throws RangeError when there is no report, or one is impossible.
 */
export function groupRecruitmentCost(reports: readonly CostReport[]): GroupRecruitmentCost {
  const months = reports.map(recruitmentCost);
  const costs = reports.reduce((sum, report) => sum + report.costMinor, 0);
  const earnings = reports.reduce((sum, report) => sum + report.earningsMinor, 0);
  const zeroPayers = reports.filter((report) => report.costMinor === 0).length;
  return {
    n: reports.length,
    median: median(months),
    ratioOfTotals: costs / earnings,
    paidNothing: wilson(zeroPayers, reports.length),
  };
}
