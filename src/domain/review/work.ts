import * as z from 'zod/mini';

/** Kinds of work, few enough to choose from on a phone. */
export const WORK_KINDS = [
  'domestic_work',
  'care',
  'construction',
  'factory',
  'farm',
  'driver',
  'hospitality',
  'cleaning',
  'security',
  'office',
  'seafarer',
  'other',
] as const;
export const workSchema = z.enum(WORK_KINDS, 'bad_work');
export type Work = z.infer<typeof workSchema>;
