import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import {
  AGENCY,
  exampleRecord,
  feeReport,
  OPERATOR,
  OTHER_OPERATOR,
  quote,
  RATES_2025,
  review,
} from './example-record.ts';

const TODAY = '2026-10-15';
const agencyOf = (record: Parameters<typeof takeSnapshot>[0]) => takeSnapshot(record, TODAY).agencies[0]!;

describe('opinions', () => {
  it('shows no stars below three reviews, no rank below five', () => {
    const of = (n: number) =>
      agencyOf(exampleRecord({ reviews: Array.from({ length: n }, (_, i) => review(i, 4)) })).opinion;
    expect([of(2).stars, of(2).isRanked]).toEqual([null, false]);
    expect([of(3).stars === null, of(3).isRanked]).toEqual([false, false]);
    expect(of(5).isRanked).toBe(true);
  });

  it('scores with the prior and the age of each review', () => {
    // By hand: three of 5 stars, a month old, w = 2^(−1/24) = 0.97153: (24.5 + 14.5730) / 9.9146 = 3.9410.
    const { stars } = agencyOf(exampleRecord({ reviews: [0, 1, 2].map((n) => review(n, 5)) })).opinion;
    expect(stars!.score).toBeCloseTo(3.941, 3);
    expect(stars!.low).toBeLessThan(stars!.score);
    expect(stars!.high).toBeGreaterThan(stars!.score);
  });

  it('gives a fact its share only from five answers on', () => {
    const of = (n: number) =>
      agencyOf(
        exampleRecord({
          reviews: Array.from({ length: n }, (_, i) => review(i, 4, { facts: { passport_kept: i < 2 } })),
        }),
      ).opinion.facts;
    expect(of(4)).toEqual([]);
    expect(of(5)[0]).toMatchObject({ fact: 'passport_kept', n: 5, share: 0.4 });
  });
});

it('what is said of invented agencies moves no real one', () => {
  const real = exampleRecord({ reviews: [0, 1, 2].map((n) => review(n, 3)) });
  const invented = '00000000-0000-4000-8000-000000000009';
  const mixed = {
    ...real,
    providers: [...real.providers, { ...real.providers[0]!, id: invented, slug: 'invented', isDemo: true }],
    // From 200 ratings on their mean would replace the prior of 3.5.
    reviews: [
      ...real.reviews,
      ...Array.from({ length: 300 }, (_, n) => review(100 + n, 1, { providerId: invented })),
    ],
  };
  expect(agencyOf(mixed).opinion.stars).toEqual(agencyOf(real).opinion.stars);
});

it('where a single fee report went shows nowhere', () => {
  const record = exampleRecord({
    reviews: [review(1, 4)],
    feeReports: [feeReport(1, 1000, 1000, { destination: 'SA' })],
  });
  expect(agencyOf(record).destinations).toEqual(['QA']);
});

describe('recruitment costs', () => {
  const ten = Array.from({ length: 10 }, (_, n) => feeReport(n, 128_000, 1820));

  it('converts by the month’s rate and the pegs', () => {
    // By hand: 128,000 NPR / 128 = 1,000 USD; 1,820 QAR / 3.64 = 500 USD; two months of pay.
    const { costs } = agencyOf(exampleRecord({ feeReports: ten, monthRates: RATES_2025 }));
    expect(costs).toMatchObject({ group: 'agency_destination', destination: 'QA', n: 10, medianUsd: 1000 });
    expect(costs!.medianMonths).toBeCloseTo(2, 9);
    expect(costs!.ratioOfTotals).toBeCloseTo(2, 9);
  });

  it('falls back to the larger group, and says which', () => {
    const other = '00000000-0000-4000-8000-000000000009';
    const costsWithOwn = (own: number) => {
      const feeReports = ten.map((report, n) => (n < own ? report : { ...report, providerId: other }));
      return agencyOf(exampleRecord({ feeReports, monthRates: RATES_2025 })).costs;
    };
    expect(costsWithOwn(10)).toMatchObject({ group: 'agency_destination', n: 10 });
    expect(costsWithOwn(5)).toMatchObject({ group: 'origin_destination', destination: 'QA', n: 10 });
    // Of four it would tell where they went; of none, it is the same.
    for (const own of [4, 1, 0])
      expect(costsWithOwn(own)).toMatchObject({ group: 'origin', origin: 'NP', destination: null, n: 10 });
  });

  it('shows nothing of nine, nor of ten of whom one paid more than half', () => {
    expect(agencyOf(exampleRecord({ feeReports: ten.slice(1), monthRates: RATES_2025 })).costs).toBeNull();
    const dominated = [feeReport(0, 1_300_000, 1820), ...ten.slice(1)];
    expect(agencyOf(exampleRecord({ feeReports: dominated, monthRates: RATES_2025 })).costs).toBeNull();
  });

  it('keeps those who paid nothing', () => {
    const free = [...ten, ...Array.from({ length: 10 }, (_, n) => feeReport(50 + n, 0, 1820))];
    const { costs } = agencyOf(exampleRecord({ feeReports: free, monthRates: RATES_2025 }));
    expect(costs).toMatchObject({ n: 20, medianUsd: 500 });
    expect(costs!.paidNothing.share).toBe(0.5);
    // By hand: 128,000 rupees at 128 to the dollar; half of the twenty paid it.
    expect(costs!.categories).toEqual([{ category: 'recruitment_service', share: 0.5, medianUsd: 1000 }]);
  });

  it('says nothing of reports it has no rate for', () => {
    expect(agencyOf(exampleRecord({ feeReports: ten })).costs).toBeNull();
  });

  it('carries no single report into what is published', () => {
    const text = JSON.stringify(
      takeSnapshot(exampleRecord({ feeReports: ten, monthRates: RATES_2025 }), TODAY),
    );
    for (const report of ten) expect(text).not.toContain(report.id);
  });
});

describe('corridors', () => {
  const quotes = [quote(OPERATOR, 2), quote(OTHER_OPERATOR, 4), quote(OTHER_OPERATOR, null, { variant: 2 })];
  const corridorOf = (record: Parameters<typeof takeSnapshot>[0], today = TODAY) =>
    takeSnapshot(record, today).corridors[0]!;

  it('ranks by cost with hidden prices last and out of the average', () => {
    const [amount] = corridorOf(exampleRecord({ quotes })).amounts;
    expect(amount!.services.map((service) => service.totalCostPct)).toEqual([2, 4, null]);
    expect(amount!.average).toEqual({ pct: 3, n: 2 });
    expect(amount!.smart).toEqual({ pct: 3, n: 2, isProvisional: true });
  });

  it('says what arrives at the rate of the quarter’s end', () => {
    // By hand: 200 USD at 62/1.1 PHP, less 2 %: 11,047.27.
    const monthRates = [
      ['ecb', 'EUR', 'USD', '2026-09-30', 1.1],
      ['ecb', 'EUR', 'PHP', '2026-09-30', 62],
    ] as ReturnType<typeof exampleRecord>['monthRates'];
    const [amount] = corridorOf(exampleRecord({ quotes, monthRates })).amounts;
    expect(amount!.sendAmount).toBe(735); // 200 · 3.6725, by the peg
    expect(amount).toMatchObject({ rateOn: '2026-09-30', rateSource: 'ecb' });
    expect(amount!.midPerUsd).toBeCloseTo(56.363_636, 6);
    expect(amount!.services[0]!.received).toBeCloseTo(11_047.27, 2);
    expect(amount!.services[2]!.received).toBeNull();
  });

  it('stops ranking after 120 days', () => {
    // 2026Q3 ends on 30 September: 120 days later is 28 January.
    expect(corridorOf(exampleRecord({ quotes }), '2027-01-28').isFresh).toBe(true);
    expect(corridorOf(exampleRecord({ quotes }), '2027-01-29').isFresh).toBe(false);
  });

  it('never mixes invented prices with real ones', () => {
    const invented = quote(OPERATOR, 50, { source: 'demonstration', quarter: '2026Q4' });
    expect(corridorOf(exampleRecord({ quotes: [invented] })).isDemo).toBe(true);
    const mixed = corridorOf(exampleRecord({ quotes: [...quotes, invented] }));
    expect(mixed.isDemo).toBe(false);
    expect(mixed.amounts[0]!.average!.pct).toBe(3);
  });

  it('continues published averages with surveyed ones', () => {
    const averages = [
      ['AE', 'PH', '2020Q3', 4.5],
      ['AE', 'PH', '2020Q1', 5],
      ['AE', 'PH', '2026Q3', 9],
    ] as ReturnType<typeof exampleRecord>['averages'];
    // The mean of 2 and 4; what is invented stays out of what is not.
    const costHistory = [
      { sending: 'AE', receiving: 'PH', isDemo: false, quarter: '2026Q3', costsPct: [2, 4] },
      { sending: 'AE', receiving: 'PH', isDemo: true, quarter: '2026Q2', costsPct: [9] },
    ];
    expect(corridorOf(exampleRecord({ quotes, averages, costHistory })).trend).toEqual([
      { quarter: '2020Q1', pct: 5, source: 'published' },
      { quarter: '2020Q3', pct: 4.5, source: 'published' },
      { quarter: '2026Q3', pct: 3, source: 'surveyed' },
    ]);
  });

  it('places each operator by its cheapest service', () => {
    const [operator, other] = takeSnapshot(
      exampleRecord({ quotes: [...quotes, quote(OPERATOR, 1, { variant: 2 })] }),
      TODAY,
    ).operators;
    expect(operator!.corridors[0]).toMatchObject({ rank: 1, totalCostPct: 1, operators: 2 });
    expect(other!.corridors[0]).toMatchObject({ rank: 2, totalCostPct: 4, operators: 2 });
  });
});

describe('the version', () => {
  it('is the same for the same record, another for another', () => {
    const record = exampleRecord({ reviews: [review(1, 4)] });
    expect(takeSnapshot(record, TODAY).version).toBe(takeSnapshot(structuredClone(record), TODAY).version);
    expect(takeSnapshot(record, TODAY).version).not.toBe(takeSnapshot(exampleRecord(), TODAY).version);
  });
});

it('the order of reviews changes no figure', () => {
  const reviews = [5, 1, 3, 4, 2, 5, 3].map((stars, n) =>
    review(n, stars, { facts: { passport_kept: n % 3 === 0 } }),
  );
  const figures = (of: typeof reviews) => {
    const { opinion } = agencyOf(exampleRecord({ reviews: of }));
    return {
      ...opinion,
      stars: opinion.stars!.score.toFixed(9),
      dimensions: opinion.dimensions.map((d) => d.mean.toFixed(9)),
    };
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(reviews, { minLength: reviews.length }), (shuffled) => {
      expect(figures(shuffled)).toEqual(figures(reviews));
    }),
    { numRuns: 30 },
  );
});

it('knows no agency but those in the record', () => {
  expect(takeSnapshot(exampleRecord(), TODAY).agencies.map((agency) => agency.id)).toEqual([AGENCY]);
});
