import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedRecord } from '#publication/record.ts';
import type { Corridor } from '#publication/snapshot.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { exampleRecord, OPERATOR, OTHER_OPERATOR, quote } from './example-record.ts';

type Report = PublishedRecord['transferReports'][number];
type MonthRate = PublishedRecord['monthRates'][number];

const TODAY = '2026-11-24';
/** 58.76 pesos and, by the peg, 3.6725 dirham to the dollar: 16 pesos to the dirham. */
const RATES: MonthRate[] = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'].flatMap(
  (day) => [['ecb', 'EUR', 'USD', day, 1] as MonthRate, ['ecb', 'EUR', 'PHP', day, 58.76] as MonthRate],
);
const price = (feePct: number, fxMarginPct: number) => ({
  feePct,
  fxMarginPct,
  totalCostPct: feePct + fxMarginPct,
});
/** With cash 2 + 1 percent, from a bank account 0.5 + 0.5; a wallet of the other operator, hidden. */
const QUOTES = [
  quote(OPERATOR, 3, price(2, 1)),
  quote(OPERATOR, 1, { ...price(0.5, 0.5), payIn: 'Bank account transfer' }),
  quote(OTHER_OPERATOR, null, { payIn: 'Mobile money' }),
];

/** 735 dirham, that is 200 dollars within 0.1 percent, with the fee on top: 11,642.4 pesos by the price with cash. */
function report(n: number, more: Partial<Report> = {}): Report {
  return {
    id: `00000000-0000-4000-8000-${String(3000 + n).padStart(12, '0')}`,
    operatorId: OPERATOR,
    order: n,
    sending: 'AE',
    receiving: 'PH',
    sentMonth: '2026-08',
    sentMinor: 735_00,
    sentCurrency: 'AED',
    feeMinor: 15_00,
    feeIncluded: false,
    receivedMinor: 11_642_40,
    receivedCurrency: 'PHP',
    payIn: 'cash',
    payOut: null,
    ...more,
  };
}
const lessBy = (pct: number) => ({ receivedMinor: Math.round(11_642_40 * (1 - pct / 100)) });

function corridor(transferReports: Report[], more: Partial<PublishedRecord> = {}): Corridor {
  const record = exampleRecord({ quotes: QUOTES, monthRates: RATES, transferReports, ...more });
  return takeSnapshot(record, TODAY).corridors[0]!;
}
const crowdOf = (reports: Report[], more: Partial<PublishedRecord> = {}) => corridor(reports, more).crowd;
const ofServices = ({ amounts }: Corridor) =>
  amounts[0]!.services.flatMap(({ payIn, crowd }) => (crowd ? [[payIn, crowd.n, crowd.medianGapPct]] : []));

describe('what workers received', () => {
  it('is the median of what was missing, from five on', () => {
    const five = [0, 0.5, 2, 3, 9].map((pct, n) => report(n, lessBy(pct)));
    expect(crowdOf(five.slice(1))).toBeNull();
    expect(crowdOf(five)).toEqual({ n: 5, medianGapPct: 2, from: '2026-07', to: '2026-09' });
    expect(ofServices(corridor(five))).toEqual([['Cash', 5, 2]]);
  });

  it('is below zero when more arrived, and zero when it was as the price said', () => {
    expect(crowdOf([0, 1, 2, 3, 4].map((n) => report(n, lessBy(-0.5))))?.medianGapPct).toBe(-0.5);
    const same = crowdOf([0, 1, 2, 3, 4].map((n) => report(n)))!.medianGapPct;
    expect(Object.is(same, 0)).toBe(true);
  });

  it('says the quarters they sent in, none to come', () => {
    const months = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-10'];
    expect(crowdOf(months.map((sentMonth, n) => report(n, { sentMonth })))).toMatchObject({
      from: '2026-07',
      to: '2026-11',
    });
  });

  it('takes the cheapest service where the worker did not say how they paid, and shows it beside none', () => {
    // By hand: 735 · 16 · 0.995 = 11,701.2 by the cheaper one; 11,642.4 is 0.5025 % less.
    const untold = corridor([0, 1, 2, 3, 4].map((n) => report(n, { payIn: null })));
    expect([untold.crowd?.medianGapPct, ofServices(untold)]).toEqual([0.5, []]);
  });

  it.each<[string, Partial<Report>, Partial<PublishedRecord>?]>([
    ['of a month before the prices', { sentMonth: '2026-06' }],
    ['of a month without a rate', { sentMonth: '2026-11' }],
    ['in other money', { sentCurrency: 'USD' }],
    ['received in other money', { receivedCurrency: 'USD' }],
    ['of which nobody knows how the fee was taken', { feeIncluded: null }],
    ['paid in a way the operator has no price for', { payIn: 'mobile_wallet' }],
    ['of an operator that hides its price', { operatorId: OTHER_OPERATOR, payIn: null }],
    ['far larger than what was surveyed', { sentMinor: 100_000_00 }],
    ['where there is no rate at all', {}, { monthRates: [] }],
  ])('leaves out a transfer %s', (_, change, more) => {
    expect(
      crowdOf(
        [0, 1, 2, 3, 4].map((n) => report(n, change)),
        more,
      ),
    ).toBeNull();
    expect(crowdOf([...[0, 1, 2, 3].map((n) => report(n)), report(4, change)], more)).toBeNull();
  });

  it('keeps invented and real apart', () => {
    const [operator, ...others] = exampleRecord().providers;
    const invented = {
      providers: [
        operator!,
        ...others.map((provider) => ({ ...provider, isDemo: provider.id === OPERATOR })),
      ],
      quotes: [
        ...QUOTES.map((of) => (of.operatorId === OPERATOR ? { ...of, source: 'demonstration' } : of)),
        quote(OTHER_OPERATOR, 3, { ...price(2, 1), payIn: 'Bank account transfer' }),
      ],
    };
    const reports = [0, 1, 2, 3, 4].map((n) => report(n));
    // The corridor has real prices: those who sent with an invented operator are not of it.
    expect(crowdOf(reports, invented)).toBeNull();
    const real = [0, 1, 2, 3, 4].map((n) =>
      report(10 + n, { operatorId: OTHER_OPERATOR, payIn: 'bank_account' }),
    );
    expect(crowdOf([...reports, ...real], invented)?.n).toBe(5);
  });

  it('shows no part of it from which the rest, fewer than five, could be worked out', () => {
    const cash = [0, 1, 2, 3, 4].map((n) => report(n, lessBy(1)));
    const bank = (count: number) =>
      Array.from({ length: count }, (_, n) => report(10 + n, { payIn: 'bank_account', ...lessBy(4) }));
    const untold = [20, 21, 22].map((n) => report(n, { payIn: null }));
    // Ten: five with cash, two from a bank account, three who did not say. Five and five are left.
    const mixed = corridor([...cash, ...bank(2), ...untold]);
    expect([mixed.crowd?.n, ofServices(mixed).length]).toEqual([10, 1]);
    const both = corridor([...cash, ...bank(5)]);
    expect([both.crowd?.n, ofServices(both).length]).toEqual([10, 2]);
    // Fifteen, of which ten with one service and five with the other: nobody is left.
    const more = corridor([
      ...cash,
      ...bank(5),
      ...cash.map((of, n) => report(30 + n, { ...of, id: report(30 + n).id, order: 30 + n })),
    ]);
    expect(ofServices(more).map(([, n]) => n)).toEqual(expect.arrayContaining([5, 10]));
  });

  it('stays as it is with one report more, until there are five more, whatever order they are read in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ pct: fc.integer({ min: -20, max: 60 }), bank: fc.boolean() }), {
          maxLength: 24,
        }),
        fc.infiniteStream(fc.integer()),
        (said, shuffle) => {
          const reports = said.map(({ pct, bank }, n) =>
            report(n, { ...lessBy(pct), payIn: bank ? 'bank_account' : 'cash' }),
          );
          const shown = (of: Report[]) => {
            const { crowd, amounts } = corridor(of);
            return { crowd, services: amounts[0]!.services.map((service) => service.crowd) };
          };
          const all = shown(reports);
          expect(all.crowd?.n ?? 0).toBe(reports.length - (reports.length % 5));
          if (reports.length % 5 !== 0) expect(shown(reports.slice(0, -1))).toEqual(all);
          const inAnyOrder = reports
            .map((of) => ({ of, place: shuffle.next().value }))
            .sort((a, b) => Number(a.place) - Number(b.place))
            .map(({ of }) => of);
          expect(shown(inAnyOrder)).toEqual(all);
        },
      ),
      { numRuns: 30 },
    );
  });
});
