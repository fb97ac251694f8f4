import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickableReview, pickReviews, type Pickable } from '#domain/review/pick-reviews.ts';
import { hasChoices, pickFromQuery, queryOfPick, reviewChoices } from '#domain/review/review-choices.ts';

const review = (to: string | null, year: string, lang: string, hasReply = false): Pickable => ({
  to,
  year,
  lang,
  hasReply,
});
const four = [
  review('HK', '2026', 'en', true),
  review('SA', '2026', 'fil'),
  review('HK', '2025', 'fil'),
  review(null, '2025', 'en'),
];

describe('pickReviews', () => {
  it('reads a published review', () => {
    const published = { destination: 'HK', publishedMonth: '2026-08', language: 'fil', reply: null };
    expect(pickableReview(published)).toEqual(review('HK', '2026', 'fil'));
    expect(pickableReview({ ...published, destination: null, reply: 'Sorry.' })).toEqual(
      review(null, '2026', 'fil', true),
    );
  });

  it('keeps those that are all of what is picked, in their order', () => {
    expect(pickReviews(four, {})).toEqual(four);
    expect(pickReviews(four, { to: 'HK' })).toEqual([four[0], four[2]]);
    expect(pickReviews(four, { lang: 'fil', year: '2025' })).toEqual([four[2]]);
    expect(pickReviews(four, { reply: true })).toEqual([four[0]]);
    expect(pickReviews(four, { reply: true, lang: 'fil' })).toEqual([]);
  });
});

describe('reviewChoices', () => {
  it('are the values there are, the newest year first', () => {
    expect(reviewChoices(four)).toEqual({
      to: ['HK', 'SA'],
      year: ['2026', '2025'],
      lang: ['en', 'fil'],
      reply: true,
    });
  });

  it('leave out what all reviews have in common', () => {
    const alike = Array.from({ length: 4 }, () => review('HK', '2026', 'en', true));
    expect(hasChoices(reviewChoices(alike))).toBe(false);
    expect(reviewChoices([...alike, review(null, '2026', 'en', true)])).toEqual({
      to: ['HK'],
      year: [],
      lang: [],
      reply: false,
    });
  });

  it('there are none among three', () => {
    expect(hasChoices(reviewChoices(four))).toBe(true);
    expect(hasChoices(reviewChoices(four.slice(0, 3)))).toBe(false);
  });
});

describe('an address', () => {
  const choices = reviewChoices(four);

  it('picks what there is', () => {
    const query = new URLSearchParams('?to=hk&year=2025&lang=FIL&reply=1');
    expect(pickFromQuery(query, choices)).toEqual({ to: 'HK', year: '2025', lang: 'fil', reply: true });
  });

  it('picks nothing that there is not', () => {
    const query = new URLSearchParams('?to=xx&year=1999&lang=&reply=yes&to=hk');
    expect(pickFromQuery(query, choices)).toEqual({});
  });

  it('says what is picked, and the other way round', () => {
    expect(queryOfPick({})).toBe('');
    const pick = fc.record(
      {
        to: fc.constantFrom(...choices.to),
        year: fc.constantFrom(...choices.year),
        lang: fc.constantFrom(...choices.lang),
        reply: fc.constant(true as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(pick, (picked) => {
        expect(pickFromQuery(new URLSearchParams(queryOfPick(picked)), choices)).toEqual(picked);
      }),
    );
  });
});
