import { totalCostPct } from '#domain/transfer/total-cost.ts';

/** Fee and margin are rounded to 0.01 each; the comparison itself must not add an error of its own. */
const TOLERANCE = 0.010001;

/** Whether fee and margin make the total a survey states, within 0.01 point. All in percent. */
export function addsUp(feePct: number, fxMarginPct: number, statedPct: number): boolean {
  return Math.abs(totalCostPct(feePct, fxMarginPct) - statedPct) <= TOLERANCE;
}
