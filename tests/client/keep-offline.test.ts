import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { FORM_CACHE, forgetOffline, isKeptOffline, keepOffline, type Browser } from '#client/keep-offline.ts';
import { fakeCaches } from './fake-caches.ts';

const FORMS = ['review/', 'report/', 'report/fees/', 'report/transfer/', 'receipt/'].map(
  (form) => `/en/${form}`,
);
const page = (script: string) => `<astro-island component-url="/_astro/${script}"></astro-island>`;

/** A site in which a page names a script, which names one by import, and others only when they are needed. */
function siteOf(version: string): Record<string, string> {
  return {
    ...Object.fromEntries(FORMS.map((form) => [form, page(`Form.${version}.js`)])),
    [`/_astro/Form.${version}.js`]: `import{a}from"./shared.js";const d=["_astro/Part.${version}.js"];import(\`./Late_-.js\`)`,
    '/_astro/shared.js': 'export const a=1',
    [`/_astro/Part.${version}.js`]: `import"./shared.js"`,
    '/_astro/Late_-.js': '1',
    '/_astro/Stranger.js': '1',
    '/leave.js': '1',
    '/favicon.svg': '<svg/>',
    '/search/manifest.json': `{"files":["agencies-ph-${version}.rows.json"]}`,
    [`/search/agencies-ph-${version}.rows.json`]: '{}',
    '/en/agencies/': 'other',
  };
}

let site: Record<string, string>;
let registered: [string | URL, RegistrationOptions | undefined][];
let unregistered: number;
let asked: string[];
let fakes: ReturnType<typeof fakeCaches>;
let browser: Browser;
let isMine: boolean;
beforeEach(() => {
  site = siteOf('one');
  registered = [];
  unregistered = 0;
  asked = [];
  isMine = true;
  fakes = fakeCaches();
  browser = {
    caches: fakes.caches,
    serviceWorker: {
      register: async (url: string, options?: RegistrationOptions) => void registered.push([url, options]),
      getRegistration: async () => registered[0],
      getRegistrations: async () => [{ unregister: async () => (unregistered += 1) }],
    } as unknown as ServiceWorkerContainer,
    fetch: async (input) => {
      const path = String(input);
      asked.push(path);
      const body = site[path];
      if (body === undefined) throw new TypeError('Failed to fetch');
      return new Response(body);
    },
    mayKeep: () => isMine,
  };
});

const kept = () => fakes.pathsIn(FORM_CACHE);
const seen = (version: string) => [
  `/search/agencies-ph-${version}.rows.json`,
  '/rest/v1/providers',
  '/en/agencies/',
];

describe('keepOffline', () => {
  it('keeps the forms with every script that they can ask for, and what was used of the search', async () => {
    expect(await keepOffline('en', seen('one'), browser)).toBe(true);
    expect(kept()).toEqual(
      [
        ...FORMS,
        '/_astro/Form.one.js',
        '/_astro/shared.js',
        '/_astro/Part.one.js',
        '/_astro/Late_-.js',
        '/leave.js',
        '/favicon.svg',
        '/search/manifest.json',
        '/search/agencies-ph-one.rows.json',
      ].sort(),
    );
    expect(registered).toEqual([['/sw.js', { scope: '/en/re' }]]);
    expect(asked.filter((path, i) => asked.indexOf(path) !== i)).toEqual([]);
  });

  it('keeps no page whose scripts did not all come', async () => {
    delete site['/_astro/Late_-.js'];
    expect(await keepOffline('en', [], browser)).toBe(false);
    expect(kept().filter((path) => path.startsWith('/en/'))).toEqual([]);
    expect(registered).toEqual([]);
  });

  it('changes to a new version of the site as a whole, and drops what is old', async () => {
    await keepOffline('en', seen('one'), browser);
    expect(await isKeptOffline('en', page('Form.one.js'), browser)).toBe(true);
    expect(await isKeptOffline('en', page('Form.two.js'), browser)).toBe(false);
    const script = registered.pop()!;
    expect(await isKeptOffline('en', page('Form.one.js'), browser)).toBe(false);
    registered.push(script);

    site = siteOf('two');
    const cache = await fakes.caches.open(FORM_CACHE);
    // The service worker brings the manifest up to date.
    await cache.put('/search/manifest.json', new Response(site['/search/manifest.json']));
    expect(await keepOffline('en', seen('two'), browser)).toBe(true);
    expect(kept().filter((path) => path.includes('one'))).toEqual([]);
    expect(kept()).toContain('/_astro/Part.two.js');
    expect(await (await cache.match('/en/review/'))?.text()).toContain('Form.two.js');
  });

  it('leaves the old version whole when the new one does not come through', async () => {
    await keepOffline('en', [], browser);
    const before = kept();
    site = siteOf('two');
    delete site['/_astro/Part.two.js'];
    expect(await keepOffline('en', [], browser)).toBe(false);
    expect(await isKeptOffline('en', page('Form.two.js'), browser)).toBe(false);
    expect(kept()).toEqual(expect.arrayContaining(before));
    const cache = await fakes.caches.open(FORM_CACHE);
    expect(await (await cache.match('/en/review/'))?.text()).toContain('Form.one.js');
  });

  it('says no in a browser that keeps nothing', async () => {
    const none = { ...browser, caches: undefined as unknown as CacheStorage };
    expect(await keepOffline('en', [], none)).toBe(false);
    expect(await isKeptOffline('en', page('Form.one.js'), none)).toBe(false);
    await forgetOffline(none);
  });
});

describe('forgetOffline', () => {
  it('takes every cache of ours and the service worker away, and nothing of others', async () => {
    await keepOffline('en', [], browser);
    await fakes.caches.open('fairway-forms-0');
    await fakes.caches.open('another');
    await forgetOffline(browser);
    expect([await fakes.caches.keys(), unregistered]).toEqual([['another'], 1]);
    expect(await isKeptOffline('en', '', browser)).toBe(false);
  });

  it('is not undone by what was still being kept', async () => {
    const { fetch } = browser;
    browser.fetch = async (input) => {
      if (input === '/_astro/Late_-.js') {
        isMine = false;
        await forgetOffline(browser);
      }
      return fetch(input);
    };
    expect(await keepOffline('en', [], browser)).toBe(false);
    expect(await fakes.caches.keys()).toEqual([]);
    expect(registered.length).toBeLessThan(unregistered);
  });
});

it('page and service worker mean the same cache', () => {
  const script = readFileSync('public/sw.js', 'utf8');
  const prefix = /const CACHES = '(.+)'/.exec(script)?.[1];
  const number = /const CACHE = `\$\{CACHES\}(\d+)`/.exec(script)?.[1];
  expect(`${prefix}${number}`).toBe(FORM_CACHE);
});
