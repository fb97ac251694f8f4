/**
 * Whether a day, month or year is not after today: what was observed cannot be. A day ahead is let through, since
 * it is tomorrow already east of here.
 *
 * @param day 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'
 */
export function hasCome(day: string, now = new Date()): boolean {
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60 * 1000).toISOString();
  return day <= tomorrow.slice(0, day.length);
}
