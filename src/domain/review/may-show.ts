const FEWEST_FOR_STARS = 3;
const FEWEST_FOR_RANK = 5;

/** May a provider's stars be shown? From 3 published reviews on, always beside their number. */
export function mayShowStars(reviews: number): boolean {
  return reviews >= FEWEST_FOR_STARS;
}

/**
 * May a provider be ranked? From 5 published reviews on; others follow by name, "too few reviews". Not while a fraud
 * alert about its reviews is open: it keeps them, and its rank waits for the decision.
 *
 * @see methodology, section 3
 */
export function mayRank(reviews: number, isUnderAlert: boolean): boolean {
  return reviews >= FEWEST_FOR_RANK && !isUnderAlert;
}
