const FEWEST_FOR_STARS = 3;
const FEWEST_FOR_RANK = 5;

/** May a provider's stars be shown? From 3 published reviews on, always beside their number. */
export function mayShowStars(reviews: number): boolean {
  return reviews >= FEWEST_FOR_STARS;
}

/** May a provider be ranked? From 5 published reviews on; others follow by name, "too few reviews". */
export function mayRank(reviews: number): boolean {
  return reviews >= FEWEST_FOR_RANK;
}
