import * as z from 'zod/mini';
import { currencySchema } from './currency.ts';

/** A sum of money as people report it: whole minor units, never negative. */
export const moneySchema = z.object({
  amountMinor: z.int('bad_amount').check(z.nonnegative('bad_amount')),
  currency: currencySchema,
});
