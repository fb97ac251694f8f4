/**
 * Can the receiver pick the money up in cash? 'Cash', 'Cash pickup' and lists with it; brought home is not picked up.
 * Null when the survey does not say how it is paid out.
 *
 * @see World Bank, Remittance Prices Worldwide, "pickup method"
 */
export function isPaidOutInCash(payOut: string | null): boolean | null {
  if (payOut === null || payOut.trim() === '') return null;
  return payOut.split(',').some((way) => /\bcash\b/i.test(way) && !/\b(home|deliver)/i.test(way));
}
