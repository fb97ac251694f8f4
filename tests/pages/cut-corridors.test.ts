import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corridorPageHref, corridorPages } from '#pages/_cut-corridors.ts';
import type { Operator } from '#publication/snapshot.ts';

const corridor = (sending: string, receiving: string, quarters = 1): Operator['corridors'][number] => ({
  slug: `${sending}-${receiving}`.toLowerCase(),
  sending,
  receiving,
  quarter: '2026Q3',
  isFresh: true,
  totalCostPct: 4,
  rank: 1,
  operators: 3,
  history: Array.from({ length: quarters }, () => ({ quarter: '2026Q3', pct: 4 })),
});
const operator = (corridors: Operator['corridors'], reviews: Operator['reviews'] = []) =>
  ({ corridors, reviews }) as Operator;

describe('corridorPages', () => {
  it('is one page of nothing for an operator without corridors', () => {
    expect(corridorPages(operator([]), 'en')).toEqual([{ corridors: [], page: 1, pages: 1, countries: [] }]);
  });

  it('goes by the names of the countries, not by their codes', () => {
    // Algeria (DZ), Switzerland (CH), United Arab Emirates (AE).
    const [page] = corridorPages(
      operator([corridor('AE', 'PH'), corridor('CH', 'DZ'), corridor('DZ', 'FR'), corridor('AE', 'DZ')]),
      'en',
    );
    expect(page!.corridors.map(({ slug }) => slug)).toEqual(['dz-fr', 'ch-dz', 'ae-dz', 'ae-ph']);
  });

  it('leaves room for long histories and for reviews, and says where each country begins', () => {
    const codes = ['AE', 'BH', 'KW', 'OM', 'QA'];
    const to = ['BD', 'IN', 'NP', 'PH', 'LK', 'PK', 'ID', 'VN', 'EG', 'JO'];
    const many = codes.flatMap((from) => to.map((code) => corridor(from, code, 60)));
    const pages = corridorPages(operator(many), 'en');
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]!.countries.map(({ country }) => country)).toEqual(['BH', 'KW', 'OM', 'QA', 'AE']);
    for (const { country, page } of pages[0]!.countries)
      expect(pages[page - 1]!.corridors.some(({ sending }) => sending === country)).toBe(true);

    const review = { text: 'They asked for my papers twice. '.repeat(80) } as Operator['reviews'][number];
    const beside = corridorPages(operator(many, [review, review, review]), 'en');
    expect(beside[0]!.corridors.length).toBeGreaterThan(0);
    expect(beside[0]!.corridors.length).toBeLessThan(pages[0]!.corridors.length);
    expect(beside[1]!.corridors.length).toBe(pages[0]!.corridors.length);
  });

  it('loses none and shows none twice', () => {
    const code = fc.constantFrom('AE', 'BH', 'KW', 'OM', 'QA', 'SA', 'PH', 'NP', 'IN', 'BD', 'LK');
    const corridors = fc.uniqueArray(
      fc.tuple(code, code, fc.integer({ min: 0, max: 60 })).map((of) => corridor(...of)),
      { selector: ({ slug }) => slug, maxLength: 100 },
    );
    fc.assert(
      fc.property(corridors, (all) => {
        const pages = corridorPages(operator(all), 'en');
        const shown = pages.flatMap(({ corridors }) => corridors.map(({ slug }) => slug));
        expect(shown.toSorted()).toEqual(all.map(({ slug }) => slug).toSorted());
        expect(pages.every(({ page, pages: of }, index) => page === index + 1 && of === pages.length)).toBe(
          true,
        );
        expect(pages.every(({ corridors }) => corridors.length <= 40)).toBe(true);
      }),
    );
  });

  it('has its first page on that of the operator', () => {
    expect(corridorPageHref('en', 'some-pay', 1)).toBe('/en/operator/some-pay/#corridors');
    expect(corridorPageHref('en', 'some-pay', 2)).toBe('/en/operator/some-pay/corridors/2/');
  });
});
