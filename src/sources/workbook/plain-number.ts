const WITHOUT_EXPONENT = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 21 });

/**
 * A number as people write it: workbooks store 0.1 as '0.10000000000000001' and a phone number as '6.3917E11'.
 * What is no number stays as it is.
 */
export function plainNumber(stored: string): string {
  const number = stored === '' ? NaN : Number(stored);
  if (!Number.isFinite(number)) return stored;
  const printed = `${number}` as const;
  // Of the text and not of the number, which may have more digits than it takes to tell it apart.
  return printed.includes('e') ? WITHOUT_EXPONENT.format(printed) : printed;
}
