import type { PublishedReview } from '#publication/snapshot.ts';

const MOST_A_PAGE = 20;
/** A page has 14 KB on its first trip; so much text leaves room for the rest. In UTF-8 bytes, since scripts differ. */
const MOST_BYTES = 9_000;

/** Cuts reviews, in their order, into pages light enough for a slow phone. At least one page. */
export function cutReviews(reviews: PublishedReview[]): PublishedReview[][] {
  const pages: PublishedReview[][] = [[]];
  let bytes = 0;
  for (const review of reviews) {
    const { text, translation, reply } = review;
    const weight = Buffer.byteLength(text + (translation?.text ?? '') + (reply ?? ''));
    const page = pages.at(-1)!;
    if (page.length >= MOST_A_PAGE || (page.length > 0 && bytes + weight > MOST_BYTES)) {
      pages.push([review]);
      bytes = weight;
    } else {
      page.push(review);
      bytes += weight;
    }
  }
  return pages;
}
