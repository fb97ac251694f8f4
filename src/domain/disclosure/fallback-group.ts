/** Groups of reports, the narrowest first: the order in which a page looks for one large enough. */
export const FALLBACK_GROUPS = ['agency_destination', 'agency', 'origin_destination', 'origin'] as const;
export type FallbackGroup = (typeof FALLBACK_GROUPS)[number];

/**
 * The narrowest group that may be published, and which it is, since the page says so. Null when
 * none may.
 *
 * @param groups What there is of each group; one left out or null is passed over.
 * @param mayPublish Whether a group is large enough, such as `mayPublishMedian` of its amounts.
 */
export function firstPublishable<T>(
  groups: Readonly<Partial<Record<FallbackGroup, T | null>>>,
  mayPublish: (value: T) => boolean,
): { group: FallbackGroup; value: T } | null {
  for (const group of FALLBACK_GROUPS) {
    const value = groups[group];
    if (value !== undefined && value !== null && mayPublish(value)) return { group, value };
  }
  return null;
}
