import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FORM_CACHE } from '#client/keep-offline.ts';
import { fakeCaches } from './fake-caches.ts';

const ORIGIN = 'https://example.org';
type Listener = (event: object) => void;

/** public/sw.js, as a browser runs it. */
function startWorker(answer: (path: string) => Response | Promise<Response>) {
  const { caches, pathsIn } = fakeCaches();
  const listeners: Record<string, Listener> = {};
  const self = {
    location: { origin: ORIGIN },
    addEventListener: (name: string, listener: Listener) => (listeners[name] = listener),
    skipWaiting: vi.fn(),
    clients: { claim: vi.fn() },
  };
  runInNewContext(readFileSync('public/sw.js', 'utf8'), {
    self,
    caches,
    URL,
    setTimeout: (work: (value: unknown) => void, ms: number, value: unknown) => setTimeout(work, ms, value),
    fetch: async (request: { url: string }) => answer(new URL(request.url).pathname),
  });
  return {
    caches,
    pathsIn,
    self,
    async begin() {
      listeners['install']?.({});
      let begun: Promise<unknown> = Promise.resolve();
      listeners['activate']?.({ waitUntil: (work: Promise<unknown>) => (begun = work) });
      await begun;
    },
    /** @returns Undefined where the worker leaves the request to the browser. */
    ask(path: string, { mode = 'no-cors', method = 'GET' } = {}): Promise<Response> | undefined {
      let given: Promise<Response> | undefined;
      listeners['fetch']?.({
        request: { url: new URL(path, ORIGIN).href, mode, method },
        respondWith: (response: Promise<Response>) => (given = response),
      });
      return given;
    },
  };
}

const online = (path: string) => new Response(`new ${path}`);
const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const navigate = { mode: 'navigate' };
let isOnline: boolean;
const keep = async ({ caches }: ReturnType<typeof startWorker>, ...paths: string[]) => {
  const cache = await caches.open(FORM_CACHE);
  for (const path of paths) await cache.put(path, new Response(`kept ${path}`));
};
const worker = () => startWorker((path) => (isOnline ? online(path) : offline()));
const textOf = async (given: Promise<Response> | undefined) => (await given)?.text();
beforeEach(() => {
  isOnline = true;
});

describe('the service worker', () => {
  it('gives a form from the network, and what is kept when nothing comes', async () => {
    const one = worker();
    await keep(one, '/en/review/');
    expect(await textOf(one.ask('/en/review/?provider=x', navigate))).toBe('new /en/review/');
    isOnline = false;
    expect(await textOf(one.ask('/en/review/?provider=x', navigate))).toBe('kept /en/review/');
    await expect(one.ask('/en/report/fees/', navigate)).rejects.toThrow('Failed to fetch');
    expect(one.pathsIn(FORM_CACHE)).toEqual(['/en/review/']);
  });

  it('gives what is kept when the network is too slow, or the server has a fault', async () => {
    vi.useFakeTimers();
    try {
      const slow = startWorker(() => new Promise(() => {}));
      await keep(slow, '/en/receipt/');
      const given = textOf(slow.ask('/en/receipt/', navigate));
      await vi.advanceTimersByTimeAsync(6000);
      expect(await given).toBe('kept /en/receipt/');
    } finally {
      vi.useRealTimers();
    }
    const broken = startWorker(() => new Response('Bad gateway', { status: 502 }));
    await keep(broken, '/en/receipt/');
    expect(await textOf(broken.ask('/en/receipt/', navigate))).toBe('kept /en/receipt/');
  });

  it('gives scripts as they are kept, and keeps none itself', async () => {
    const one = worker();
    await keep(one, '/_astro/Form.x_-1.js', '/leave.js');
    isOnline = false;
    expect(await textOf(one.ask('/_astro/Form.x_-1.js'))).toBe('kept /_astro/Form.x_-1.js');
    expect(await textOf(one.ask('/leave.js'))).toBe('kept /leave.js');
    isOnline = true;
    expect(await textOf(one.ask('/_astro/New.js'))).toBe('new /_astro/New.js');
    expect(one.pathsIn(FORM_CACHE)).toEqual(['/_astro/Form.x_-1.js', '/leave.js']);
  });

  it('keeps what is used of the search', async () => {
    const one = worker();
    await keep(one, '/search/manifest.json');
    expect(await textOf(one.ask('/search/manifest.json'))).toBe('new /search/manifest.json');
    expect(await textOf(one.ask('/search/agencies-ph-1.rows.json'))).toBe(
      'new /search/agencies-ph-1.rows.json',
    );
    isOnline = false;
    expect(await textOf(one.ask('/search/manifest.json'))).toBe('new /search/manifest.json');
    expect(await textOf(one.ask('/search/agencies-ph-1.rows.json'))).toBe(
      'new /search/agencies-ph-1.rows.json',
    );
  });

  it('keeps nothing more once everything was erased', async () => {
    const one = worker();
    expect(await textOf(one.ask('/search/agencies-ph-1.rows.json'))).toBe(
      'new /search/agencies-ph-1.rows.json',
    );
    expect(await textOf(one.ask('/en/review/', navigate))).toBe('new /en/review/');
    expect(await one.caches.keys()).toEqual([]);
  });

  it.each([
    ['/en/', navigate],
    ['/en/agency/some-agency-ph/', navigate],
    ['/en/represent/', navigate],
    ['/en/review/', {}],
    ['/rest/v1/rpc/submit_review', { method: 'POST' }],
    ['/rest/v1/providers?slug=eq.x', {}],
    ['/auth/v1/token', {}],
    ['/en/review/', { ...navigate, method: 'POST' }],
    ['https://elsewhere.org/en/review/', navigate],
    ['/data/2026Q4/costs.csv', {}],
  ])('leaves %s alone', (path, request) => {
    expect(worker().ask(path, request)).toBeUndefined();
  });

  it('takes over at once, and drops the caches of older versions', async () => {
    const one = worker();
    await keep(one, '/en/review/');
    for (const name of ['fairway-forms-0', 'another']) await one.caches.open(name);
    await one.begin();
    expect(await one.caches.keys()).toEqual([FORM_CACHE, 'another']);
    expect(one.self.skipWaiting).toHaveBeenCalled();
    expect(one.self.clients.claim).toHaveBeenCalled();
  });
});
