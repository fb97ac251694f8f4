/** A currency that its central bank holds at a fixed rate, in units for one unit of the anchor. */
export interface Peg {
  anchor: 'USD' | 'INR';
  rate: number;
  bank: string;
  /** The year the bank fixed this rate in. */
  since: number;
}

export const PEGS: Partial<Record<string, Peg>> = {
  AED: { anchor: 'USD', rate: 3.6725, bank: 'Central Bank of the UAE', since: 1997 },
  BHD: { anchor: 'USD', rate: 0.376, bank: 'Central Bank of Bahrain', since: 2001 },
  JOD: { anchor: 'USD', rate: 0.709, bank: 'Central Bank of Jordan', since: 1995 },
  OMR: { anchor: 'USD', rate: 0.3845, bank: 'Central Bank of Oman', since: 1986 },
  QAR: { anchor: 'USD', rate: 3.64, bank: 'Qatar Central Bank', since: 2001 },
  SAR: { anchor: 'USD', rate: 3.75, bank: 'Saudi Central Bank', since: 1986 },
  NPR: { anchor: 'INR', rate: 1.6, bank: 'Nepal Rastra Bank', since: 1993 },
};

/**
 * The peg of a currency on a day; null when it has none, or had none for the whole of that year.
 *
 * JOD is the middle of the bank's 0.708 and 0.710.
 *
 * @param day 'YYYY-MM-DD'
 */
export function pegOf(currency: string, day: string): Peg | null {
  const peg = PEGS[currency];
  return peg && Number(day.slice(0, 4)) > peg.since ? peg : null;
}
