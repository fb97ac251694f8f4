import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from '#worker/build-site.ts';
import { publicationFolder, releasesFolder } from '#worker/publish.ts';
import { watchChildren } from './child-memory.ts';
import type { BenchDatabase } from './imports.ts';

/** The site's build beside as many bare Astro pages, in the same run; and its memory. */
export async function measureBuild(database: BenchDatabase): Promise<string[]> {
  const outFolder = mkdtempSync(join(tmpdir(), 'fairway-built-'));
  const memory = watchChildren();
  const started = performance.now();
  await buildSite({
    snapshotFile: join(publicationFolder(database.folder), 'snapshot.json'),
    releasesFolder: releasesFolder(database.folder),
    outFolder,
    browserApi: { url: '', publishableKey: database.secrets.publishableKey },
  });
  const seconds = (performance.now() - started) / 1000;
  const megabytes = memory();
  const pages = readdirSync(outFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  ).length;
  const bareSeconds = bare(pages);
  return [
    `site build: ${pages} pages in ${seconds.toFixed(1)} s, ${Math.round(pages / seconds)} pages/s (limit 20 s)`,
    `as many bare Astro pages: ${bareSeconds.toFixed(1)} s, ${Math.round(pages / bareSeconds)} pages/s`,
    `ratio: ${(bareSeconds / seconds).toFixed(2)} of the speed of bare pages`,
    `largest memory of the build: ${megabytes} MB (limit 2,048 MB)`,
  ];
}

function bare(pages: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-bare-'));
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default {};');
  writeFileSync(
    join(folder, 'src/pages/[id].astro'),
    `---\nexport const getStaticPaths = () => Array.from({ length: ${pages} }, (_, id) => ({ params: { id: String(id) } }));\n---\n<html lang="en"><title>{Astro.params.id}</title><p>{Astro.params.id}</p></html>\n`,
  );
  const started = performance.now();
  execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return (performance.now() - started) / 1000;
}
