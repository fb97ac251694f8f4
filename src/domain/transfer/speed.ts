/**
 * Most whole days after the day of sending until the money is there, from the World Bank's
 * wordings: 'Less than one hour' and 'Same day' 0, 'Next day' 1, '2 days' 2, '3-5 days' 5, '6 days or more'
 * Infinity, since it states no end. Null when the wording is unknown.
 *
 * @see World Bank, Remittance Prices Worldwide, field "speed actual"
 */
export function speedDays(text: string): number | null {
  const wording = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (/^less than (one|an|1) hour$/.test(wording) || wording === 'same day') return 0;
  if (wording === 'next day') return 1;
  if (/^\d+ days? or more$/.test(wording)) return Infinity;
  const days = /^(?:\d+ ?(?:-|–|to) ?)?(\d+) days?$/.exec(wording);
  return days && Number(days[1]);
}
