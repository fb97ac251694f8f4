import * as z from 'zod/mini';
import { currencySchema } from '#domain/money/currency.ts';
import { moneySchema } from '#domain/money/money.ts';
import { countrySchema } from '#domain/place/country.ts';
import { workSchema } from '#domain/review/work.ts';
import { localeSchema } from '#domain/text/locale.ts';
import { monthSchema } from '#domain/time/month.ts';
import { feeCategorySchema } from './fee-category.ts';
import { paidToSchema } from './paid-to.ts';

const MOST_ITEMS = 50;

/** One thing the worker paid for. */
export const feeItemSchema = z.extend(moneySchema, {
  category: feeCategorySchema,
  month: monthSchema,
  paidTo: paidToSchema,
  /** Was a receipt given? Null when not known. */
  receipt: z.nullable(z.boolean('bad_receipt')),
});

/** Pay is above zero: it divides. */
const paySchema = z.object({
  amountMinor: z.int('bad_amount').check(z.positive('bad_amount')),
  currency: currencySchema,
});

/**
 * A fee report as submitted: what one worker paid, to whom, to get one job. No items means that
 * they paid nothing, which counts. Messages are codes that the form translates.
 */
export const feeReportSchema = z.object({
  id: z.guid('bad_id'),
  providerId: z.guid('bad_provider'),
  origin: countrySchema,
  destination: countrySchema,
  work: z.nullable(workSchema),
  /** When the job began. */
  month: monthSchema,
  /** Pay of the first month in the destination; null when not told, and then there is no RCI. */
  firstMonthPay: z.nullable(paySchema),
  items: z.array(feeItemSchema, 'bad_items').check(z.maxLength(MOST_ITEMS, 'too_many_items')),
  locale: localeSchema,
});
