import type { ReviewContent } from '#client/contents.ts';
import { oftenDestinations } from '#islands/posting/often-chosen.ts';

/** Work that few do in any one place. */
const RARE_WORK = ['office', 'seafarer', 'security', 'other'];

/**
 * Whether where someone went, as what and when may be told by so few that they can be recognised: to a country that
 * few choose, or for work that few do, with the other two told as well. A rule of thumb [ours]: the phone does not
 * know how many there were.
 */
export function isRareJourney({ destination, work, startedMonth }: Partial<ReviewContent>): boolean {
  if (!destination || !work || !startedMonth) return false;
  return !oftenDestinations.includes(destination) || RARE_WORK.includes(work);
}
