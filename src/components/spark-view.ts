import { quartersBetween } from '#domain/time/quarters-between.ts';

interface CostPoint {
  quarter: string;
  pct: number;
}

/** The drawing's ground, with room for the thickness of the line. */
export const SPARK = { width: 124, height: 32, edge: 4 } as const;

/** A longer gap is not bridged, as in the trend of a corridor. */
const BRIDGED_QUARTERS = 4;

/**
 * One line over time, up from zero, on whole points of the ground: small, since a page has dozens. Points are given from
 * the one before, which packs better.
 *
 * @param history Oldest first, two points or more.
 */
export function sparkView(history: CostPoint[]): { path: string; end: { x: number; y: number } } {
  const first = history[0]!.quarter;
  const span = Math.max(1, quartersBetween(first, history.at(-1)!.quarter));
  const most = Math.max(...history.map(({ pct }) => pct), 1);
  const least = Math.min(...history.map(({ pct }) => pct), 0);
  const { width, height, edge } = SPARK;
  const xOf = (quarter: string) =>
    Math.round(edge + (quartersBetween(first, quarter) / span) * (width - 2 * edge));
  const yOf = (pct: number) =>
    Math.round(height - edge - ((pct - least) / (most - least)) * (height - 2 * edge));

  let path = '';
  let before: (CostPoint & { x: number; y: number }) | undefined;
  for (const { quarter, pct } of history) {
    const [x, y] = [xOf(quarter), yOf(pct)];
    path +=
      before && quartersBetween(before.quarter, quarter) <= BRIDGED_QUARTERS
        ? `l${x - before.x} ${y - before.y}`
        : // A line of no length: its round ends make a dot of a point that stands alone.
          `M${x} ${y}h0`;
    before = { quarter, pct, x, y };
  }
  return { path, end: { x: before!.x, y: before!.y } };
}
