/** A rate as a bank gives it: units of `currency` for one unit of `base`, both in ISO 4217. */
export interface RateRow {
  base: string;
  currency: string;
  /** 'YYYY-MM-DD' */
  observedOn: string;
  perBase: number;
}
