import * as z from 'zod';
import { SUBMISSION_KINDS } from '#domain/moderation/submission-kind.ts';
import { licenceStatusSchema } from '#domain/provider/licence-status.ts';
import { providerKindSchema } from '#domain/provider/provider-kind.ts';
import { sanctionKindSchema } from '#domain/provider/sanction.ts';

const country = z.string().length(2);
const currency = z.string().length(3);
const month = z.string().regex(/^\d{4}-\d{2}$/);
const quarter = z.string().regex(/^\d{4}Q[1-4]$/);
const count = z.int().min(0);
/** Which was published first: rises with every publication, of no meaning besides. */
const order = z.int().min(0);
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const recordSchema = z.object({
  providers: z.array(
    z.object({
      id: z.guid(),
      kind: providerKindSchema,
      country: country.nullable(),
      slug: z.string().min(1),
      name: z.string().min(1),
      placements: z.array(z.string()),
      isDemo: z.boolean(),
      /** Of those that were merged into it: their addresses lead here. */
      formerSlugs: z.array(z.string().min(1)),
    }),
  ),
  names: z.array(
    z.object({
      providerId: z.guid(),
      name: z.string(),
      language: z.string().nullable(),
      isFormer: z.boolean(),
    }),
  ),
  /** `of` is the entry an office is listed under: the provider itself, or one that was merged into it. */
  contacts: z.array(
    z.object({ providerId: z.guid(), of: z.guid(), office: z.int(), kind: z.string(), value: z.string() }),
  ),
  /** `of` and `name` are of the entry that has it: the provider itself, or one that was merged into it. */
  licences: z.array(
    z.object({
      providerId: z.guid(),
      of: z.guid(),
      name: z.string(),
      register: z.string(),
      number: z.string().nullable(),
      status: licenceStatusSchema,
      validFrom: partialDate.nullable(),
      validUntil: partialDate.nullable(),
      observedOn: z.iso.date(),
      isListed: z.boolean(),
      history: z.array(
        z.object({
          observedOn: z.iso.date(),
          status: licenceStatusSchema,
          validFrom: partialDate.nullable(),
          validUntil: partialDate.nullable(),
          isListed: z.boolean(),
        }),
      ),
    }),
  ),
  registers: z.array(
    z.object({
      register: z.string(),
      country,
      authority: z.record(z.string(), z.string()),
      sourceAddress: z.string().nullable(),
      observedOn: z.iso.date(),
    }),
  ),
  deployments: z.array(
    z.object({
      providerId: z.guid(),
      source: z.string(),
      destination: country.nullable(),
      from: z.iso.date(),
      to: z.iso.date(),
      workers: z.int(),
    }),
  ),
  sanctions: z.array(
    z.object({
      providerId: z.guid(),
      kind: sanctionKindSchema,
      from: z.iso.date(),
      until: z.iso.date().nullable(),
      reason: z.string(),
      authority: z.string(),
      sourceAddress: z.string(),
    }),
  ),
  help: z.array(
    z.object({
      key: z.string(),
      origin: country,
      country: country.nullable(),
      names: z.array(z.object({ name: z.string(), language: z.string() })).min(1),
      services: z.array(z.object({ language: z.string(), text: z.string() })),
      kind: z.string().nullable(),
      phones: z.array(z.string()),
      website: z.string().nullable(),
      facebook: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
  limits: z.array(
    z.object({
      origin: country.nullable(),
      destination: country.nullable(),
      occupation: z.string().nullable(),
      effectiveOn: z.iso.date().nullable(),
      kind: z.enum(['amount', 'share_of_wage', 'zero']),
      amountMinor: z.number().nullable(),
      currency: z.string().nullable(),
      monthsOfWage: z.number().nullable(),
      statute: z.string(),
      sourceAddress: z.string(),
      checkedOn: z.iso.date(),
      isVerified: z.boolean(),
      note: z.string().nullable(),
    }),
  ),
  reviews: z.array(
    z.object({
      id: z.guid(),
      providerId: z.guid(),
      language: z.string(),
      publishedMonth: month,
      ratings: z.record(z.string(), z.int().min(1).max(5)),
      facts: z.record(z.string(), z.boolean()),
      destination: country.nullable(),
      work: z.string().nullable(),
      startedYear: z.string().nullable(),
      /** "███" where a moderator took words out. */
      text: z.string(),
      reply: z.string().nullable(),
    }),
  ),
  feeReports: z.array(
    z.object({
      id: z.guid(),
      providerId: z.guid(),
      order,
      publishedMonth: month,
      origin: country,
      destination: country,
      work: z.string().nullable(),
      startedMonth: month,
      payReceivedMinor: z.number().nullable(),
      payCurrency: z.string().nullable(),
      items: z.array(
        z.object({
          category: z.string(),
          amountMinor: z.number().min(0),
          currency: z.string(),
          paidMonth: month,
          paidTo: z.string(),
        }),
      ),
    }),
  ),
  transferReports: z.array(
    z.object({
      id: z.guid(),
      operatorId: z.guid(),
      order,
      sending: country,
      receiving: country,
      sentMonth: month,
      sentMinor: z.int().positive(),
      sentCurrency: currency,
      /** Null: not known; `feeIncluded` says whether it was taken out of what was sent. */
      feeMinor: count.nullable(),
      feeIncluded: z.boolean().nullable(),
      receivedMinor: count,
      receivedCurrency: currency,
      payIn: z.string().nullable(),
      payOut: z.string().nullable(),
    }),
  ),
  /** Who said that they act for a licence holder; one entry a worker who named them. */
  subAgents: z.array(
    z.object({ providerId: z.guid(), name: z.string(), place: z.string(), met: z.string() }),
  ),
  /** Of the newest quarter of each corridor. */
  quotes: z.array(
    z.object({
      operatorId: z.guid(),
      sending: country,
      receiving: country,
      payIn: z.string(),
      accessPoint: z.string(),
      payOut: z.string().nullable(),
      variant: z.int(),
      speed: z.string().nullable(),
      coverage: z.string().nullable(),
      amountUsd: z.union([z.literal(200), z.literal(500)]),
      quarter,
      source: z.string(),
      feePct: z.number().nullable(),
      fxMarginPct: z.number().nullable(),
      totalCostPct: z.number().nullable(),
      transparent: z.boolean(),
    }),
  ),
  /** What 200 US dollars cost in each quarter surveyed, service by service; hidden prices have no cost. */
  costHistory: z.array(
    z.object({
      sending: country,
      receiving: country,
      isDemo: z.boolean(),
      quarter,
      costsPct: z.array(z.number()),
    }),
  ),
  /** Operator, from, to, invented or not, and its cheapest cost of 200 US dollars in each quarter. */
  operatorHistory: z.array(
    z.tuple([z.guid(), country, country, z.boolean(), z.array(z.tuple([quarter, z.number()]))]),
  ),
  averages: z.array(z.tuple([country, country, quarter, z.number()])),
  /** Source, base, currency, day, units of the currency for one of the base: the last of each month. */
  monthRates: z.array(z.tuple([z.string(), currency, currency, z.iso.date(), z.number().positive()])),
  /** Currency of each country. */
  countries: z.record(country, currency),
  imports: z.array(
    z.object({ source: z.string(), observedOn: z.iso.date().nullable(), importedOn: z.iso.date() }),
  ),
  /** Of published reviews, by moderators. */
  translations: z.array(z.object({ reviewId: z.guid(), language: z.string(), text: z.string().min(1) })),
  /** Providers with an open fraud alert about their reviews. */
  alerts: z.array(z.guid()),
  /** Counts of what was sent and decided, and the state of the log. */
  transparency: z.object({
    received: z.array(z.object({ quarter, kind: z.enum(SUBMISSION_KINDS), n: count })),
    decided: z.array(
      z.object({
        quarter,
        action: z.enum(['publish', 'decline', 'remove', 'withdraw']),
        reason: z.string().nullable(),
        n: count,
      }),
    ),
    /** How many decisions came after so many whole days. */
    waits: z.array(z.object({ quarter, days: count, n: count })),
    legalDemands: z.array(z.object({ providerId: z.guid(), n: count })),
    log: z.object({
      rows: count,
      head: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
  }),
});

/** The published record as the database gives it. */
export type PublishedRecord = z.infer<typeof recordSchema>;

/** @throws With the places that are not as expected: a damaged record must never become an emptier site. */
export function parseRecord(raw: unknown): PublishedRecord {
  const parsed = recordSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The published record is not as expected. ${places.join('; ')}`);
}
