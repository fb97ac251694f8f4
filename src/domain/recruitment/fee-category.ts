import * as z from 'zod/mini';

/**
 * What a worker can be made to pay for on the way to a job.
 *
 * @see ILO, Definition of recruitment fees and related costs, 2019, headings of part II; those from
 *   `deposit_or_bond` on are what the same text calls illegitimate, unreasonable or undisclosed
 */
export const FEE_CATEGORIES = [
  'recruitment_service',
  'medical',
  'insurance',
  'skills_test',
  'training_orientation',
  'equipment',
  'travel_lodging',
  'administrative',
  'deposit_or_bond',
  'bribe_or_kickback',
  'loan_interest',
  'other',
] as const;
export const feeCategorySchema = z.enum(FEE_CATEGORIES, 'bad_category');
export type FeeCategory = z.infer<typeof feeCategorySchema>;
