import type { SurveyedAmount } from '#domain/transfer/dollars-for.ts';

/** What a corridor's page hands over, besides the numbers of its services. */
export interface Corridor {
  /** What the amount is in: the sending currency where its rate is known, else US dollars. */
  currency: string;
  receivingCurrency: string;
  /** Units received for one US dollar, mid-market; null without a rate: then the table shows what a service takes. */
  midPerUsd: number | null;
  /** What the survey asked for, smallest first, and which of it the page shows. */
  surveyed: SurveyedAmount[];
  shown: number;
  quarter: string;
  isFresh: boolean;
}

/** An amount the reader asked for, in the corridor's currency and in US dollars. */
export interface Asked {
  amount: number;
  usd: number;
}
