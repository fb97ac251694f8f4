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
  const { report } = await buildBesideBare({
    snapshotFile: join(publicationFolder(database.folder), 'snapshot.json'),
    releasesFolder: releasesFolder(database.folder),
    limits: { seconds: 20, megabytes: 2048 },
  });
  return report;
}

/** @returns The folder of the site besides. */
export async function buildBesideBare({
  snapshotFile,
  releasesFolder,
  limits,
}: {
  snapshotFile: string;
  releasesFolder: string;
  limits: { seconds?: number; ratio?: number; megabytes: number };
}): Promise<{ folder: string; report: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-built-'));
  const memory = watchChildren();
  const started = performance.now();
  await buildSite({
    snapshotFile,
    releasesFolder,
    outFolder: folder,
    browserApi: { url: '', publishableKey: 'of no use here' },
  });
  const seconds = (performance.now() - started) / 1000;
  const megabytes = memory();
  const pages = htmlFiles(folder).length;
  const bareSeconds = bare(pages);
  const limit = (value: number | undefined, unit: string) =>
    value === undefined ? '' : ` (limit ${value}${unit})`;
  return {
    folder,
    report: [
      `site build: ${pages} pages in ${seconds.toFixed(1)} s, ${Math.round(pages / seconds)} pages/s${limit(limits.seconds, ' s')}`,
      `as many bare Astro pages: ${bareSeconds.toFixed(1)} s, ${Math.round(pages / bareSeconds)} pages/s`,
      `ratio: ${(bareSeconds / seconds).toFixed(2)} of the speed of bare pages${limit(limits.ratio, '')}`,
      `largest memory of the build: ${megabytes} MB${limit(limits.megabytes, ' MB')}`,
    ],
  };
}

export function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
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
