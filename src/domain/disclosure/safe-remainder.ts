import { FEWEST_FOR_COUNT } from './thresholds.ts';

/**
 * May a group be published beside parts of it that are published too? Who takes the parts away from the whole is left with
 * the rest: it must be nobody or at least five.
 *
 * @param group Ids of the reports the group's figure is made of.
 * @param parts Ids of the reports of each published part; they may overlap each other and reach beyond the group.
 * @see methodology, section 4: secondary suppression
 */
export function hasSafeRemainder(group: readonly string[], parts: readonly (readonly string[])[]): boolean {
  const published = new Set(parts.flat());
  const rest = group.filter((id) => !published.has(id)).length;
  return rest === 0 || rest >= FEWEST_FOR_COUNT;
}
