/** A debit card takes the money out of a bank account; a credit card and a wallet do not. */
const OF_A_BANK = /\bbank\b|\baccount\b|\bdebit\b/i;

/**
 * Does a service ask the sender, or the receiver, for a bank account? From the survey's words, which may be a list:
 * 'Bank account transfer, Cash' leaves the choice. A receiver's side that is not known is not held against it. [ours]
 *
 * @see World Bank, Remittance Prices Worldwide, "payment instrument" and "pickup method"
 */
export function needsBankAccount({ payIn, payOut }: { payIn: string; payOut: string | null }): boolean {
  return isOnlyByBank(payIn) || (payOut !== null && isOnlyByBank(payOut));
}

const isOnlyByBank = (ways: string) => ways.split(',').every((way) => OF_A_BANK.test(way));
