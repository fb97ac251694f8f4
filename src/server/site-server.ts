import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { jsonDepth } from './json-depth.ts';
import { signInGate } from './sign-in-gate.ts';
import { headersOf, type SiteFolder } from './site-folder.ts';

/** The embedded Supabase, when this server is the one that carries it. */
export interface MountedApi {
  fetch(request: Request): Promise<Response>;
  secretKey: string;
  createUser(email: string, password: string, invitation: string): Promise<boolean>;
}

interface Options {
  root: string;
  site: SiteFolder;
  api: MountedApi | null;
  /** True when a proxy in front sets x-forwarded-for; else what clients send in it is dropped. */
  behindProxy: boolean;
}

const PUBLIC_BODY = 64 * 1024;
const SERVICE_BODY = 32 * 1024 * 1024;
/** Of a request of the public: what our forms send is a quarter as deep. */
const DEEPEST = 32;

/** The site as built last, with its security headers, and the API beside it. Logs nothing about readers. */
export function siteServer({ root, site, api, behindProxy }: Options): Hono {
  const app = new Hono();
  app.use(compress());

  if (api) mountApi(app, api, behindProxy);

  app.use(etag());
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(currentHeaders(site))) c.res.headers.set(name, value);
  });
  app.use(async (c, next) => (/(^|\/)\./.test(c.req.path) ? c.notFound() : next()));
  app.get('/_astro/*', serve('current', forever), serve('previous', forever));
  app.get('/search/*', serve('current', unlessManifest), serve('previous', unlessManifest));
  app.get('*', serve('current', revalidated));
  app.notFound((c) => {
    const folder = site.current();
    const page = folder ? readIfThere(join(folder, '404.html')) : STARTING;
    return c.html(page ?? 'This page does not exist.', folder ? 404 : 503);
  });
  return app;

  function serve(link: 'current' | 'previous', cache: (c: Context) => void) {
    return serveStatic({
      root,
      rewriteRequestPath: (path) => `/${link}${path}`,
      onFound: (_path, c) => cache(c),
    });
  }
}

const STARTING =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="3">' +
  '<title>Fairway</title><p>Fairway is getting ready. This page tries again by itself.</p></html>';

const forever = (c: Context) => c.header('Cache-Control', 'public, max-age=31536000, immutable');
const revalidated = (c: Context) => c.header('Cache-Control', 'no-cache');
const unlessManifest = (c: Context) => (c.req.path.endsWith('/manifest.json') ? revalidated(c) : forever(c));

function mountApi(app: Hono, api: MountedApi, behindProxy: boolean): void {
  const isService = (c: Context) => c.req.header('apikey') === api.secretKey;
  // Of what a proxy says, the last is its own word; what stands before, the caller may have written.
  const addressOf = (c: Context) =>
    (behindProxy
      ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : getConnInfo(c).remote.address) ?? 'unknown';

  app.use('/:service{rest|auth}/v1/*', (c, next) =>
    bodyLimit({
      maxSize: isService(c) ? SERVICE_BODY : PUBLIC_BODY,
      onError: (context) => context.json({ message: 'The request is too large.' }, 413),
    })(c, next),
  );
  app.use('/:service{rest|auth}/v1/*', async (c, next) => {
    if (!isService(c) && jsonDepth(new Uint8Array(await c.req.arrayBuffer())) > DEEPEST) {
      return c.json({ message: 'The request is nested too deeply.' }, 400);
    }
    return next();
  });
  // What hosted Supabase has and the embedded one lacks: an account made by the service.
  app.post('/auth/v1/admin/users', async (c) => {
    if (!isService(c)) return c.json({ message: 'Only the service may do this.' }, 401);
    const { email, password, user_metadata } = await c.req.json<NewUser>();
    const isNew = await api.createUser(email, password, user_metadata?.invitation ?? '');
    return isNew
      ? c.json({ email })
      : c.json({ error_code: 'email_exists', msg: 'There is such a user.' }, 422);
  });
  const requestOf = (c: Context) => handOn(c, behindProxy ? null : addressOf(c));
  app.route('/auth/v1', signInGate({ fetch: (request) => api.fetch(request), requestOf, addressOf }));
  app.all('/rest/v1/*', async (c) => api.fetch(await requestOf(c)));
}

interface NewUser {
  email: string;
  password: string;
  user_metadata?: { invitation?: string };
}

/**
 * The request, with the body read here already.
 * @param address What we know to be the caller's, in place of what they say; null where a proxy we trust says it.
 */
async function handOn(c: Context, address: string | null): Promise<Request> {
  const { method, url } = c.req.raw;
  const headers = new Headers(c.req.raw.headers);
  if (address !== null) headers.set('x-forwarded-for', address);
  const body = method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer();
  return new Request(url, { method, headers, body });
}

let headersCache: { folder: string; headers: Record<string, string> } | undefined;

function currentHeaders(site: SiteFolder): Record<string, string> {
  const folder = site.current();
  if (!folder) return {};
  if (headersCache?.folder !== folder) headersCache = { folder, headers: headersOf(folder) };
  return headersCache.headers;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
