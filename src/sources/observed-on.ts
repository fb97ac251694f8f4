import { basename } from 'node:path';
import { readDay } from '#sources/read-day.ts';

/** The day a file name carries, as in 'register-2021-12-28.csv'; null when it has none or only a month. */
export function observedOnFromFileName(path: string): string | null {
  const [day] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(basename(path)) ?? [''];
  return readDay(day);
}
