/**
 * The name of a release: the quarter it is of, and a number where one quarter has several,
 * since a release is never edited. '2026Q4', '2026Q4.2'
 */
export function isReleaseName(name: string): boolean {
  return /^\d{4}Q[1-4](\.([2-9]|[1-9]\d))?$/.test(name);
}
