import type { Month } from './month.ts';

/** The last day of a month: '2024-02' → '2024-02-29'. */
export function monthEnd(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}
