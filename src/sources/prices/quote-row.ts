/** One surveyed price: a service of an operator in a corridor, for one amount, in one quarter. */
export interface QuoteRow {
  operatorName: string;
  /** In the words of the survey, 'Money Transfer Operator'; null where it does not say, as all below. */
  firmType: string | null;
  /** ISO 3166 alpha-2 */
  sending: string;
  receiving: string;
  payIn: string;
  accessPoint: string;
  /** How the receiver gets it: 'Bank account'. */
  payOut: string | null;
  /** In words that `speedDays` knows: 'Same day'. */
  speed: string | null;
  /** How widely the network can be reached where the money arrives: 'high', 'medium' or 'low'. */
  coverage: string | null;
  /** Tells services alike in operator, corridor, pay-in and access point apart: the cheapest is 1. */
  variant: number;
  amountUsd: 200 | 500;
  /** '2025Q3' */
  quarter: string;
  /** Of that quarter. */
  surveyedOn: string | null;
  /** Percent of the amount sent, as margin and total; all three are null when the price is not disclosed. */
  feePct: number | null;
  fxMarginPct: number | null;
  totalCostPct: number | null;
  transparent: boolean;
  /** Whether fee and margin make the total, within 0.01 point. */
  addsUp: boolean;
}
