import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { demoRecord } from '#cli/demo/demo-record.ts';
import { SENT_TWICE } from '#cli/demo/undecided.ts';
import {
  loadDemoRecord,
  moderationLog,
  publishedRecord,
  recordState,
  type RecordState,
} from '#database/keep-record.ts';
import { mayPublishMedian } from '#domain/disclosure/thresholds.ts';
import { verifyLog, type LogRow } from '#domain/moderation/log-chain.ts';
import { findPersonalData } from '#domain/moderation/personal-data.ts';
import { reasonCodeSchema } from '#domain/moderation/reason-code.ts';
import { submissionStatusSchema } from '#domain/moderation/submission-status.ts';
import { SUBMISSION_KINDS } from '#domain/moderation/submission-kind.ts';
import { currencySchema, fromMinor } from '#domain/money/currency.ts';
import { countrySchema } from '#domain/place/country.ts';
import { LICENCE_STATUSES, licenceStatusSchema } from '#domain/provider/licence-status.ts';
import { normaliseName } from '#domain/provider/normalise-name.ts';
import { providerKindSchema } from '#domain/provider/provider-kind.ts';
import { FEE_CATEGORIES, feeCategorySchema } from '#domain/recruitment/fee-category.ts';
import { PAID_TO, paidToSchema } from '#domain/recruitment/paid-to.ts';
import { dimensionsOf } from '#domain/review/dimensions.ts';
import { factsOf } from '#domain/review/facts.ts';
import { workSchema } from '#domain/review/work.ts';
import { monthOf, monthSchema } from '#domain/time/month.ts';
import { quarterSchema } from '#domain/time/quarter.ts';
import { speedDays } from '#domain/transfer/speed.ts';
import { ratesOf } from '#publication/month-rates.ts';
import { costReports } from '#publication/recruitment-costs.ts';
import { parseRecord, type PublishedRecord } from '#publication/record.ts';
import type { Agency, Snapshot } from '#publication/snapshot.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { openTestDatabase } from '../database/open-test-database.ts';
import { FILES, hasSharedData, sharedData } from '../sources/shared-data.ts';

const ORIGINS = ['BD', 'ID', 'KH', 'LK', 'NP', 'PH'];
const EVERYWHERE = [...ORIGINS, 'AE', 'HK', 'KW', 'MY', 'QA', 'SA', 'SG', 'TH'];

/** ISO 639: 'en', 'ne', 'fil'. */
const language = z.string().check(z.regex(/^[a-z]{2,3}$/));
const id = z.uuid();
const partialDate = z.string().check(z.regex(/^\d{4}-\d{2}$/));
const stars = z.int().check(z.minimum(1), z.maximum(5));
const minor = z.int().check(z.positive());
const percent = z.number();
const text = z.string().check(z.maxLength(4000));
const listing = {
  providerId: id,
  status: licenceStatusSchema,
  validFrom: partialDate,
  validUntil: partialDate,
  observedOn: z.iso.date(),
};
const met = {
  submissionId: id,
  name: z.string().check(z.minLength(2), z.maxLength(120)),
  place: z.string().check(z.maxLength(120)),
  met: z.enum(['office', 'sub_agent', 'social_media', 'friend', 'other']),
};
const removalReasonSchema = z.union([reasonCodeSchema, z.literal('legal_demand')]);
/** What `load_demo_record` reads, and no field more. */
const recordSchema = z.strictObject({
  providers: z.array(
    z.strictObject({
      id,
      kind: providerKindSchema,
      country: z.nullable(countrySchema),
      slug: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
      name: z.string().check(z.minLength(3)),
      nameKey: z.string().check(z.minLength(3)),
      placements: z.array(z.string()),
    }),
  ),
  names: z.array(z.strictObject({ providerId: id, name: z.string(), language })),
  contacts: z.array(z.strictObject({ providerId: id, kind: z.literal('address'), value: z.string() })),
  licences: z.array(z.strictObject({ ...listing, number: z.string() })),
  licenceHistory: z.array(z.strictObject(listing)),
  rates: z.array(
    z.strictObject({
      currency: currencySchema,
      observedOn: z.iso.date(),
      perEuro: z.number().check(z.positive()),
    }),
  ),
  quotes: z.array(
    z.strictObject({
      operatorId: id,
      sending: countrySchema,
      receiving: countrySchema,
      payIn: z.enum(['Bank account transfer', 'Cash', 'Credit card', 'Debit card', 'Mobile money']),
      accessPoint: z.enum(['Agent', 'Bank branch', 'Call Center', 'Internet', 'Mobile phone']),
      speed: z.string(),
      payOut: z.nullable(
        z.enum(['Bank account', 'Bank account, Cash', 'Cash', 'Home delivery', 'Mobile wallet']),
      ),
      quarter: quarterSchema,
      amountUsd: z.union([z.literal(200), z.literal(500)]),
      feePct: percent.check(z.nonnegative()),
      fxMarginPct: z.nullable(percent),
      totalCostPct: z.nullable(percent),
      transparent: z.boolean(),
    }),
  ),
  submissions: z.array(
    z.strictObject({
      id,
      kind: z.enum(SUBMISSION_KINDS),
      providerId: z.nullable(id),
      status: submissionStatusSchema,
      language,
      submittedMonth: monthSchema,
      publishedMonth: z.nullable(monthSchema),
      reason: z.nullable(removalReasonSchema),
      waitsDays: z.nullable(z.int().check(z.nonnegative())),
      decidedOn: z.nullable(z.iso.date()),
    }),
  ),
  reviews: z.array(
    z.strictObject({
      id,
      ratings: z.record(z.string(), stars),
      facts: z.record(z.string(), z.boolean()),
      origin: countrySchema,
      destination: countrySchema,
      work: z.nullable(workSchema),
      startedMonth: z.nullable(monthSchema),
      text,
    }),
  ),
  feeReports: z.array(
    z.strictObject({
      id,
      origin: countrySchema,
      destination: countrySchema,
      work: workSchema,
      startedMonth: monthSchema,
      payPromisedMinor: z.nullable(minor),
      payReceivedMinor: z.nullable(minor),
      payCurrency: z.nullable(currencySchema),
      loanMinor: z.nullable(minor),
      loanCurrency: z.nullable(currencySchema),
    }),
  ),
  feeItems: z.array(
    z.strictObject({
      reportId: id,
      position: z.int(),
      category: feeCategorySchema,
      amountMinor: minor,
      currency: currencySchema,
      paidMonth: monthSchema,
      paidTo: paidToSchema,
      receiptGiven: z.nullable(z.boolean()),
    }),
  ),
  transferReports: z.array(
    z.strictObject({
      id,
      sending: countrySchema,
      receiving: countrySchema,
      sentMinor: minor,
      sentCurrency: currencySchema,
      feeMinor: minor,
      feeIncluded: z.nullable(z.boolean()),
      receivedMinor: minor,
      receivedCurrency: currencySchema,
      sentMonth: monthSchema,
      payIn: z.nullable(z.enum(['cash', 'bank_account', 'card', 'mobile_wallet', 'other'])),
      payOut: z.nullable(z.enum(['cash', 'bank_account', 'mobile_wallet', 'home_delivery', 'other'])),
    }),
  ),
  namedProviders: z.array(z.strictObject({ ...met, kind: providerKindSchema })),
  subAgents: z.array(z.strictObject(met)),
  questions: z.array(
    z.strictObject({
      submissionId: id,
      question: z.string().check(z.minLength(3), z.maxLength(500)),
      answer: z.nullable(z.string().check(z.maxLength(1000))),
    }),
  ),
  replies: z.array(
    z.strictObject({
      reviewId: id,
      status: z.enum(['pending', 'published', 'declined']),
      text: text.check(z.minLength(1)),
      publishedMonth: z.nullable(monthSchema),
      reason: z.nullable(reasonCodeSchema),
    }),
  ),
  translations: z.array(z.strictObject({ reviewId: id, language, text })),
  flags: z.array(
    z.strictObject({
      id,
      reviewId: id,
      reason: z.enum([
        'personal_data',
        'insult_or_threat',
        'not_true',
        'not_about_provider',
        'advertising',
        'other',
      ]),
      note: z.string(),
      month: monthSchema,
    }),
  ),
  appeals: z.array(
    z.strictObject({
      reviewId: id,
      grounds: z.enum([
        'not_true',
        'not_our_worker',
        'personal_data',
        'insult_or_threat',
        'fake',
        'legal_demand',
      ]),
      text: text.check(z.minLength(10)),
      month: monthSchema,
    }),
  ),
  removals: z.array(z.strictObject({ reviewId: id, reason: removalReasonSchema, note: z.string() })),
  alerts: z.array(z.strictObject({ providerId: id })),
  legalDemands: z.array(z.strictObject({ providerId: id, note: z.string(), month: monthSchema })),
  waits: z.array(
    z.strictObject({
      quarter: quarterSchema,
      days: z.int().check(z.nonnegative()),
      n: z.int().check(z.positive()),
    }),
  ),
});

const record = demoRecord();
const providers = new Map(record.providers.map((provider) => [provider.id, provider]));
const submissions = new Map(record.submissions.map((submission) => [submission.id, submission]));
/** What kind of provider is reviewed that is only named. */
const namedKind = (id: string) => record.namedProviders.find(({ submissionId }) => submissionId === id)!;
const reviewsThat = (status: string) =>
  record.reviews.filter((review) => submissions.get(review.id)!.status === status);

describe('the demonstration', () => {
  it('is the same every time', () => {
    expect(demoRecord()).toEqual(record);
  });

  it('has the shape that the database reads', () => {
    expect(z.safeParse(recordSchema, record).error?.issues ?? []).toEqual([]);
  });

  it('refers only to what is there, and names everything once', () => {
    const unknown = (ids: string[], known: Map<string, unknown>) => ids.filter((one) => !known.has(one));
    const reviews = new Map(record.reviews.map((review) => [review.id, review]));
    const reports = new Map(record.feeReports.map((report) => [report.id, report]));
    const { names, contacts, licences, licenceHistory, quotes, replies, feeItems } = record;
    expect(
      unknown(
        [...names, ...contacts, ...licences].map((row) => row.providerId),
        providers,
      ),
    ).toEqual([]);
    expect(
      unknown(
        record.submissions.flatMap((row) => row.providerId ?? []),
        providers,
      ),
    ).toEqual([]);
    expect(
      unknown(
        quotes.map((row) => row.operatorId),
        providers,
      ),
    ).toEqual([]);
    expect(
      unknown(
        licenceHistory.map((row) => row.providerId),
        new Map(licences.map((row) => [row.providerId, row])),
      ),
    ).toEqual([]);
    expect(unknown([...reviews.keys(), ...reports.keys()], submissions)).toEqual([]);
    expect(
      unknown(
        replies.map((row) => row.reviewId),
        reviews,
      ),
    ).toEqual([]);
    expect(
      unknown(
        feeItems.map((row) => row.reportId),
        reports,
      ),
    ).toEqual([]);

    const { alerts, legalDemands, namedProviders, questions } = record;
    expect(
      unknown(
        [...alerts, ...legalDemands].map((row) => row.providerId),
        providers,
      ),
    ).toEqual([]);
    const onlyNamed = record.submissions.filter(({ providerId }) => providerId === null);
    expect(onlyNamed.map((row) => row.id)).toEqual(namedProviders.map((row) => row.submissionId));
    const isPending = (one: string) => submissions.get(one)!.status === 'pending';
    expect([...namedProviders, ...questions].every((row) => isPending(row.submissionId))).toBe(true);
    expect(record.subAgents.every((row) => submissions.get(row.submissionId)!.status === 'published')).toBe(
      true,
    );
    expect(new Set(record.subAgents.map((row) => row.submissionId)).size).toBe(record.subAgents.length);
    const published = new Map(reviewsThat('published').map((review) => [review.id, review]));
    const { translations, flags, appeals, removals } = record;
    expect(
      unknown(
        [...replies, ...translations, ...flags, ...appeals, ...removals].map((row) => row.reviewId),
        published,
      ),
    ).toEqual([]);

    for (const keys of [
      [...appeals, ...removals].map((row) => row.reviewId),
      translations.map((row) => row.reviewId),
      flags.map((row) => row.id),
      alerts.map((row) => row.providerId),
      record.waits.map((row) => `${row.quarter} ${row.days}`),
      record.providers.map((row) => row.id),
      record.providers.map((row) => row.slug),
      record.providers.map((row) => row.nameKey),
      record.submissions.map((row) => row.id),
      licences.map((row) => row.number),
      licences.map((row) => row.providerId),
      licenceHistory.map((row) => row.providerId + row.observedOn),
      replies.map((row) => row.reviewId),
      feeItems.map((row) => `${row.reportId} ${row.position}`),
      quotes.map((row) =>
        [
          row.operatorId,
          row.sending,
          row.receiving,
          row.payIn,
          row.accessPoint,
          row.quarter,
          row.amountUsd,
        ].join(),
      ),
    ]) {
      expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    }
  });

  it('has what was said for each submission, but for those taken back or removed', () => {
    const rows = {
      review: new Set(record.reviews.map(({ id }) => id)),
      fee_report: new Set(record.feeReports.map(({ id }) => id)),
      transfer_report: new Set(record.transferReports.map(({ id }) => id)),
    };
    for (const { id, kind, status } of record.submissions) {
      expect([id, rows[kind].has(id)]).toEqual([id, status !== 'withdrawn' && status !== 'removed']);
    }
  });

  it('has some hundred submissions of every fate, in months that follow from each other', () => {
    const fates = Object.groupBy(record.submissions, (submission) => submission.status);
    expect(fates.published!.length).toBeGreaterThan(400);
    const { pending, declined, withdrawn, removed } = fates;
    expect([pending, declined, withdrawn, removed].map((of) => of!.length)).toEqual([13, 20, 2, 2]);
    expect([...declined!, ...removed!].every(({ reason }) => reason !== null)).toBe(true);

    for (const { status, submittedMonth, publishedMonth, decidedOn, waitsDays } of record.submissions) {
      expect(publishedMonth !== null).toBe(status === 'published');
      expect([decidedOn === null, waitsDays !== null]).toEqual([status === 'pending', status === 'pending']);
      if (decidedOn) expect(monthOf(decidedOn) >= submittedMonth).toBe(true);
      if (publishedMonth) expect(publishedMonth >= submittedMonth).toBe(true);
    }
    const months = fates.published!.map(({ publishedMonth }) => publishedMonth!).sort();
    expect([months[0], months.at(-1)]).toEqual(['2024-01', '2026-10']);
    for (const { id, startedMonth } of [...record.reviews, ...record.feeReports]) {
      if (startedMonth) expect(startedMonth < submissions.get(id)!.submittedMonth).toBe(true);
    }
    for (const { reportId, paidMonth } of record.feeItems) {
      expect(paidMonth <= submissions.get(reportId)!.submittedMonth).toBe(true);
    }
    for (const { id, sentMonth } of record.transferReports) {
      expect(sentMonth <= submissions.get(id)!.submittedMonth).toBe(true);
    }
    for (const { reviewId, status, publishedMonth } of record.replies) {
      expect(publishedMonth !== null).toBe(status === 'published');
      if (publishedMonth) expect(publishedMonth >= submissions.get(reviewId)!.publishedMonth!).toBe(true);
    }
  });

  it('lays everything a moderator does on the desk', () => {
    const waiting = record.submissions.filter(({ status }) => status === 'pending');
    expect(new Set(waiting.map(({ kind }) => kind))).toEqual(new Set(SUBMISSION_KINDS));
    expect(record.questions.map(({ answer }) => answer === null)).toEqual([true, false]);
    expect(Object.keys(Object.groupBy(record.replies, ({ status }) => status)).sort()).toEqual([
      'declined',
      'pending',
      'published',
    ]);
    const { namedProviders, translations, flags, appeals, removals, alerts, legalDemands } = record;
    expect(
      [namedProviders, translations, flags, appeals, removals, alerts, legalDemands].map((of) => of.length),
    ).toEqual([1, 1, 3, 1, 1, 1, 3]);
    const [redacted, ...others] = reviewsThat('published').filter((review) => review.text.includes('███'));
    expect([redacted!.id, others]).toEqual([translations[0]!.reviewId, []]);
    const { length: twice } = reviewsThat('pending').filter((one) => one.text === SENT_TWICE);
    expect(twice).toBe(2);
  });

  it('counts how long each decision took', () => {
    const decided = record.submissions.filter(
      ({ status }) => status === 'published' || status === 'declined',
    );
    expect(record.waits.reduce((sum, { n }) => sum + n, 0)).toBe(decided.length);
    const inQuarter = decided.filter(
      ({ decidedOn }) => decidedOn! >= '2026-07-01' && decidedOn! <= '2026-09-30',
    );
    const waited = record.waits.filter(({ quarter }) => quarter === '2026Q3');
    expect(waited.reduce((sum, { n }) => sum + n, 0)).toBe(inQuarter.length);
  });
});

describe('its agencies and operators', () => {
  const agencies = record.providers.filter(({ kind }) => kind === 'agency');

  it('are some forty agencies of six countries and twelve operators of nine corridors', () => {
    const byCountry = Object.groupBy(agencies, ({ country }) => country!);
    expect(Object.keys(byCountry).sort()).toEqual(ORIGINS);
    expect(Object.values(byCountry).every((some) => some!.length >= 6 && some!.length <= 8)).toBe(true);
    expect(record.providers.length - agencies.length).toBe(12);
    expect(new Set(record.names.map(({ language }) => language))).toEqual(new Set(['ne', 'bn', 'si', 'km']));
  });

  it('have licences of every status, or none, with a history that can be true', () => {
    expect(new Set(record.licences.map(({ status }) => status))).toEqual(new Set(LICENCE_STATUSES));
    expect(record.licences.length).toBeLessThan(agencies.length);
    for (const listed of [...record.licences, ...record.licenceHistory]) {
      const day = monthOf(listed.observedOn);
      if (listed.status === 'valid') expect([listed, listed.validUntil >= day]).toEqual([listed, true]);
      if (listed.status === 'expired') expect([listed, listed.validUntil < day]).toEqual([listed, true]);
      expect([listed, listed.validFrom < day]).toEqual([listed, true]);
    }
    for (const { providerId, observedOn } of record.licences) {
      const earlier = record.licenceHistory.filter((listed) => listed.providerId === providerId);
      expect(earlier.every((listed) => listed.observedOn < observedOn)).toBe(true);
    }
    const pasts = Map.groupBy(record.licenceHistory, (listed) => listed.providerId);
    expect([...pasts.values()].some((past) => past.some(({ status }) => status !== 'valid'))).toBe(true);
  });

  it.skipIf(!hasSharedData)('bear no name of a real one, with or without the word demo', () => {
    const table = (path: string) =>
      parse<Record<string, string>>(readFileSync(path), {
        columns: true,
        bom: true,
        relax_column_count: true,
      });
    const real = new Set(
      [
        ...table(FILES.hongKong).flatMap((row) => [row['English Company Name'], row['Chinese Company Name']]),
        ...table(sharedData('registers/bangladesh-recruiting-agencies-2023-11.csv')).map((row) => row.name),
        ...table(sharedData('registers/malaysia-private-employment-agencies-2023-11.csv')).map(
          (row) => row.name,
        ),
        ...['country', 'month'].flatMap((per) =>
          table(sharedData(`deployments/nepal-labour-permits-by-agency-${per}-2022-2023.csv`)).map(
            (row) => row.agency_name_raw,
          ),
        ),
        ...table(FILES.quotes).map((row) => row.firm),
      ].map((name) => normaliseName(name ?? '')),
    );
    // 3,046 agencies of Hong Kong alone, some 880 of Nepal.
    expect(real.size).toBeGreaterThan(4000);
    expect(real.has('western union')).toBe(true);

    const named = [record.providers, record.names, record.namedProviders, record.subAgents].flatMap((of) =>
      of.map(({ name }) => name),
    );
    const plain = named.map((name) => name.replace(/ ?(?:Demo|डेमो|ডেমো|ඩෙමෝ|សាកល្បង)(?=\s|$)/u, ''));
    expect([...named, ...plain].filter((name) => real.has(normaliseName(name)))).toEqual([]);
  });

  it('quote prices that add up, some of them hidden or better than mid-market', () => {
    for (const { speed, feePct, fxMarginPct, totalCostPct, transparent } of record.quotes) {
      expect([speed, speedDays(speed)]).not.toEqual([speed, null]);
      expect([fxMarginPct !== null, totalCostPct !== null]).toEqual([transparent, transparent]);
      if (fxMarginPct !== null) expect(feePct + fxMarginPct).toBeCloseTo(totalCostPct!, 9);
    }
    const hidden = record.quotes.filter(({ transparent }) => !transparent).length;
    const negative = record.quotes.filter(
      ({ fxMarginPct }) => fxMarginPct !== null && fxMarginPct < 0,
    ).length;
    for (const few of [hidden, negative]) {
      expect(few).toBeGreaterThan(2);
      expect(few).toBeLessThan(record.quotes.length / 10);
    }
    for (const amount of [200, 500])
      expect(record.quotes.some(({ amountUsd }) => amountUsd === amount)).toBe(true);
    expect(new Set(record.quotes.map(({ payIn }) => payIn)).size).toBe(5);
    expect(new Set(record.quotes.map(({ speed }) => speed)).size).toBeGreaterThan(4);
  });
});

describe('its reviews', () => {
  const written = record.reviews.filter((review) => review.text !== '');

  it('answer only the questions asked about that kind of provider', () => {
    for (const { id, ratings, facts } of record.reviews) {
      const { kind } = providers.get(submissions.get(id)!.providerId ?? '') ?? namedKind(id);
      expect(Object.keys(ratings).length).toBeGreaterThan(0);
      expect(dimensionsOf(kind)).toEqual(expect.arrayContaining(Object.keys(ratings)));
      expect(factsOf(kind)).toEqual(expect.arrayContaining(Object.keys(facts)));
    }
  });

  it('are good, bad and mixed, no two in the same words, and some without', () => {
    const means = reviewsThat('published').map(({ ratings }) => {
      const values = Object.values(ratings);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    });
    for (const [low, high] of [
      [1, 2],
      [2.5, 3.5],
      [4.2, 5],
    ] as const) {
      expect(means.filter((mean) => mean >= low && mean <= high).length).toBeGreaterThan(50);
    }
    const texts = [...written.map((review) => review.text), ...record.replies.map((reply) => reply.text)];
    // But for the spam that is there to be declined together.
    expect(texts.filter((one, place) => texts.indexOf(one) !== place)).toEqual([SENT_TWICE]);
    // Methodology section 5: alike are texts whose sets of five characters in a row overlap by 0.8 or more.
    const shingles = [...new Set(texts)].map(
      (one) => new Set([...one].map((_, place) => one.slice(place, place + 5))),
    );
    const alike = shingles.flatMap((one, n) =>
      shingles.slice(n + 1).filter((other) => {
        const shared = one.intersection(other).size;
        return shared / (one.size + other.size - shared) >= 0.8;
      }),
    );
    expect(alike).toEqual([]);
    expect(written.length).toBeGreaterThan(120);
    expect(record.reviews.length - written.length).toBeGreaterThan(20);
  });

  it('are mostly English, some in the language of the country of origin and in its script', () => {
    const inLanguage = Object.groupBy(written, ({ id }) => submissions.get(id)!.language);
    expect(Object.keys(inLanguage).sort()).toEqual(['bn', 'en', 'fil', 'id', 'km', 'ne', 'si']);
    expect(inLanguage.en!.length).toBeGreaterThan(0.8 * written.length);
    const scripts = {
      bn: /\p{Script=Bengali}/u,
      km: /\p{Script=Khmer}/u,
      ne: /\p{Script=Devanagari}/u,
      si: /\p{Script=Sinhala}/u,
    };
    for (const [language, script] of Object.entries(scripts)) {
      expect(inLanguage[language]!.length).toBeGreaterThan(1);
      expect(inLanguage[language]!.every((review) => script.test(review.text))).toBe(true);
    }
    expect(Math.min(inLanguage.fil!.length, inLanguage.id!.length)).toBeGreaterThan(1);
    expect(inLanguage.en!.every((review) => /^[\x20-\x7e]+$/.test(review.text))).toBe(true);
  });

  it('say in words what they say in facts', () => {
    const says = (phrase: string) =>
      written.filter((review) => review.text.includes(phrase)).map((review) => review.facts);
    expect(says('They took my passport').length).toBeGreaterThan(1);
    expect(says('They took my passport').every((facts) => facts.passport_kept === true)).toBe(true);
    expect(says('I kept my passport the whole time').every((facts) => facts.passport_kept === false)).toBe(
      true,
    );
    expect(says('The contract was changed').every((facts) => facts.contract_changed === true)).toBe(true);
    expect(says('I would go with them again').every((facts) => facts.would_recommend === true)).toBe(true);
    expect(says('Do not go there').every((facts) => facts.would_recommend === false)).toBe(true);
  });

  it('name nobody: the only capitals inside a sentence are the word I', () => {
    const english = written.filter(
      ({ id }) => submissions.get(id)!.language === 'en' && submissions.get(id)!.status === 'published',
    );
    for (const { text } of [...english, ...record.replies]) {
      const inside = text.replace(/(^|[.!?:] )\p{Lu}/gu, '$1').match(/\b\p{Lu}\w*/gu) ?? [];
      expect([text, inside.filter((word) => word !== 'I')]).toEqual([text, []]);
    }
  });

  it('give nobody away but in what waits for the moderator or was declined', () => {
    for (const { text } of [...reviewsThat('published'), ...record.replies]) {
      expect([text, findPersonalData(text, EVERYWHERE)]).toEqual([text, []]);
    }
    const signals = (status: string) =>
      reviewsThat(status).map(({ text, origin, destination }) =>
        findPersonalData(text, [origin!, destination!]).map(({ kind }) => kind),
      );
    const waiting = signals('pending').flat();
    expect(waiting.sort()).toEqual(['email', 'link', 'passport', 'phone']);
    expect(signals('pending').filter((found) => found.length === 0).length).toBeGreaterThan(0);
    expect(signals('declined').flat()).toEqual(['phone']);
  });

  it('have no phone number that might be somebody’s', () => {
    const numbers = record.reviews.flatMap(({ text }) =>
      findPersonalData(text, EVERYWHERE)
        .filter(({ kind }) => kind === 'phone')
        .map((found) => found.text),
    );
    // Kept for fiction: 0491 570 006, 0491 570 156 and others. ACMA, "Phone numbers for use in TV shows, films".
    expect(numbers.sort()).toEqual(['+61 491 570 006', '+61 491 570 156']);
  });
});

describe('its fee reports', () => {
  it('have every kind of cost, every payee, and workers who paid nothing', () => {
    expect(new Set(record.feeItems.map(({ category }) => category))).toEqual(new Set(FEE_CATEGORIES));
    expect(new Set(record.feeItems.map(({ paidTo }) => paidTo))).toEqual(new Set(PAID_TO));
    expect(new Set(record.feeItems.map(({ receiptGiven }) => receiptGiven))).toEqual(
      new Set([true, false, null]),
    );
    const payers = new Set(record.feeItems.map(({ reportId }) => reportId));
    expect(record.feeReports.filter(({ id }) => !payers.has(id)).length).toBeGreaterThan(10);
  });

  it('tell pay of the size that is paid there, by the digits of its currency', () => {
    // A month, in whole units; three decimals in Kuwait. Hong Kong's minimum for domestic workers is about 5,000.
    const plausible: Record<string, [number, number]> = {
      HKD: [3_300, 5_200],
      SAR: [650, 1_600],
      AED: [1_200, 1_900],
      QAR: [800, 1_300],
      MYR: [1_000, 1_800],
      KWD: [60, 95],
      THB: [7_000, 11_000],
    };
    const told = record.feeReports.filter(({ payCurrency }) => payCurrency !== null);
    expect(told.length).toBeLessThan(record.feeReports.length);
    expect(new Set(told.map(({ payCurrency }) => payCurrency))).toEqual(new Set(Object.keys(plausible)));
    for (const { payCurrency, payReceivedMinor, payPromisedMinor } of told) {
      const [low, high] = plausible[payCurrency!]!;
      for (const minor of [payReceivedMinor!, payPromisedMinor!]) {
        const pay = fromMinor(minor, payCurrency!);
        expect([payCurrency, pay, pay >= low && pay <= high]).toEqual([payCurrency, pay, true]);
      }
      expect(payReceivedMinor!).toBeLessThanOrEqual(payPromisedMinor!);
    }
  });
});

describe('in the database', () => {
  let published: PublishedRecord;
  let snapshot: Snapshot;
  let state: RecordState;
  let log: LogRow[];
  beforeAll(async () => {
    const database = await openTestDatabase();
    await loadDemoRecord(database.service, record);
    published = parseRecord(await publishedRecord(database.service));
    state = await recordState(database.service);
    log = (await moderationLog(database.service)) as LogRow[];
    await database.close();
    snapshot = takeSnapshot(published, '2026-10-15');
  });
  const agencyNamed = (name: string): Agency => snapshot.agencies.find((agency) => agency.name === name)!;
  const costs = () => costReports(published.feeReports, ratesOf(published.monthRates, true));

  it('everything that is published comes out as it went in', () => {
    expect(state.record).toBe('demo');
    expect(snapshot.isDemo).toBe(true);
    expect(published.providers.length).toBe(record.providers.length);
    expect(published.providers.every(({ isDemo }) => isDemo)).toBe(true);
    expect(new Set(published.reviews.map(({ text }) => text))).toEqual(
      new Set(reviewsThat('published').map(({ text }) => text)),
    );
    expect(published.reviews.filter(({ reply }) => reply !== null).length).toBe(
      record.replies.filter(({ status }) => status === 'published').length,
    );
    expect(published.translations).toEqual(record.translations);
    expect(published.alerts).toEqual(record.alerts.map(({ providerId }) => providerId));
    const isPublished = (one: string) => submissions.get(one)!.status === 'published';
    expect(published.feeReports.length).toBe(record.feeReports.filter(({ id }) => isPublished(id)).length);
    expect(published.feeReports.flatMap(({ items }) => items).length).toBe(
      record.feeItems.filter(({ reportId }) => isPublished(reportId)).length,
    );
    const newest = record.quotes.filter(({ quarter }) => quarter === '2026Q3');
    const priceOf = (of: {
      operatorId: string;
      payIn: string;
      payOut: string | null;
      totalCostPct: number | null;
    }) => [of.operatorId, of.payIn, of.payOut, of.totalCostPct].join();
    expect(published.quotes.map(priceOf).sort()).toEqual(newest.map(priceOf).sort());
    expect(published.transferReports.length).toBe(
      record.transferReports.filter(({ id }) => isPublished(id)).length,
    );
    expect(published.quotes.every(({ source }) => source === 'demonstration')).toBe(true);
    const listings = published.licences.flatMap(({ history }) => history);
    expect(listings.length).toBe(record.licences.length + record.licenceHistory.length);
    expect(state.submissions).toMatchObject({ pending: 13, declined: 20, withdrawn: 2, removed: 2 });
  });

  it('the one under a fraud alert keeps its reviews and loses its rank', () => {
    const { opinion, reviews } = agencyNamed('Rice Moon Demo Manpower');
    expect(opinion).toMatchObject({ n: 8, isRanked: false, isUnderAlert: true });
    expect(opinion.stars).not.toBeNull();
    expect(reviews.length).toBe(8);
  });

  it('who said that they act for an agency is named there, beside what the register says', () => {
    const few = { low: 1, high: 4, about: null };
    const lantern = { name: 'Bright Lantern Placement', slug: 'bright-lantern-placement-ph' };
    expect(
      agencyNamed('Golden Harbour Demo Services').subAgents.map(({ name, n, registered }) => [
        name,
        n,
        registered,
      ]),
    ).toEqual([
      ['Blue Stairs Demo Training Office', { low: 5, high: 7, about: 5 }, { is: 'nobody' }],
      ['Hong Kong Nanny Jobs Demo Group', few, { is: 'nobody' }],
      ['Bright Lantern Placement', few, { is: 'other', ...lantern }],
    ]);
    expect(agencyNamed('Himal Path Demo Recruitment').subAgents).toEqual([
      { name: 'हरियो झ्याल डेमो ट्राभल', place: 'बुटवल', met: 'sub_agent', n: few, registered: { is: 'nobody' } },
    ]);
    expect(snapshot.agencies.filter(({ subAgents }) => subAgents.length > 0).length).toBe(2);
  });

  it('what was decided is counted by quarter, and small numbers are hidden', () => {
    const { quarters, legalDemands, log } = snapshot.transparency;
    expect([quarters[0]!.quarter, quarters.at(-1)!.quarter, quarters.length]).toEqual([
      '2026Q4',
      '2024Q1',
      12,
    ]);
    const few = { low: 1, high: 4, about: null };
    // By hand, of the list of what was declined from July to September: 6 advertisements, 2 of hearsay, 1 unreadable.
    expect(quarters[1]).toMatchObject({
      quarter: '2026Q3',
      declinedFor: [
        { reason: 'advertising', n: { low: 5, high: 7, about: 5 } },
        { reason: 'not_first_hand', n: few },
        { reason: 'unreadable', n: few },
      ],
      declined: { low: 7, high: 15, about: null },
      removedFor: [
        { reason: 'legal_demand', n: few },
        { reason: 'personal_data', n: few },
      ],
      withdrawn: few,
    });
    expect(quarters.every(({ medianWaitDays }) => medianWaitDays !== null && medianWaitDays <= 4)).toBe(true);
    expect(legalDemands.map(({ name, n }) => [name, n])).toEqual([
      ['Mango Tree Overseas Demo', few],
      ['Padma Sail Demo International', few],
    ]);
    // A removed one was published before.
    const decisions = record.submissions.filter(({ status }) => status !== 'pending').length;
    expect(log.rows).toBe(decisions + 2);
  });

  it('its log is whole, and ends with the head that is published', async () => {
    expect(await verifyLog(log, snapshot.transparency.log)).toEqual({ ok: true });
    expect(snapshot.transparency.log.head).toBe(log.at(-1)!.hash);
    expect(log.every(({ day }, place) => place === 0 || day >= log[place - 1]!.day)).toBe(true);
  });

  it('every amount of who tells their pay can be converted', () => {
    const told = record.feeReports.filter(
      ({ id, payCurrency }) => payCurrency !== null && submissions.get(id)!.status === 'published',
    );
    expect(costs().length).toBe(told.length);
  });

  it('the numbers of reviews try every threshold', () => {
    const counts = snapshot.agencies.map(({ opinion }) => opinion.n);
    expect(counts).toEqual(expect.arrayContaining([0, 2, 3, 4, 5]));
    for (const n of [2, 3, 4, 5]) expect(counts.filter((count) => count === n).length).toBeGreaterThan(1);
    expect(Math.max(...counts)).toBeGreaterThan(60);
  });

  it('costs are shown for the narrowest group that is large enough', () => {
    expect(new Set(snapshot.agencies.map((agency) => agency.costs?.group ?? null))).toEqual(
      new Set(['agency_destination', 'agency', 'origin_destination', 'origin', null]),
    );
    expect(agencyNamed('Golden Harbour Demo Services').costs).toMatchObject({
      group: 'agency_destination',
      destination: 'HK',
    });
    expect(agencyNamed('Golden Harbour Demo Services').costs!.n).toBeGreaterThanOrEqual(25);
  });

  it('one worker who dominates an agency’s figures keeps them from being shown', () => {
    const { id, costs: shown } = agencyNamed('Seven Lakes Demo Overseas');
    const toQatar = costs().filter(
      ({ providerId, destination }) => providerId === id && destination === 'QA',
    );
    const amounts = toQatar.map(({ costUsd }) => costUsd);
    expect(amounts.length).toBeGreaterThanOrEqual(10);
    expect(mayPublishMedian(amounts)).toBe(false);
    expect(shown).toMatchObject({ group: 'origin_destination', destination: 'QA' });
  });

  it('costs are of the size that studies found', () => {
    // US dollars: Nepal to the Gulf 1,000 to 1,500, Bangladesh to Malaysia 3,000 to 4,500, Philippines to Hong Kong 300 to 1,500.
    const medianOf = (name: string) => agencyNamed(name).costs!.medianUsd;
    const within = (usd: number, low: number, high: number) => {
      expect(usd).toBeGreaterThanOrEqual(low);
      expect(usd).toBeLessThanOrEqual(high);
    };
    within(medianOf('Himal Path Demo Recruitment'), 1_000, 1_500);
    within(medianOf('Padma Sail Demo International'), 3_000, 4_500);
    within(medianOf('Golden Harbour Demo Services'), 300, 1_500);
  });

  it('the nine corridors have averages, and a trend', () => {
    expect(snapshot.corridors.map(({ slug }) => slug)).toEqual([
      'ae-ph',
      'hk-ph',
      'kw-lk',
      'my-bd',
      'my-np',
      'qa-np',
      'sa-np',
      'sg-ph',
      'th-kh',
    ]);
    for (const { slug, amounts, trend } of snapshot.corridors) {
      expect([slug, trend.length, trend[0]!.pct > trend.at(-1)!.pct]).toEqual([slug, 6, true]);
      expect(amounts.map(({ amountUsd }) => amountUsd)).toEqual([200, 500]);
      // At least the three services that SmaRT asks for.
      for (const { average, smart } of amounts) {
        expect([slug, average!.n >= 5, smart!.n, smart!.isProvisional]).toEqual([slug, true, 3, false]);
      }
    }
    const prices = snapshot.corridors.flatMap(({ amounts }) => amounts.flatMap(({ services }) => services));
    expect(prices.some(({ totalCostPct }) => totalCostPct === null)).toBe(true);
    expect(prices.some(({ fxMarginPct }) => fxMarginPct !== null && fxMarginPct < 0)).toBe(true);
  });

  it('operators have had other prices before', () => {
    const [paperPlane] = snapshot.operators.filter(({ name }) => name === 'Paper Plane Demo Pay');
    expect(paperPlane!.corridors.every(({ history }) => history.length === 6)).toBe(true);
  });

  it('what arrives can be said, but in Cambodia, whose currency has no rate', () => {
    const arrives = (slug: string) =>
      snapshot.corridors
        .find((corridor) => corridor.slug === slug)!
        .amounts.some(({ services }) => services.some(({ received }) => received !== null));
    expect([arrives('hk-ph'), arrives('kw-lk'), arrives('th-kh')]).toEqual([true, true, false]);
  });

  it('workers say what arrived: enough of them in three corridors and with two services, too few in the fourth', () => {
    const crowd = snapshot.corridors.map(({ slug, crowd }) => [slug, crowd?.n]);
    expect(crowd.filter(([, n]) => n !== undefined)).toEqual([
      ['ae-ph', 10],
      ['hk-ph', 15],
      ['kw-lk', 5],
    ]);
    expect(published.transferReports.some(({ sending }) => sending === 'QA')).toBe(true);
    const services = snapshot.corridors.flatMap(({ amounts }) => amounts[0]!.services);
    expect(services.flatMap(({ crowd }) => crowd?.n ?? [])).toEqual([5, 5]);
    for (const { crowd } of [...snapshot.corridors, ...services]) {
      if (crowd) expect([crowd.medianGapPct > -1, crowd.medianGapPct < 4]).toEqual([true, true]);
    }
  });
});
