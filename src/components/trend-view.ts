export interface TrendPoint {
  quarter: string;
  pct: number;
  source: 'published' | 'surveyed';
}

/** The drawing's ground; the plot leaves room for the figures on the left and the years below. */
export const GROUND = { width: 340, height: 190, left: 38, right: 332, top: 10, bottom: 162 } as const;

interface TrendView {
  /** One line of points a source and gap: a missing year is not bridged. */
  lines: { source: TrendPoint['source']; points: string }[];
  /** Points that have no neighbour to draw a line to, and the newest. */
  dots: { x: number; y: number; source: TrendPoint['source'] }[];
  ticks: { y: number; pct: number }[];
  years: { x: number; year: string }[];
  yOf: (pct: number) => number;
}

const BRIDGED_QUARTERS = 4;

/** Lays the trend out: years across, percent upwards, both from round numbers. */
export function trendView(trend: TrendPoint[]): TrendView {
  const first = number(trend[0]!.quarter);
  const last = Math.max(number(trend.at(-1)!.quarter), first + 1);
  const most = Math.max(...trend.map(({ pct }) => pct), 5);
  const least = Math.min(...trend.map(({ pct }) => pct), 0);
  const step = most > 12 ? 5 : 2;
  const top = Math.ceil(most / step) * step;
  const low = Math.floor(least / step) * step;
  const round = (value: number) => Math.round(value * 10) / 10;
  const xOf = (time: number) =>
    round(GROUND.left + ((time - first) / (last - first)) * (GROUND.right - GROUND.left));
  const yOf = (pct: number) =>
    round(GROUND.bottom - ((pct - low) / (top - low)) * (GROUND.bottom - GROUND.top));

  const runs: TrendPoint[][] = [];
  for (const point of trend) {
    const before = runs.at(-1)?.at(-1);
    const joins =
      before &&
      before.source === point.source &&
      number(point.quarter) - number(before.quarter) <= BRIDGED_QUARTERS;
    if (joins) runs.at(-1)!.push(point);
    else runs.push([point]);
  }
  const place = ({ quarter, pct, source }: TrendPoint) => ({ x: xOf(number(quarter)), y: yOf(pct), source });

  const firstYear = Math.ceil(first / 4);
  const lastYear = Math.floor(last / 4);
  const every = Math.max(1, Math.ceil((lastYear - firstYear + 1) / 5));
  return {
    lines: runs
      .filter((run) => run.length > 1)
      .map((run) => ({
        source: run[0]!.source,
        points: run
          .map(place)
          .map(({ x, y }) => `${x},${y}`)
          .join(' '),
      })),
    dots: runs.flatMap((run, index) =>
      run.length === 1 || index === runs.length - 1 ? [place(run.at(-1)!)] : [],
    ),
    ticks: Array.from({ length: (top - low) / step + 1 }, (_, index) => low + index * step).map((pct) => ({
      y: yOf(pct),
      pct,
    })),
    years: Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
      .filter((year) => (year - firstYear) % every === 0)
      .map((year) => ({ x: xOf(year * 4), year: String(year) })),
    yOf,
  };
}

/** Quarters since year 0: '2025Q3' is 8102. */
function number(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
}
