import { basename } from 'node:path';
import { readDay } from '#sources/read-day.ts';

/**
 * The day a file name carries, as in 'register-2021-12-28.csv'. Of one that has only a month the first day: a list
 * must not be called newer than it is. Null when it has neither.
 */
export function observedOnFromFileName(path: string): string | null {
  const [written] = /(?<!\d)\d{4}-\d{2}(-\d{2})?(?![\d-])/.exec(basename(path)) ?? [''];
  return readDay(written.length === 7 ? `${written}-01` : written);
}
