/** Currencies whose central bank holds them at a fixed rate, in units for one unit of the anchor. */
const PEGS: Record<string, { anchor: string; rate: number }> = {
  AED: { anchor: 'USD', rate: 3.6725 }, // Central Bank of the UAE, since 1997
  BHD: { anchor: 'USD', rate: 0.376 }, // Central Bank of Bahrain, since 2001
  OMR: { anchor: 'USD', rate: 0.3845 }, // Central Bank of Oman, since 1986
  QAR: { anchor: 'USD', rate: 3.64 }, // Qatar Central Bank, since 2001
  SAR: { anchor: 'USD', rate: 3.75 }, // Saudi Central Bank, since 1986
  NPR: { anchor: 'INR', rate: 1.6 }, // Nepal Rastra Bank, since 1993
};

/**
 * Units of a pegged currency for one US dollar.
 *
 * @param anchorPerUsd Units of the anchor currency for one US dollar, or null when unknown.
 * @returns Null for a currency without a peg, or when its anchor's rate is unknown.
 */
export function perUsdByPeg(
  currency: string,
  anchorPerUsd: (anchor: string) => number | null,
): number | null {
  const peg = PEGS[currency];
  if (!peg) return null;
  if (peg.anchor === 'USD') return peg.rate;
  const anchor = anchorPerUsd(peg.anchor);
  return anchor === null ? null : anchor * peg.rate;
}
