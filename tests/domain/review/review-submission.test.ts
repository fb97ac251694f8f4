import { describe, expect, it } from 'vitest';
import { dimensionsOf } from '#domain/review/dimensions.ts';
import { factsOf, goodFacts } from '#domain/review/facts.ts';
import { reviewSubmissionSchema } from '#domain/review/review-submission.ts';

const review = {
  id: '7f1a2b3c-4d5e-4f60-8a1b-2c3d4e5f6071',
  providerId: '0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d',
  ratings: { truth_job: 4, respect: 2 },
  facts: { passport_kept: true },
  origin: 'PH',
  destination: 'HK',
  work: 'domestic_work',
  startedMonth: '2025-03',
  text: 'They kept my passport for a week.',
  locale: 'en',
};
const codes = (changes: object) =>
  reviewSubmissionSchema.safeParse({ ...review, ...changes }).error?.issues.map((i) => i.message) ?? [];

describe('reviewSubmissionSchema', () => {
  it('takes a whole review', () => expect(reviewSubmissionSchema.parse(review)).toEqual(review));

  it('takes the least there can be', () => {
    const least = {
      origin: null,
      destination: null,
      work: null,
      startedMonth: null,
      facts: {},
      text: '',
      ratings: { easy: 1 },
    };
    expect(codes(least)).toEqual([]);
  });

  it('trims the text before it counts', () => {
    expect(reviewSubmissionSchema.parse({ ...review, text: `  ${'x'.repeat(4000)}\n` }).text).toHaveLength(
      4000,
    );
    expect(codes({ text: 'x'.repeat(4001) })).toEqual(['text_too_long']);
  });

  it('names what is wrong in codes', () => {
    expect(codes({ id: '1' })).toEqual(['bad_id']);
    expect(codes({ providerId: '' })).toEqual(['bad_provider']);
    expect(codes({ ratings: {} })).toEqual(['no_rating']);
    for (const stars of [0, 6, 3.5, '4'])
      expect(codes({ ratings: { respect: stars } })).toEqual(['bad_ratings']);
    expect(codes({ ratings: { kindness: 5 } })).toContain('bad_ratings');
    expect(codes({ ratings: null })).toEqual(['bad_ratings']);
    expect(codes({ facts: { passport_kept: 'yes' } })).toEqual(['bad_facts']);
    expect(codes({ facts: { was_late: true } })).toContain('bad_facts');
    expect(codes({ origin: 'Nepal' })).toEqual(['bad_country']);
    expect(codes({ startedMonth: '2025' })).toEqual(['bad_month']);
    expect(codes({ text: null })).toEqual(['bad_text']);
    expect(codes({ locale: 'English' })).toEqual(['bad_locale']);
  });

  it('refuses ratings of an agency mixed with those of an operator', () => {
    expect(codes({ ratings: { respect: 4, arrived: 4 } })).toEqual(['mixed_kinds']);
    expect(codes({ ratings: { arrived: 4 } })).toEqual(['mixed_kinds']); // beside an agency's fact
    expect(codes({ ratings: { arrived: 4 }, facts: { would_recommend: true } })).toEqual([]);
  });
});

describe('dimensions and facts', () => {
  it('are five and four, four and one', () => {
    expect(dimensionsOf('agency')).toHaveLength(5);
    expect(dimensionsOf('operator')).toHaveLength(4);
    expect(factsOf('agency')).toHaveLength(4);
    expect(factsOf('operator')).toEqual(['would_recommend']);
  });

  it('know which answer is good', () => {
    expect(factsOf('agency').filter((fact) => goodFacts[fact])).toEqual(['would_recommend']);
  });
});
