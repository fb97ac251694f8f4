/** A quarter's average. */
export interface TrendPoint {
  quarter: string;
  /** Quarters since year 0: '2025Q3' is 8102. */
  at: number;
  pct: number;
}

/** As a page hands it over, oldest first, quarters that follow each other in one run: '2024Q4,6.1,6 2025Q3,5.92'. */
export function packTrend(trend: readonly { quarter: string; pct: number }[]): string {
  let last = NaN;
  return trend
    .map(({ quarter, pct }) => {
      const follows = placeOf(quarter) === last + 1;
      last = placeOf(quarter);
      return `${follows ? ',' : ` ${quarter},`}${Number(pct.toFixed(2))}`;
    })
    .join('')
    .trim();
}

export function unpackTrend(packed: string): TrendPoint[] {
  return packed
    .split(' ')
    .filter((run) => run !== '')
    .flatMap((run) => {
      const [first = '', ...pcts] = run.split(',');
      return pcts.map((pct, after) => {
        const at = placeOf(first) + after;
        return { quarter: `${Math.floor(at / 4)}Q${(at % 4) + 1}`, at, pct: Number(pct) };
      });
    });
}

const placeOf = (quarter: string) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
