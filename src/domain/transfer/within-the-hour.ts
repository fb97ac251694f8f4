/**
 * Is the money there within the hour? 'Less than one hour' in the survey's words; 'Same day' promises less. Null when
 * the survey does not say how fast it is.
 *
 * @see World Bank, Remittance Prices Worldwide, "speed actual"
 */
export function isWithinTheHour(speed: string | null): boolean | null {
  if (speed === null || speed.trim() === '') return null;
  return /^\s*less than (one|an|1) hour\s*$/i.test(speed);
}
