import * as z from 'zod/mini';
import { countrySchema } from '#domain/place/country.ts';
import { quarterSchema } from '#domain/time/quarter.ts';

const percentSchema = z.nullable(z.number());

/**
 * The price of one service of one operator in one corridor, as observed in one quarter.
 * Percents are of the amount sent: 0.81 means 0.81 %. A margin may be negative.
 *
 * @see World Bank, Remittance Prices Worldwide: local equivalents of USD 200 and USD 500
 */
export const quoteSchema = z
  .object({
    operatorName: z.string().check(z.minLength(1)),
    sending: countrySchema,
    receiving: countrySchema,
    payIn: z.string(),
    accessPoint: z.string(),
    speed: z.nullable(z.string()),
    amountUsd: z.literal([200, 500]),
    quarter: quarterSchema,
    feePct: percentSchema,
    fxMarginPct: percentSchema,
    totalCostPct: percentSchema,
    /** False when the operator hides its rate. */
    transparent: z.boolean(),
    observedOn: z.nullable(z.iso.date()),
  })
  .check(
    z.refine((quote) => quote.transparent || quote.totalCostPct === null, {
      error: 'hidden_price_has_no_total',
      path: ['totalCostPct'],
    }),
  );
export type Quote = z.infer<typeof quoteSchema>;
