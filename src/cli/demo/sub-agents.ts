import type { SubAgentRow } from './demo-rows.ts';
import { idOf } from './random.ts';
import type { Said } from './said.ts';

interface Claimed extends Omit<SubAgentRow, 'submissionId'> {
  /** For whom they said to act. */
  agency: string;
  /** Reviewers of the agency who named them. */
  namedBy: number;
}

/** Offices and names on social media, as invented as the agencies: in no register, and the name of another licence holder. */
export const CLAIMED: readonly Claimed[] = [
  {
    agency: 'Golden Harbour Demo Services',
    name: 'Blue Stairs Demo Training Office',
    place: 'Iloilo',
    met: 'office',
    namedBy: 6,
  },
  {
    agency: 'Golden Harbour Demo Services',
    name: 'Hong Kong Nanny Jobs Demo Group',
    place: '',
    met: 'social_media',
    namedBy: 2,
  },
  {
    agency: 'Golden Harbour Demo Services',
    name: 'Bright Lantern Placement',
    place: 'Cavite',
    met: 'sub_agent',
    namedBy: 1,
  },
  {
    agency: 'Himal Path Demo Recruitment',
    name: 'हरियो झ्याल डेमो ट्राभल',
    place: 'बुटवल',
    met: 'sub_agent',
    namedBy: 3,
  },
];

/** Each reviewer names one at most. */
export function subAgents(said: readonly Said[]): SubAgentRow[] {
  const reviewers = Map.groupBy(
    said.filter(({ submission, review }) => submission.status === 'published' && review),
    ({ submission }) => submission.providerId,
  );
  const used = new Map<string, number>();
  return CLAIMED.flatMap(({ agency, namedBy, ...claimed }) => {
    const from = used.get(agency) ?? 0;
    used.set(agency, from + namedBy);
    const namers = (reviewers.get(idOf(agency)) ?? []).slice(from, from + namedBy);
    if (namers.length < namedBy) throw new Error(`${agency} has too few reviewers to name ${claimed.name}.`);
    return namers.map(({ submission }) => ({ submissionId: submission.id, ...claimed }));
  });
}
