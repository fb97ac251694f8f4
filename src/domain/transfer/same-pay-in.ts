/** What a worker may tick as the way they paid, and the words of the survey that mean it. 'Other' means none of them. */
const WORDS: Partial<Record<string, RegExp>> = {
  cash: /\bcash\b/i,
  bank_account: /\bbank\b|\baccount\b/i,
  card: /\bcard\b/i,
  mobile_wallet: /\b(mobile|wallet)\b/i,
};

/**
 * Was a transfer paid in the way a surveyed service takes? True where the worker did not say, or named another way:
 * then any service of the operator may have been it. [ours]
 *
 * @param told 'cash', 'bank_account', 'card', 'mobile_wallet', 'other'; null when not told.
 * @param payIn The survey's words, 'Bank account transfer'.
 * @see World Bank, Remittance Prices Worldwide, "payment instrument"
 */
export function isSamePayIn(told: string | null, payIn: string): boolean {
  return (told === null ? undefined : WORDS[told])?.test(payIn) ?? true;
}

/** Does what the worker said pick out services at all? */
export function tellsPayIn(told: string | null): boolean {
  return told !== null && told in WORDS;
}
