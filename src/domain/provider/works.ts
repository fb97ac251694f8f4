import { workSchema, type Work } from '#domain/review/work.ts';

/**
 * Kinds of placement that registers name and that are one of ours in other words [ours]. Kinds that say whom an agency
 * serves rather than what they work, such as local helpers or imported workers, are none.
 */
const WORK_OF_PLACEMENT: Record<string, Work> = {
  foreign_domestic_helpers: 'domestic_work',
  office_executive: 'office',
  sea_based: 'seafarer',
};

/** What people work whom an agency finds jobs for, once each: its reviewers, most named first, then by its register. */
export function worksOf(agency: { works: readonly string[]; placements: readonly string[] }): Work[] {
  const official = agency.placements.map((placement) => WORK_OF_PLACEMENT[placement]);
  const all = [...agency.works, ...official].filter(
    (work): work is Work => workSchema.safeParse(work).success,
  );
  return [...new Set(all)];
}
