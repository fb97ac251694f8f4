import * as z from 'zod/mini';

/** A month: '2026-09'. Nothing people send us is dated more exactly. */
export const monthSchema = z.string('bad_month').check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'bad_month'));
export type Month = z.infer<typeof monthSchema>;

/** The month of a day. @param isoDate 'YYYY-MM-DD' @throws RangeError when it is not such a date. */
export function monthOf(isoDate: string): Month {
  if (!/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(isoDate))
    throw new RangeError(`'${isoDate}' is not a date like 2026-09-30`);
  return isoDate.slice(0, 7);
}

/**
 * Months from one to the other, negative when the second comes first.
 *
 * @throws RangeError when one is not a month.
 */
export function monthsBetween(from: Month, to: Month): number {
  return monthNumber(to) - monthNumber(from);
}

/** So many months later, or earlier when below zero: '2026-11' and 3 give '2027-02'. */
export function monthsLater(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

function monthNumber(month: Month): number {
  if (!z.safeParse(monthSchema, month).success)
    throw new RangeError(`'${month}' is not a month like 2026-09`);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
