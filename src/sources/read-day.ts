import * as z from 'zod/mini';

const daySchema = z.iso.date();

/** A day as files write it, '2026-04-13'; null when there is no such day, as on 30 February. */
export function readDay(text: string): string | null {
  return daySchema.safeParse(text).data ?? null;
}
