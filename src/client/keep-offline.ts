import { isDeviceMine } from './device-is-mine.ts';

/** Begins the name of every cache of ours; the number is that of public/sw.js, which gives out what is in it. */
const CACHES = 'fairway-forms-';
export const FORM_CACHE = `${CACHES}1`;

/** The pages one can write on, and the one that tells what became of it. */
const FORMS = ['review/', 'report/', 'report/fees/', 'report/transfer/', 'receipt/'];
/** What such a page asks for by another name than that of a script. */
const BESIDE = ['/leave.js', '/favicon.svg', '/search/manifest.json'];
const ASSET = /\/_astro\/[\w.-]+\.js/g;
/** In a page: the script of what one fills in. Its name changes with every script it can ask for. */
const FORM = /component-url="[^"]+"/;
/** In a script: './Part.Hash.js' and '_astro/Part.Hash.js'. */
const SIBLING = /["'`](?:\.\/|_astro\/)([\w.-]+\.js)["'`]/g;

/** The parts of a browser that are needed; given by tests. */
export interface Browser {
  caches: CacheStorage;
  serviceWorker: ServiceWorkerContainer;
  fetch: typeof fetch;
  /** Whether anything may be kept here; no longer, when all was erased meanwhile. */
  mayKeep: () => boolean;
}

const thisBrowser = (): Browser => ({
  caches: globalThis.caches,
  serviceWorker: navigator.serviceWorker,
  fetch: (input, init) => fetch(input, init),
  mayKeep: isDeviceMine,
});

/**
 * Keeps the form pages of a language on this device, with every script they can ask for, so that they open without
 * a connection. The scripts come first: a page that is kept always works. What no page asks for any more goes.
 *
 * @param seen Addresses this page has loaded already: of the search index, what was used is kept.
 * @returns Whether all of it is there.
 */
export async function keepOffline(
  locale: string,
  seen: readonly string[] = loadedHere(),
  browser: Browser = thisBrowser(),
): Promise<boolean> {
  try {
    const cache = await browser.caches.open(FORM_CACHE);
    const pages = new Map<string, Response>();
    for (const form of FORMS) pages.set(`/${locale}/${form}`, await get(`/${locale}/${form}`, browser));

    const html = await Promise.all([...pages.values()].map((page) => page.clone().text()));
    const assets = new Set(html.flatMap((page) => page.match(ASSET) ?? []));
    // Grows while it is walked: scripts name other scripts.
    for (const asset of assets) {
      const script = await keepOnce(cache, asset, browser);
      for (const [, name] of (await script.text()).matchAll(SIBLING)) assets.add(`/_astro/${name}`);
    }
    for (const path of [...BESIDE, ...seen.filter((path) => path.startsWith('/search/'))]) {
      await keepOnce(cache, path, browser);
    }
    for (const [path, page] of pages) await cache.put(path, page);
    await tidy(cache, assets);
    // Of a language, the addresses that begin like this: its review, report and receipt pages, and no others.
    await browser.serviceWorker.register('/sw.js', { scope: `/${locale}/re` });
    return browser.mayKeep();
  } catch {
    // No connection, no room, or a browser that keeps nothing: the form works as before, online.
    return false;
  } finally {
    // Erased meanwhile: nothing of it may come back.
    if (!browser.mayKeep()) await forgetOffline(browser);
  }
}

/** Whether this very page is kept, with all its scripts, and given out; if not, the site has changed since. */
export async function isKeptOffline(
  locale: string,
  html: string,
  browser: Browser = thisBrowser(),
): Promise<boolean> {
  try {
    if (!(await browser.caches.has(FORM_CACHE))) return false;
    if (!(await browser.serviceWorker.getRegistration(`/${locale}/review/`))) return false;
    const cache = await browser.caches.open(FORM_CACHE);
    // Pages are put there last: one that names this form came with all that it can ask for.
    const form = FORM.exec(html)?.[0];
    const pages = FORMS.map(async (path) => (await cache.match(`/${locale}/${path}`))?.text());
    return (await Promise.all(pages)).some((page) => form !== undefined && page?.includes(form));
  } catch {
    return false;
  }
}

/** Takes all of it from the device again. */
export async function forgetOffline(browser: Browser = thisBrowser()): Promise<void> {
  try {
    for (const name of await browser.caches.keys()) {
      if (name.startsWith(CACHES)) await browser.caches.delete(name);
    }
    for (const registration of await browser.serviceWorker.getRegistrations())
      await registration.unregister();
  } catch {
    // Nothing was kept.
  }
}

/** Leaves what pages and index ask for now. */
async function tidy(cache: Cache, assets: ReadonlySet<string>): Promise<void> {
  const manifest = (await (await cache.match('/search/manifest.json'))?.text()) ?? '';
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    const isOld = pathname.startsWith('/_astro/')
      ? !assets.has(pathname)
      : pathname.endsWith('.rows.json') && !manifest.includes(pathname.slice('/search/'.length));
    if (isOld) await cache.delete(pathname);
  }
}

async function get(path: string, { fetch }: Browser): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok || response.redirected) throw new Error(`${path} answered ${response.status}`);
  return response;
}

async function keepOnce(cache: Cache, path: string, browser: Browser): Promise<Response> {
  const kept = await cache.match(path);
  if (kept) return kept;
  const response = await get(path, browser);
  await cache.put(path, response.clone());
  return response;
}

function loadedHere(): string[] {
  return performance.getEntriesByType('resource').flatMap(({ name }) => {
    const { origin, pathname } = new URL(name);
    return origin === location.origin ? [pathname] : [];
  });
}
