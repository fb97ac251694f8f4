import type { Month } from '#domain/time/month.ts';

/** What the screening remembers of a submission, to compare those with that come after it. No day, no hour: an order. */
export interface Arrival {
  id: string;
  /** Grows with each submission to the site. */
  arrival: number;
  /** The provider as it goes by now; null while its customer has only named it. */
  providerId: string | null;
  month: Month;
  isPending: boolean;
  /** Known of what waits only. */
  isFromToday: boolean;
  /** Lowest and highest of its stars; null when it is no review. */
  lowest: number | null;
  highest: number | null;
  /** Letters and digits of its text. */
  textLength: number;
  textKey: string | null;
}

/** Words below this are hardly a report: "Very good agency, thank you" [ours]. */
const SHORT_TEXT = 40;

/** Kinds of reviews that whoever wants to lift or sink a provider writes, from the plainest on. */
export const EXTREMES = {
  best: ({ lowest }: Arrival) => lowest === 5,
  worst: ({ highest }: Arrival) => highest === 1,
  high: ({ lowest }: Arrival) => lowest !== null && lowest >= 4,
  low: ({ highest }: Arrival) => highest !== null && highest <= 2,
  bestInFewWords: ({ lowest, textLength }: Arrival) => lowest === 5 && textLength < SHORT_TEXT,
  worstInFewWords: ({ highest, textLength }: Arrival) => highest === 1 && textLength < SHORT_TEXT,
} as const;
export type Extreme = keyof typeof EXTREMES;

/** How many there are of a kind. */
export const countOf = (arrivals: readonly Arrival[], isOne: (arrival: Arrival) => boolean): number =>
  arrivals.reduce((count, arrival) => count + Number(isOne(arrival)), 0);

/** What came in before, oldest first. */
export interface History {
  /** The newest of the whole site, at most 1,200. */
  site: readonly Arrival[];
  /** The newest 60 of each provider in question, however old. */
  providers: ReadonlyMap<string, readonly Arrival[]>;
}
