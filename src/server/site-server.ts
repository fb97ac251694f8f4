import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { headersOf, type SiteFolder } from './site-folder.ts';

/** The embedded Supabase, when this server is the one that carries it. */
export interface MountedApi {
  fetch(request: Request): Promise<Response>;
  secretKey: string;
  createUser(email: string, password: string): Promise<boolean>;
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

  app.use('/:service{rest|auth}/v1/*', (c, next) =>
    bodyLimit({
      maxSize: isService(c) ? SERVICE_BODY : PUBLIC_BODY,
      onError: (context) => context.json({ message: 'The request is too large.' }, 413),
    })(c, next),
  );
  // What hosted Supabase has and the embedded one lacks: an account made by the service.
  app.post('/auth/v1/admin/users', async (c) => {
    if (!isService(c)) return c.json({ message: 'Only the service may do this.' }, 401);
    const { email, password } = await c.req.json<{ email: string; password: string }>();
    const isNew = await api.createUser(email, password);
    return isNew
      ? c.json({ email })
      : c.json({ error_code: 'email_exists', msg: 'There is such a user.' }, 422);
  });
  app.all('/:service{rest|auth}/v1/*', (c) => api.fetch(withTrueAddress(c, behindProxy)));
}

/** The request with only the address that we, or the proxy we trust, know to be the caller's. */
function withTrueAddress(c: Context, behindProxy: boolean): Request {
  const headers = new Headers(c.req.raw.headers);
  if (!behindProxy) headers.set('x-forwarded-for', getConnInfo(c).remote.address ?? 'unknown');
  return new Request(c.req.raw, { headers });
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
