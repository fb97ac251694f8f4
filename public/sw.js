// Gives the form pages without a connection, to people who said that this device is only theirs: it is registered
// then and not before, for those pages alone. What is kept, src/client/keep-offline.ts puts there; this file only
// gives it out. Nothing else is ever kept: no other page, and nothing that is asked of the database.
const CACHES = 'fairway-forms-';
const CACHE = `${CACHES}1`;

/** After that long a page that is kept is better than one that may come. */
const PATIENCE_MS = 6000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(begin()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (/^\/[a-z]{2,3}\/(review|report|report\/fees|report\/transfer|receipt)\/$/.test(pathname)) {
    if (request.mode === 'navigate') event.respondWith(newest(request, pathname));
  } else if (pathname === '/search/manifest.json') event.respondWith(newest(request, pathname, true));
  else if (/^\/search\/[\w.-]+\.rows\.json$/.test(pathname)) event.respondWith(kept(request, pathname, true));
  else if (/^\/(_astro\/[\w.-]+\.js|leave\.js|favicon\.svg)$/.test(pathname)) {
    event.respondWith(kept(request, pathname));
  }
});

async function begin() {
  for (const name of await caches.keys()) {
    if (name.startsWith(CACHES) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

/** From the network, or what is kept when nothing comes, or nothing in time. */
async function newest(request, path, isForKeeping = false) {
  const coming = fetch(request);
  const saved = await lookUp(path);
  if (!saved) return coming;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, saved));
  const first = await Promise.race([coming.catch(() => saved), late]);
  // An error of the server is no page.
  const response = first.status >= 500 ? saved : first;
  if (isForKeeping && response !== saved && response.ok) await keep(path, response.clone());
  return response;
}

/** What is kept, or from the network: its name changes with what is in it. */
async function kept(request, path, isForKeeping = false) {
  const saved = await lookUp(path);
  if (saved) return saved;
  const response = await fetch(request);
  if (isForKeeping && response.ok) await keep(path, response.clone());
  return response;
}

async function lookUp(path) {
  // Opening a cache makes it: after "erase all" there must be none.
  return (await caches.has(CACHE)) ? (await caches.open(CACHE)).match(path) : undefined;
}

async function keep(path, response) {
  if (await caches.has(CACHE)) await (await caches.open(CACHE)).put(path, response);
}
