import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineHashes } from '#server/inline-hashes.ts';
import { securityHeaders } from '#server/security-headers.ts';
import { siteFolder, type SiteFolder } from '#server/site-folder.ts';
import { siteServer, type MountedApi } from '#server/site-server.ts';

let root: string;
let site: SiteFolder;
let server: Server;
let url: string;
const seen: Request[] = [];
const made: string[][] = [];
const api: MountedApi = {
  secretKey: 'sb_secret_x',
  fetch: async (request) => {
    seen.push(request);
    return Response.json({ ok: true });
  },
  createUser: async (...account) => {
    made.push(account);
    return account[0] !== 'known@example.org';
  },
};

function build(name: string, home: string): void {
  const folder = site.begin(name);
  mkdirSync(join(folder, 'en'), { recursive: true });
  mkdirSync(join(folder, '_astro'));
  mkdirSync(join(folder, 'search'));
  writeFileSync(join(folder, 'en/index.html'), `<style>p{}</style><script>1</script><p>${home}`);
  writeFileSync(join(folder, '404.html'), 'No such page');
  writeFileSync(join(folder, `_astro/${name}.js`), `'${name}'`);
  writeFileSync(join(folder, 'search/manifest.json'), '{}');
  writeFileSync(join(folder, '.headers.json'), JSON.stringify(securityHeaders(inlineHashes(folder), null)));
  site.serve(name);
}

async function serveWith(behindProxy: boolean): Promise<void> {
  const app = siteServer({ root, site, api, behindProxy });
  server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'fairway-site-'));
  site = siteFolder(root);
  seen.length = made.length = 0;
  await serveWith(false);
});
afterEach(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});
const get = (path: string, init?: RequestInit) => fetch(url + path, init);

describe('the site', () => {
  it('says kindly that it is getting ready before the first build', async () => {
    const answer = await get('/en/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('getting ready');
  });

  it('sends the strict headers with every page, and allows just the inline parts it has', async () => {
    build('one', 'Hello');
    const answer = await get('/en/');
    const policy = answer.headers.get('content-security-policy')!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(`script-src 'self' ${hash('1')};`);
    expect(policy).toContain(`style-src 'self' ${hash('p{}')};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await get('/en/no-such-page/')).headers.get('content-security-policy')).toBe(policy);
  });

  it('replaces one build by the next in one step, keeps what open pages may still ask for, and drops the rest', async () => {
    build('one', 'First');
    expect(await (await get('/en/')).text()).toContain('First');
    build('two', 'Second');
    expect(await (await get('/en/')).text()).toContain('Second');
    expect((await get('/_astro/one.js')).status).toBe(200);
    build('three', 'Third');
    expect(readdirSync(join(root, 'versions')).sort()).toEqual(['three', 'two']);
    expect((await get('/_astro/one.js')).status).toBe(404);
  });

  it('caches for ever what has a hash in its name, and asks again for the rest', async () => {
    build('one', 'Hello');
    expect((await get('/_astro/one.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/search/manifest.json')).headers.get('cache-control')).toBe('no-cache');
    const page = await get('/en/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/en/', { headers: { 'if-none-match': page.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });

  it('gives out no hidden file and nothing outside its folder', async () => {
    build('one', 'Hello');
    writeFileSync(join(root, 'secret.txt'), 'secret');
    for (const path of [
      '/.headers.json',
      '/en/../.headers.json',
      '/%2e%2e/%2e%2e/secret.txt',
      '/..%2f..%2fsecret.txt',
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

describe('the API beside it', () => {
  const call = (headers: Record<string, string>, body = '{}') =>
    get('/rest/v1/rpc/x', { method: 'POST', headers, body });

  it('knows the caller by the connection, not by what the caller writes', async () => {
    await call({ 'x-forwarded-for': '203.0.113.9' });
    expect(seen[0]!.headers.get('x-forwarded-for')).toMatch(/127\.0\.0\.1$/);
  });

  it('believes the proxy when it is told there is one', async () => {
    server.close();
    await serveWith(true);
    await call({ 'x-forwarded-for': '203.0.113.9' });
    expect(seen[0]!.headers.get('x-forwarded-for')).toBe('203.0.113.9');
  });

  it('takes no large body from the public, and one from the service', async () => {
    const large = 'x'.repeat(100_000);
    expect((await call({ apikey: 'sb_publishable_x' }, large)).status).toBe(413);
    expect((await call({ apikey: api.secretKey }, large)).status).toBe(200);
  });

  it.each([
    ['lists', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['objects', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
    ['what never closes', '['.repeat(30_000)],
  ])('takes no absurdly nested body from the public: %s', async (_, request) => {
    const answer = await call({ apikey: 'sb_publishable_x' }, `{"request":${request}}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ message: 'The request is nested too deeply.' });
    expect(seen).toEqual([]);
  });

  it('hands a request on as it came', async () => {
    const body = '{"request":{"content":{"items":[{"text":"[[[[ မြန်မာ \\""}]}}}';
    expect(
      (await call({ apikey: 'sb_publishable_x', 'content-type': 'application/json' }, body)).status,
    ).toBe(200);
    expect(await seen[0]!.text()).toBe(body);
    expect(seen[0]!.headers.get('content-type')).toBe('application/json');
    expect(new URL(seen[0]!.url).pathname).toBe('/rest/v1/rpc/x');
  });

  it('makes accounts for the service alone, of the invited', async () => {
    const make = (apikey: string, email: string) =>
      get('/auth/v1/admin/users', {
        method: 'POST',
        headers: { apikey },
        body: JSON.stringify({ email, password: 'x', user_metadata: { invitation: 'ABCD' } }),
      });
    expect((await make('sb_publishable_x', 'new@example.org')).status).toBe(401);
    expect(made).toEqual([]);
    expect((await make(api.secretKey, 'new@example.org')).status).toBe(200);
    expect(made).toEqual([['new@example.org', 'x', 'ABCD']]);
    expect((await make(api.secretKey, 'known@example.org')).status).toBe(422);
  });
});
