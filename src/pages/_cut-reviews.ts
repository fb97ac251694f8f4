import type { PublishedReview } from '#publication/snapshot.ts';

/** A page has 14 KB on its first trip; so much leaves room for the rest, of which the first page has most. */
const FIRST_PAGE = { reviews: 10, bytes: 5_000 };
const LATER_PAGE = { reviews: 20, bytes: 9_000 };
/** A review that is longer than all this begins the second page. */
const LONGEST_ON_FIRST_PAGE = 12_000;

/** Cuts reviews, in their order, into pages light enough for a slow phone. At least one page; only the first may be empty. */
export function cutReviews(reviews: PublishedReview[]): PublishedReview[][] {
  const pages: PublishedReview[][] = [[]];
  let bytes = 0;
  for (const review of reviews) {
    const most = pages.length === 1 ? FIRST_PAGE : LATER_PAGE;
    const page = pages.at(-1)!;
    const weight = bytesOf(review);
    const fits =
      page.length === 0
        ? pages.length > 1 || weight <= LONGEST_ON_FIRST_PAGE
        : page.length < most.reviews && bytes + weight <= most.bytes;
    if (!fits) {
      pages.push([review]);
      bytes = weight;
    } else {
      page.push(review);
      bytes += weight;
    }
  }
  return pages;
}

/** Of its words in UTF-8, since scripts differ. */
function bytesOf({ text, translation, reply }: PublishedReview): number {
  return Buffer.byteLength(text + (translation?.text ?? '') + (reply ?? ''));
}
