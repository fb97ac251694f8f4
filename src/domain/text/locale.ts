import * as z from 'zod/mini';

/** Language of a page or a text, ISO 639: 'en', 'ne', 'fil'. */
export const localeSchema = z.string('bad_locale').check(z.regex(/^[a-z]{2,3}$/, 'bad_locale'));
