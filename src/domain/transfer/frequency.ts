/** How often somebody sends money, and how many times a year that is. */
export const TIMES_A_YEAR = { week: 52, two_weeks: 26, month: 12, three_months: 4 } as const;

export type Frequency = keyof typeof TIMES_A_YEAR;
export const FREQUENCIES = Object.keys(TIMES_A_YEAR) as Frequency[];
