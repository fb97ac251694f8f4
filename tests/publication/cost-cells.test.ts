import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costCells, wayOf, type CostReport } from '#publication/cost-cells.ts';
import { publishedCosts } from '#publication/recruitment-costs.ts';

/** The n-th that was published: to Qatar, for 500 US dollars' pay. */
const report = (n: number, more: Partial<CostReport> = {}): CostReport => ({
  id: `r${String(n).padStart(3, '0')}`,
  order: n,
  providerId: 'A',
  origin: 'NP',
  destination: 'QA',
  startedMonth: '2025-03',
  costUsd: 1000,
  earningsUsd: 500,
  paidUsd: new Map([['medical', 1000]]),
  ...more,
});
const reports = (count: number, more: (n: number) => Partial<CostReport> = () => ({})) =>
  Array.from({ length: count }, (_, n) => report(n, more(n)));
const A = { id: 'A', country: 'NP' };
const cellOf = (of: CostReport[], agency = A) => {
  const cell = costCells(of).ofAgency(agency);
  return cell && `${cell.group} ${cell.members.length}`;
};

describe('the group that is shown', () => {
  it('is the narrowest that is large enough, and waits for the next five', () => {
    expect([9, 10, 14, 15].map((n) => cellOf(reports(n)))).toEqual([
      null,
      'agency_destination 10',
      'agency_destination 10',
      'agency_destination 15',
    ]);
    const half = (n: number) => ({ destination: n % 2 === 0 ? 'QA' : 'SA' });
    expect(cellOf(reports(10, half))).toBe('agency 10');
    // Twelve ways of twelve agencies: the country's.
    expect(cellOf(reports(12, (n) => ({ providerId: `B${n}`, destination: `${n}` })))).toBe('origin 10');
  });

  it('is none in which one worker paid more than half, or two more than 67 %', () => {
    const dominated = (...amounts: number[]) => cellOf(reports(10, (n) => ({ costUsd: amounts[n] ?? 100 })));
    // By hand: nine of 100 are 900: 900 of 1,800 is 50 %, but with a second of 100 it is 55.6 %.
    expect(dominated(900)).toBe('agency_destination 10');
    expect(dominated(901)).toBeNull();
    // Eight of 100 are 800: 812 + 812 of 2,424 are 67.0 %, 820 + 820 of 2,440 are 67.2 %.
    expect(dominated(812, 812)).toBe('agency_destination 10');
    expect(dominated(820, 820)).toBeNull();
    // The same of what they earned.
    expect(cellOf(reports(10, (n) => ({ earningsUsd: n === 0 ? 4600 : 500 })))).toBeNull();
  });

  it('tells nothing of an agency of which fewer than five told, not even where they went', () => {
    const others = reports(20, () => ({ providerId: 'B' }));
    const own = Array.from({ length: 5 }, (_, n) => report(100 + n));
    const shown = [0, 1, 4, 5].map((told) => cellOf([...others, ...own.slice(0, told)]));
    expect(shown).toEqual(['origin 20', 'origin 20', 'origin 20', 'origin_destination 25']);
  });

  it('stays with the agency while those who went elsewhere could be worked out', () => {
    // The first ten are of an agency, one of them to Saudi Arabia; then come one to Qatar, and another.
    const one = (n: number) => ({ destination: n === 4 ? 'SA' : 'QA' });
    expect([10, 14, 15, 20, 25].map((n) => cellOf(reports(n, one)))).toEqual([
      'agency 10',
      'agency 10',
      'agency 15',
      'agency 20',
      'agency 25',
    ]);
    // Three went there: whoever compares ten with ten is left with six.
    const three = (n: number) => ({ destination: n % 3 === 1 && n < 9 ? 'SA' : 'QA' });
    expect([10, 15].map((n) => cellOf(reports(n, three)))).toEqual(['agency 10', 'agency_destination 10']);
  });

  it('is not shown of a way that differs by two from what an agency showed before', () => {
    // Nine of A to Qatar and one to Kuwait were shown; now one of B makes ten to Qatar, and then A has one too high to show any.
    // Five of others, elsewhere, came before.
    const all = [
      ...reports(5, (n) => ({ id: `c${n}`, order: n - 5, providerId: 'C', destination: 'SA' })),
      ...reports(9),
      report(9, { destination: 'KW' }),
      report(10, { providerId: 'B' }),
      ...[11, 12, 13, 14, 15].map((n) => report(n, { destination: 'KW', costUsd: n === 11 ? 50_000 : 1000 })),
    ];
    expect([cellOf(all.slice(0, 15)), cellOf(all)]).toEqual(['agency 10', null]);
    expect(costCells(all).ways).toEqual([]);
    // With the one of B before the one to Kuwait, it is for the agency to wait, until five more have told.
    const swapped = new Map([
      [9, 10],
      [10, 9],
    ]);
    const before = all.map((one) => ({ ...one, order: swapped.get(one.order) ?? one.order }));
    expect(costCells(before).ways.map(({ members }) => members.length)).toEqual([10]);
  });

  it('is not shown of a way or a country of which one to four are left beside its agencies', () => {
    // Ten of an agency among the first 15 of the way are left with five; with ten of another, of 20, with none.
    const of = (...counts: number[]) =>
      reports(
        counts.reduce((sum, count) => sum + count),
        (n) => ({
          providerId: `B${counts.findIndex((_, i) => n < counts.slice(0, i + 1).reduce((a, b) => a + b))}`,
        }),
      );
    const ways = (...counts: number[]) => costCells(of(...counts)).ways.map(({ members }) => members.length);
    expect(ways(10, 5)).toEqual([15]);
    expect(ways(10, 10)).toEqual([20]);
    // 9 of which the figure is made of 5 at most, which is not shown; then 10 that are.
    expect(ways(9, 10)).toEqual([15]);
    // 10, 12 of which 10 are shown, and 3: of the way's 25, five are left, two of the second and three.
    expect(ways(10, 12, 3)).toEqual([25]);
    // 3 first and then 10 and 12: of the first 25 the same five.
    expect(ways(3, 10, 12)).toEqual([25]);
    // 3 first, then 10 and 10: the first 20 are 3, 10 and 7, beside which three are left.
    expect(ways(3, 10, 10)).toEqual([]);
  });
});

interface Release {
  own: Map<string, CostReport[]>;
  ways: CostReport[][];
  origins: CostReport[][];
}
const AGENCIES = ['A', 'B', 'C'];
const ORIGINS = ['NP', 'PH'];
/** Everything that any page shows. */
function release(of: CostReport[]): Release {
  const { ofAgency, ways } = costCells(of);
  const own = new Map<string, CostReport[]>();
  for (const id of AGENCIES) {
    const cell = ofAgency({ id, country: null });
    if (cell?.group.startsWith('agency')) own.set(id, cell.members);
  }
  const origins = ORIGINS.flatMap((country) => ofAgency({ id: 'nobody told of it', country })?.members ?? []);
  return {
    own,
    ways: ways.map(({ members }) => members),
    origins: [...Map.groupBy(origins, ({ origin }) => origin).values()],
  };
}
const keyOf = (members: CostReport[]) => members.map(({ id }) => id).join(' ');
const isSafe = (left: number) => left === 0 || left >= 5;
const leftOf = (group: CostReport[], parts: CostReport[][]) =>
  new Set(group).difference(new Set(parts.flat())).size;

/** Most with one agency on one way, as it is: so that groups are nearly the same. */
const history = fc
  .array(
    fc.record({
      providerId: fc.constantFrom('A', 'A', 'A', 'A', 'B', 'B', 'C'),
      origin: fc.constantFrom('NP', 'NP', 'NP', 'NP', 'NP', 'NP', 'NP', 'PH'),
      destination: fc.constantFrom('QA', 'QA', 'QA', 'QA', 'QA', 'QA', 'QA', 'QA', 'SA', 'KW'),
      costUsd: fc.oneof({ weight: 60, arbitrary: fc.integer({ min: 100, max: 900 }) }, fc.constant(9000)),
    }),
    { minLength: 10, maxLength: 45, size: 'max' },
  )
  .map((all) => all.map((more, n) => report(n, more)));

describe('whoever compares what is published', () => {
  it('at any two moments, of any two groups, is left with nobody or five', () => {
    let compared = 0;
    fc.assert(
      fc.property(history, (all) => {
        const shown = new Map<string, Set<CostReport>>();
        for (let n = 10; n <= all.length; n++) {
          const { own, ways, origins } = release(all.slice(0, n));
          for (const members of [...own.values(), ...ways, ...origins]) {
            const key = keyOf(members);
            if (shown.has(key)) continue;
            const group = new Set(members);
            for (const before of shown.values()) {
              compared++;
              const left = group.symmetricDifference(before).size;
              if (left < 5) throw new Error(`${left} are left of [${key}] and [${keyOf([...before])}]`);
            }
            shown.set(key, group);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  it('in one release is left with nobody or five of a group without its parts', () => {
    fc.assert(
      fc.property(history, (all) => {
        const { own, ways, origins } = release(all);
        const parts = [...own.values()];
        for (const way of ways) expect(isSafe(leftOf(way, parts))).toBe(true);
        for (const origin of origins)
          for (const within of [ways, parts, [...ways, ...parts]])
            expect(
              isSafe(
                leftOf(
                  origin,
                  within.filter(([one]) => one!.origin === origin[0]!.origin),
                ),
              ),
            ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('sees the figures of a way change only with five more', () => {
    fc.assert(
      fc.property(history, (all) => {
        const seen = new Map<string, CostReport[]>();
        for (let n = 10; n <= all.length; n++) {
          for (const members of release(all.slice(0, n)).ways) {
            const before = seen.get(wayOf(members[0]!)) ?? [];
            expect(keyOf(members).startsWith(keyOf(before))).toBe(true);
            expect(isSafe(members.length - before.length)).toBe(true);
            seen.set(wayOf(members[0]!), members);
          }
        }
      }),
    );
  });

  it('learns nothing from the order in which the reports are read', () => {
    const pages = (all: CostReport[]) => {
      const { ofAgency, journeys } = publishedCosts(all);
      return [...AGENCIES, 'nobody told of it']
        .map((id) => ofAgency({ id, country: 'NP' }))
        .concat(journeys().map(({ costs }) => costs));
    };
    fc.assert(
      fc.property(history, fc.compareFunc(), (all, shuffle) => {
        expect(pages([...all].sort(shuffle))).toEqual(pages(all));
      }),
    );
  });
});

describe('the figures', () => {
  const shown = (of: CostReport[]) => publishedCosts(of).ofAgency(A)!;

  it('are rounded, so that the middle one of fifteen is not one worker’s', () => {
    // By hand: 1,000 to 1,014 dollars over 300 a month: the eighth is 1,007 / 300 = 3.3567; totals 15,105 / 4,500.
    const costs = shown(reports(15, (n) => ({ costUsd: 1000 + n, earningsUsd: 300 })));
    expect(costs).toMatchObject({ medianMonths: 3.4, ratioOfTotals: 3.4, medianUsd: 1000, payUsd: 300 });
  });

  it('leave out categories that fewer than five paid for, and say so', () => {
    const paid = (visas: number) =>
      shown(
        reports(10, (n) => ({
          paidUsd: new Map([['medical', 100], ...(n < visas ? [['administrative', 900] as const] : [])]),
        })),
      );
    expect(paid(4)).toMatchObject({
      categories: [{ category: 'medical', share: 1, medianUsd: 100 }],
      hasRareCategories: true,
    });
    expect(paid(5)).toMatchObject({
      categories: [
        { category: 'medical', share: 1, medianUsd: 100 },
        { category: 'administrative', share: 0.5, medianUsd: null },
      ],
      hasRareCategories: false,
    });
  });

  it('have the median of a category grow by five payers too', () => {
    // Ten paid 100, of 15 then an eleventh and twelfth 900, of 20 five more: the median is of the first 10, then of 15.
    const paid = (count: number, payers: number) =>
      shown(
        reports(count, (n) => ({ paidUsd: new Map(n < payers ? [['medical', n < 10 ? 100 : 900]] : []) })),
      ).categories[0]!;
    expect(paid(10, 10).medianUsd).toBe(100);
    expect(paid(15, 12)).toEqual({ category: 'medical', share: 0.8, medianUsd: 100 });
  });
});
