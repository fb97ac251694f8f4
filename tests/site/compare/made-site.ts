import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { inlineHashes } from '#server/inline-hashes.ts';
import { securityHeaders } from '#server/security-headers.ts';
import type { Snapshot } from '#publication/snapshot.ts';
import { buildSite } from '#worker/build-site.ts';

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', svg: 'image/svg+xml' };

/** The site of a snapshot made up for a test; given to a browser with the headers it would be served with. */
export async function madeSite(snapshot: Snapshot) {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-made-'));
  const snapshotFile = join(folder, 'snapshot.json');
  const releasesFolder = join(folder, 'releases');
  const outFolder = join(folder, 'site');
  writeFileSync(snapshotFile, JSON.stringify(snapshot));
  mkdirSync(releasesFolder);
  writeFileSync(join(releasesFolder, 'releases.json'), '[]');
  await buildSite({
    snapshotFile,
    releasesFolder,
    outFolder,
    browserApi: { url: '', publishableKey: 'none' },
  });
  const headers = securityHeaders(inlineHashes(outFolder), null);
  const url = 'https://made.test';
  return {
    url,
    html: (path: string) => readFileSync(join(outFolder, path, 'index.html'), 'utf8'),
    serveTo: (context: BrowserContext) =>
      context.route(`${url}/**`, async (route) => {
        const place = join(outFolder, new URL(route.request().url()).pathname);
        const file = existsSync(place) && statSync(place).isDirectory() ? join(place, 'index.html') : place;
        if (!existsSync(file)) return route.fulfill({ status: 404 });
        const contentType = TYPES[file.split('.').at(-1)!] ?? 'application/octet-stream';
        return route.fulfill({ body: readFileSync(file), contentType, headers });
      }),
    close: () => rmSync(folder, { recursive: true }),
  };
}

export type MadeSite = Awaited<ReturnType<typeof madeSite>>;
