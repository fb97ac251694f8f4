import type { PublishedReview, Snapshot } from '#publication/snapshot.ts';

interface NewestReview {
  kind: 'agency' | 'operator';
  name: string;
  slug: string;
  review: PublishedReview;
}

/** The newest reviews with words, of different providers. */
export function newestReviews({ agencies, operators }: Snapshot, count: number): NewestReview[] {
  const firstOf = (
    kind: NewestReview['kind'],
    providers: { name: string; slug: string; reviews: PublishedReview[] }[],
  ) =>
    providers.flatMap(({ name, slug, reviews }) => {
      const review = reviews.find(({ text }) => text !== '');
      return review ? [{ kind, name, slug, review }] : [];
    });
  return [...firstOf('agency', agencies), ...firstOf('operator', operators)]
    .sort(
      (a, b) =>
        compare(b.review.publishedMonth, a.review.publishedMonth) || compare(a.review.id, b.review.id),
    )
    .slice(0, count);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
