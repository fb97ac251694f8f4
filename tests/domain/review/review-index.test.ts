import { describe, expect, it } from 'vitest';
import { readReviewIndex, reviewIndex } from '#domain/review/review-index.ts';

describe('reviewIndex', () => {
  const review = { destination: 'HK', publishedMonth: '2026-08', language: 'fil', reply: 'Sorry.' };
  const pages = [
    [{ ...review, id: '11111111-1111-4111-8111-111111111111' }],
    [{ ...review, id: '22222222-2222-4222-8222-222222222222', destination: null, reply: null }],
  ];

  it('says on which page each stands, and is read as it was written', () => {
    const index = reviewIndex(pages);
    expect(index).toEqual([
      [1, '11111111', 'HK', '2026', 'fil', 1],
      [2, '22222222', '', '2026', 'fil', 0],
    ]);
    expect(readReviewIndex(index)).toEqual([
      { page: 1, id: '11111111', to: 'HK', year: '2026', lang: 'fil', hasReply: true },
      { page: 2, id: '22222222', to: null, year: '2026', lang: 'fil', hasReply: false },
    ]);
  });
});
