import * as z from 'zod/mini';

/** A quarter of a year: '2025Q3'. */
export const quarterSchema = z.string('bad_quarter').check(z.regex(/^\d{4}Q[1-4]$/, 'bad_quarter'));
export type Quarter = z.infer<typeof quarterSchema>;

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/**
 * The quarter a day falls in.
 *
 * @param isoDate 'YYYY-MM-DD'
 * @throws RangeError when it is not such a date.
 */
export function quarterOf(isoDate: string): Quarter {
  const month = Number(/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.exec(isoDate)?.[1]);
  if (!month) throw new RangeError(`'${isoDate}' is not a date like 2026-09-30`);
  return `${isoDate.slice(0, 4)}Q${Math.ceil(month / 3)}`;
}

/** The last day of a quarter, 'YYYY-MM-DD'. @throws RangeError when it is not a quarter. */
export function quarterEnd(quarter: Quarter): string {
  if (!z.safeParse(quarterSchema, quarter).success)
    throw new RangeError(`'${quarter}' is not a quarter like 2025Q3`);
  return `${quarter.slice(0, 4)}-${LAST_DAYS[Number(quarter.slice(5)) - 1]}`;
}

/** Orders quarters, oldest first; for `sort`. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A quarter as the World Bank writes it: '2025_3Q' in the price survey, '2011Q1 [YR2011Q1]' in
 * its DataBank. Null when it is neither.
 */
export function parseWorldBankQuarter(text: string): Quarter | null {
  const survey = /^\s*(\d{4})_([1-4])Q\s*$/.exec(text);
  const dataBank = /^\s*(\d{4})Q([1-4])\s*\[YR\1Q\2\]\s*$/.exec(text);
  const match = survey ?? dataBank;
  return match && `${match[1]}Q${match[2]}`;
}
