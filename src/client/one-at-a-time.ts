/**
 * Does the work unless another page of this site is at the same work now; without locks in the browser, always.
 *
 * @returns Null when another page is at it.
 */
export async function oneAtATime<Result>(
  name: string,
  work: () => Promise<Result>,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<Result | null> {
  if (!locks) return work();
  return locks.request(`fairway.${name}`, { ifAvailable: true }, (lock) => (lock ? work() : null));
}
