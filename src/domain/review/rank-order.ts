import { mayRank } from './may-show.ts';

/** In this order: with a rank, without while their reviews are being checked, with too few reviews. */
export const STANDINGS = ['ranked', 'checked', 'too_few'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Rankable {
  slug: string;
  name: string;
  /** Published reviews. */
  n: number;
  /** 1 to 5; null when there is none to show. */
  score: number | null;
  /** A fraud alert about its reviews is open. */
  isUnderAlert: boolean;
}

/** Whether it stands among the ranked; without an open alert it would from 5 reviews on. */
export function standingOf({ n, isUnderAlert }: Pick<Rankable, 'n' | 'isUnderAlert'>): Standing {
  if (mayRank(n, isUnderAlert)) return 'ranked';
  return mayRank(n, false) ? 'checked' : 'too_few';
}

/**
 * The score as lists compare it: two digits after the point, the rest cut off, so that the pages and a browser that
 * loads it in two digits agree on the order, and on the one digit that is shown.
 */
export function listedScore(score: number): number {
  return Math.floor(score * 100 + 1e-6) / 100;
}

/**
 * The order of every list of providers: the ranked by score, best first; then those being checked; then those with too
 * few reviews. Equals stand by name, in the order of the reader's language, then by address: the order never depends on
 * the one they came in.
 *
 * @see methodology, section 3
 */
export function byRank(compareNames: (a: string, b: string) => number) {
  return (a: Rankable, b: Rankable): number => {
    const standing = standingOf(a);
    const byStanding = STANDINGS.indexOf(standing) - STANDINGS.indexOf(standingOf(b));
    const byScore = standing === 'ranked' ? listedScore(b.score ?? 0) - listedScore(a.score ?? 0) : 0;
    return (
      byStanding ||
      byScore ||
      compareNames(a.name, b.name) ||
      Number(a.slug > b.slug) - Number(a.slug < b.slug)
    );
  };
}
