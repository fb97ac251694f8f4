export type Fetch = typeof globalThis.fetch;

const LONGEST_WAIT_MS = 20_000;

/** A fetch that gives up in time, so that nobody waits for an answer that will not come. */
export function timelyFetch(fetch: Fetch = globalThis.fetch, waitMs = LONGEST_WAIT_MS): Fetch {
  return (input, init) => fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(waitMs) });
}
