const ORIGIN = 'https://example.org';
const address = (request: RequestInfo | URL) =>
  new URL(request instanceof Request ? request.url : request, ORIGIN).href;

/** The caches of a browser, in memory. */
export function fakeCaches() {
  const all = new Map<string, Map<string, Response>>();
  const caches = {
    has: async (name: string) => all.has(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    async open(name: string) {
      const kept = all.get(name) ?? new Map<string, Response>();
      all.set(name, kept);
      return {
        match: async (request: RequestInfo | URL) => kept.get(address(request))?.clone(),
        put: async (request: RequestInfo | URL, response: Response) =>
          void kept.set(address(request), response.clone()),
        delete: async (request: RequestInfo | URL) => kept.delete(address(request)),
        keys: async () => [...kept.keys()].map((url) => ({ url })),
      };
    },
  };
  return {
    caches: caches as unknown as CacheStorage,
    /** The paths in a cache. */
    pathsIn: (name: string) => [...(all.get(name)?.keys() ?? [])].map((url) => new URL(url).pathname).sort(),
  };
}
