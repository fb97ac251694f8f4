import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, listedScore, standingOf, type Rankable } from '#domain/review/rank-order.ts';

const agency = (name: string, n: number, score: number | null, isUnderAlert = false): Rankable => ({
  slug: name.toLowerCase(),
  name,
  n,
  score,
  isUnderAlert,
});
const byName = byRank((a, b) => (a < b ? -1 : Number(a > b)));

describe('byRank', () => {
  it('puts the ranked by score, then those being checked, then the others, each by name', () => {
    const agencies = [
      agency('Few B', 4, 4.9),
      agency('Checked', 40, 5, true),
      agency('Good', 9, 4.2),
      agency('Few A', 0, null),
      agency('Better', 5, 4.21),
      // Too few for a rank without the alert as well: nothing of it is told by its place.
      agency('Few C', 4, 4, true),
    ];
    expect(agencies.sort(byName).map(({ name }) => name)).toEqual([
      'Better',
      'Good',
      'Checked',
      'Few A',
      'Few B',
      'Few C',
    ]);
  });

  it('gives one order, whatever the order they come in', () => {
    const some = fc.record({
      slug: fc.string({ maxLength: 3 }),
      name: fc.constantFrom('a', 'b', 'c'),
      n: fc.integer({ min: 0, max: 8 }),
      score: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
      isUnderAlert: fc.boolean(),
    });
    const list = fc.uniqueArray(some, { selector: ({ slug }) => slug });
    const shuffled = list.chain((agencies) =>
      fc.tuple(
        fc.constant(agencies),
        fc.shuffledSubarray(agencies, { minLength: agencies.length, maxLength: agencies.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(other.toSorted(byName)).toEqual(one.toSorted(byName));
      }),
    );
  });
});

it('standingOf needs five reviews for a rank, and no open alert', () => {
  expect(standingOf({ n: 5, isUnderAlert: false })).toBe('ranked');
  expect(standingOf({ n: 5, isUnderAlert: true })).toBe('checked');
  expect(standingOf({ n: 4, isUnderAlert: true })).toBe('too_few');
});

describe('listedScore', () => {
  it.each([
    [3.749, 3.74],
    [3.75, 3.75],
    // Stored as 4.3499999…: shown as 4.4 all the same, as 4.35 is.
    [4.35, 4.35],
    [5, 5],
  ])('of %f is %f', (score, listed) => {
    expect(listedScore(score)).toBe(listed);
  });

  it('is shown with the same digit as the score itself', () => {
    const shown = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const score = fc.integer({ min: 10_000, max: 50_000 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(score, (n) => {
        expect(shown.format(listedScore(n))).toBe(shown.format(n));
      }),
    );
  });
});
