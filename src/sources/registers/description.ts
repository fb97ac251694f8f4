import countries from 'i18n-iso-countries';
import * as z from 'zod';
import { LICENCE_STATUSES } from '#domain/provider/licence-status.ts';
import { cleanCell } from '#sources/clean-cell.ts';
import { areAmbiguous, isDateFormat } from './date-format.ts';
import { foldWord } from './fold-word.ts';

// The message of every check is what it expects, for the sentence "found …, expected …".

const A_HEADING = 'the heading of a column';
const A_LANGUAGE = 'the code of a language, such as en, ne or zh';
const SOME_HEADINGS = `${A_HEADING}, or a list of them`;
const A_COUNTRY = 'the two letters of a country, such as LK';
const A_DATE_FORMAT =
  "how dates are written, such as YYYY, DD/MM/YYYY, D MMMM YYYY or 'MMM D, YYYY' in quotes";
const A_PATTERN = 'a regular expression, such as RL-\\d{4}';
const A_STATUS = `one of ${LICENCE_STATUSES.join(', ')}`;

const oneOf = (values: readonly string[]) => `one of ${values.join(', ')}`;
const text = (expected: string) => z.string(expected).overwrite(cleanCell).min(1, expected);
const matching = (pattern: RegExp, expected: string) => z.string(expected).regex(pattern, expected);
const words = <Meaning extends z.ZodType>(meaning: Meaning, expected: string) =>
  z
    .record(z.string(), meaning, expected)
    .refine((of) => Object.keys(of).length > 0, expected)
    .refine(
      (of) => new Set(Object.keys(of).map(foldWord)).size === Object.keys(of).length,
      'each word once, as capital letters and blanks do not matter',
    );

const heading = text(A_HEADING);
const headings = z.union([heading.transform((one) => [one]), z.array(heading).min(1)], SOME_HEADINGS);
const language = matching(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, A_LANGUAGE);
const status = z.enum(LICENCE_STATUSES, A_STATUS);

const columnsSchema = z.strictObject(
  {
    name: heading,
    other_names: z.record(language, heading, 'languages and their columns').optional(),
    former_names: heading.optional(),
    short_name: heading.optional(),
    licence_number: heading.optional(),
    status: heading.optional(),
    valid_from: heading.optional(),
    valid_until: heading.optional(),
    district: heading.optional(),
    address: heading.optional(),
    phone: headings.optional(),
    fax: headings.optional(),
    email: headings.optional(),
    placements: heading.optional(),
  },
  'fields and the columns they stand in',
);

const FIELDS = Object.keys(columnsSchema.shape) as (keyof typeof columnsSchema.shape)[];
const MAY_LACK = FIELDS.filter((field) => field !== 'name');
const BRANCHES = ['separate', 'same_name', 'same_licence_number'] as const;

/** How one official register writes its list. README.md explains every key to whoever writes one. */
const descriptionFields = z.strictObject(
  {
    register: matching(/^[a-z]+(-[a-z]+)*$/, 'a name in small letters and hyphens, such as sri-lanka'),
    country: z
      .string(A_COUNTRY)
      // The package would take three letters, and words that JavaScript knows.
      .refine((code) => /^[A-Z]{2}$/.test(code) && countries.isValid(code), A_COUNTRY),
    authority: z
      .record(language, text('the name of the office'), 'the name of the office, by language')
      .refine((names) => 'en' in names, 'the name of the office in English (en) too'),
    source: z.url({
      protocol: /^https?$/,
      error: 'the address of a page, such as https://labour.gov.example/',
    }),
    columns: columnsSchema,
    status: words(status, 'words of the status column, and what each means').optional(),
    listed_means: status.optional(),
    dates: z
      .array(z.string(A_DATE_FORMAT).refine(isDateFormat, A_DATE_FORMAT), `a list of ${A_DATE_FORMAT}`)
      .min(1, `a list of ${A_DATE_FORMAT}`)
      .refine(
        (formats) => !formats.some((a) => formats.some((b) => areAmbiguous(a, b))),
        'either day or month first, as 03/04/2026 would be two days',
      )
      .optional(),
    licence_number_pattern: z.string(A_PATTERN).refine(isPattern, A_PATTERN).optional(),
    area_codes: words(
      matching(/^\d{1,6}$/, "digits, such as '02'"),
      "words of the address, or elsewhere, and the area code there, such as Dhaka: '02'",
    ).optional(),
    branches: z.enum(BRANCHES, oneOf(BRANCHES)).default('separate'),
    placements: words(
      matching(/^[a-z]+(_[a-z]+)*$/, 'a kind in small letters, such as domestic_helpers'),
      'words of the placements column, and the kind each is',
    ).optional(),
    optional: z.array(z.enum(MAY_LACK, oneOf(MAY_LACK)), `a list of ${MAY_LACK.join(', ')}`).default([]),
    sheet: text('the name of a sheet of the workbook').optional(),
  },
  'keys and their values',
);

export const descriptionSchema = descriptionFields.check(({ value: description, issues }) => {
  // What a mistake above entails is none of its own.
  if (issues.length > 0) return;
  const expect = (isRight: boolean, path: PropertyKey[], expected: string) => {
    if (!isRight) issues.push({ code: 'custom', input: description, path, message: expected });
  };
  const { columns } = description;
  const hasDates = Boolean(columns.valid_from ?? columns.valid_until);
  expect(
    !columns.status || Boolean(description.status),
    ['status'],
    `what the words of "${columns.status}" mean`,
  );
  for (const key of ['status', 'placements'] as const) {
    expect(!description[key] || Boolean(columns[key]), [key], `columns.${key} too, where these words stand`);
  }
  expect(
    Boolean(description.status) || Boolean(description.listed_means),
    ['listed_means'],
    `${A_STATUS}, as there is no column of the status`,
  );
  expect(
    !description.status || !description.listed_means,
    ['listed_means'],
    'no such key, as the column of the status says it',
  );
  expect(!columns.placements || Boolean(description.placements), ['placements'], 'the kinds of placement');
  expect(!hasDates || Boolean(description.dates), ['dates'], `a list of ${A_DATE_FORMAT}`);
  expect(hasDates || !description.dates, ['dates'], 'columns.valid_from or columns.valid_until too');
  expect(
    !description.licence_number_pattern || Boolean(columns.licence_number),
    ['licence_number_pattern'],
    'columns.licence_number too',
  );
  expect(
    !description.area_codes || Boolean(columns.phone ?? columns.fax),
    ['area_codes'],
    'columns.phone too',
  );
  expect(
    description.branches !== 'same_name' || !columns.licence_number,
    ['branches'],
    'separate or same_licence_number, as the register has licence numbers',
  );
  expect(
    description.branches !== 'same_licence_number' || Boolean(columns.licence_number),
    ['branches'],
    'columns.licence_number too',
  );
  for (const [place, field] of description.optional.entries()) {
    expect(Boolean(columns[field]), ['optional', place], `columns.${field} too`);
  }
});

export type RegisterDescription = z.infer<typeof descriptionSchema>;

/** The keys there are, for whoever misspelt one: at the top, and in `columns`. */
export const KNOWN_KEYS = { top: Object.keys(descriptionFields.shape), columns: FIELDS as string[] };

/** Licence numbers must match as a whole. */
export const licencePattern = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'i');

function isPattern(pattern: string): boolean {
  try {
    return pattern !== '' && Boolean(licencePattern(pattern));
  } catch {
    return false;
  }
}
