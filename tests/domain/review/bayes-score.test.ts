import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageWeight } from '#domain/review/age-weight.ts';
import { bayesScore } from '#domain/review/bayes-score.ts';
import { priorMean } from '#domain/review/prior-mean.ts';
import { reviewStars } from '#domain/review/review-stars.ts';
import { scoreRange } from '#domain/review/score-range.ts';

const rating = (stars: number, ageMonths = 0) => ({ stars, ageMonths });
const ratings = fc.array(
  fc.record({ stars: fc.integer({ min: 1, max: 5 }), ageMonths: fc.nat({ max: 240 }) }),
);

describe('ageWeight', () => {
  it('halves every two years', () => {
    expect([0, 24, 48].map(ageWeight)).toEqual([1, 0.5, 0.25]);
    expect(ageWeight(12)).toBeCloseTo(0.7071, 4); // 1/√2
    expect(ageWeight(-1)).toBe(1);
  });
});

describe('bayesScore', () => {
  it('is the prior for nobody, and near it for a few', () => {
    expect(bayesScore({ ratings: [], prior: 3.5 })).toBe(3.5);
    // By hand: (7 · 3.5 + 3 · 5) / (7 + 3) = 39.5 / 10.
    expect(bayesScore({ ratings: [rating(5), rating(5), rating(5)], prior: 3.5 })).toBeCloseTo(3.95, 10);
  });

  it('lets old ratings count less', () => {
    // By hand: weights 0.5 and 1: (24.5 + 0.5 · 1 + 1 · 5) / (7 + 1.5) = 30 / 8.5.
    expect(bayesScore({ ratings: [rating(1, 24), rating(5)], prior: 3.5 })).toBeCloseTo(30 / 8.5, 10);
  });

  it('stays between 1 and 5, and a better rating never lowers it', () => {
    fc.assert(
      fc.property(ratings, fc.double({ min: 1, max: 5, noNaN: true }), (all, prior) => {
        const score = bayesScore({ ratings: all, prior });
        expect(score).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(score).toBeLessThanOrEqual(5 + 1e-9);
        expect(bayesScore({ ratings: [...all, rating(5)], prior })).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
  });
});

describe('priorMean', () => {
  it('is 3.5 until there are 200 ratings, then their mean', () => {
    expect(priorMean([])).toBe(3.5);
    expect(priorMean(Array(199).fill(5))).toBe(3.5);
    // By hand: (150 · 4 + 50 · 2) / 200 = 700 / 200.
    expect(priorMean([...Array(150).fill(4), ...Array(50).fill(2)])).toBe(3.5);
    expect(priorMean(Array(200).fill(4))).toBe(4);
  });
});

describe('reviewStars', () => {
  it('is the mean of what was rated', () => {
    expect(reviewStars({ truth_job: 4, respect: 2, help: 3 })).toBe(3);
    expect(reviewStars({ easy: 5 })).toBe(5);
    expect(() => reviewStars({})).toThrow(RangeError);
  });
});

describe('scoreRange', () => {
  it('is the range of the prior alone when there are no ratings', () => {
    // By hand: 1.96 · √(2 / 7) = 1.0477.
    const { low, high } = scoreRange({ ratings: [], prior: 3.5 });
    expect(low).toBeCloseTo(2.4523, 3);
    expect(high).toBeCloseTo(4.5477, 3);
  });

  it('pools the prior with the ratings', () => {
    // By hand, three new fives: S = 3.95; squares 7 · (2 + 0.45²) + 3 · 1.05² = 15.4175 + 3.3075 = 18.725;
    // variance 18.725 / 10; reach 1.96 · √(1.8725 / 10) = 0.8481.
    const { low, high } = scoreRange({ ratings: [rating(5), rating(5), rating(5)], prior: 3.5 });
    expect(low).toBeCloseTo(3.1019, 3);
    expect(high).toBeCloseTo(4.7981, 3);
  });

  it('holds the score and stays within 1 to 5', () => {
    fc.assert(
      fc.property(ratings, fc.double({ min: 1, max: 5, noNaN: true }), (all, prior) => {
        const score = bayesScore({ ratings: all, prior });
        const { low, high } = scoreRange({ ratings: all, prior });
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(5);
        expect(low).toBeLessThanOrEqual(score);
        expect(high).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('narrows with more of the same, widens as they age', () => {
    const width = (n: number, age: number) => {
      const { low, high } = scoreRange({
        ratings: Array.from({ length: n }, (_, i) => rating(3 + (i % 2), age)),
        prior: 3.5,
      });
      return high - low;
    };
    expect(width(40, 0)).toBeLessThan(width(10, 0));
    expect(width(10, 0)).toBeLessThan(width(10, 48));
  });

  it('holds the truth about 95 times in 100', () => {
    // Providers whose true mean is spread as the prior claims (about 3.5, variance 2 / 7), 20 new
    // ratings each. A seeded generator, so the count is the same every time.
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    let held = 0;
    for (let provider = 0; provider < 2000; provider++) {
      const truth = Math.min(4.9, Math.max(1.1, 3.5 + Math.sqrt(2 / 7) * normal()));
      // Stars of 1 to 5 as four yes/no answers each: mean `truth`.
      const share = (truth - 1) / 4;
      const stars = () => 1 + [0, 0, 0, 0].filter(() => random() < share).length;
      const { low, high } = scoreRange({
        ratings: Array.from({ length: 20 }, () => rating(stars())),
        prior: 3.5,
      });
      if (low <= truth && truth <= high) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.94);
  });
});
