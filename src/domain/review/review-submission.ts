import * as z from 'zod/mini';
import { countrySchema } from '#domain/place/country.ts';
import { PROVIDER_KINDS } from '#domain/provider/provider-kind.ts';
import { localeSchema } from '#domain/text/locale.ts';
import { monthSchema } from '#domain/time/month.ts';
import { AGENCY_DIMENSIONS, OPERATOR_DIMENSIONS, dimensionsOf, type Dimension } from './dimensions.ts';
import { AGENCY_FACTS, factsOf, type Fact } from './facts.ts';
import { workSchema } from './work.ts';

export const LONGEST_REVIEW = 4000;

const dimensionSchema = z.enum([...AGENCY_DIMENSIONS, ...OPERATOR_DIMENSIONS], 'bad_ratings');
const starsSchema = z.int('bad_ratings').check(z.minimum(1, 'bad_ratings'), z.maximum(5, 'bad_ratings'));
const factSchema = z.enum(AGENCY_FACTS, 'bad_facts');

/**
 * A review as submitted. Messages are codes that the form translates: the field they belong to is
 * the path.
 *
 * Which kind of provider it is about only the server knows; here the ratings and facts must be
 * those of one kind.
 */
export const reviewSubmissionSchema = z
  .object({
    /** Made by the browser, so that sending twice counts once. */
    id: z.guid('bad_id'),
    providerId: z.guid('bad_provider'),
    /** Stars by dimension, 1 to 5; at least one. */
    ratings: z
      .partialRecord(dimensionSchema, starsSchema, 'bad_ratings')
      .check(z.refine((ratings) => Object.keys(ratings).length > 0, 'no_rating')),
    facts: z.partialRecord(factSchema, z.boolean('bad_facts'), 'bad_facts'),
    origin: z.nullable(countrySchema),
    destination: z.nullable(countrySchema),
    work: z.nullable(workSchema),
    startedMonth: z.nullable(monthSchema),
    /** May be empty. */
    text: z.string('bad_text').check(z.trim(), z.maxLength(LONGEST_REVIEW, 'text_too_long')),
    locale: localeSchema,
  })
  .check(z.refine(isOfOneKind, { error: 'mixed_kinds', path: ['ratings'] }));
export type ReviewSubmission = z.infer<typeof reviewSubmissionSchema>;

function isOfOneKind({ ratings, facts }: { ratings: object; facts: object }): boolean {
  return PROVIDER_KINDS.some(
    (kind) =>
      Object.keys(ratings).every((dimension) => dimensionsOf(kind).includes(dimension as Dimension)) &&
      Object.keys(facts).every((fact) => factsOf(kind).includes(fact as Fact)),
  );
}
