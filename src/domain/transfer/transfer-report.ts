import * as z from 'zod/mini';
import { currencySchema } from '#domain/money/currency.ts';
import { moneySchema } from '#domain/money/money.ts';
import { countrySchema } from '#domain/place/country.ts';
import { localeSchema } from '#domain/text/locale.ts';
import { monthSchema } from '#domain/time/month.ts';

const MOST_CHARACTERS = 40;
const optionalWordSchema = z.nullable(
  z.string('bad_word').check(z.trim(), z.maxLength(MOST_CHARACTERS, 'too_long')),
);

/**
 * A worker's transfer report as submitted: "I sent this, the receiver got that". Messages are
 * codes that the form translates.
 */
export const transferReportSchema = z.object({
  id: z.guid('bad_id'),
  providerId: z.guid('bad_provider'),
  sending: countrySchema,
  receiving: countrySchema,
  sent: z.object({
    amountMinor: z.int('bad_amount').check(z.positive('bad_amount')),
    currency: currencySchema,
  }),
  /** In minor units of the currency sent; 0 when there was none. */
  feeMinor: z.int('bad_amount').check(z.nonnegative('bad_amount')),
  received: moneySchema,
  month: monthSchema,
  payIn: optionalWordSchema,
  payOut: optionalWordSchema,
  locale: localeSchema,
});
