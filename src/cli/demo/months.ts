import type { Month } from '#domain/time/month.ts';

/** The first and the last month in which something of the demonstration was published. */
export const FIRST_MONTH: Month = '2024-01';
export const LAST_MONTH: Month = '2026-10';
