interface Ordered {
  id: string;
  /** Rises with every publication: which report was published first. */
  order: number;
}

/** Reports by which a published figure grows. */
const STEP = 5;

/** Which of two reports was published first; below zero when the first one was. */
export function byPublication(a: Ordered, b: Ordered): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The reports a published figure is made of: of those published first, the largest multiple of five.
 *
 *     n = 9 → the first 5    n = 10 … 14 → the first 10
 *
 * With one more report a figure stays as it is, until there are five more: who compares the figure before and after
 * learns of five workers together, never of one. A report that is withdrawn lets the next one in its place, so that
 * two are mixed. [ours]
 *
 * @returns In the order of publication, whatever order they come in.
 * @see methodology, section 4: no cell may be recovered by subtracting what is published
 */
export function settledReports<Report extends Ordered>(reports: readonly Report[]): Report[] {
  return [...reports].sort(byPublication).slice(0, reports.length - (reports.length % STEP));
}
