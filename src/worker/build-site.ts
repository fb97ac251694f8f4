import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ASTRO = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
const ROOT = join(import.meta.dirname, '../..');

export interface BuildOptions {
  snapshotFile: string;
  releasesFolder: string;
  outFolder: string;
  /** Where the browser finds Supabase: '' is the site itself. */
  browserApi: { url: string; publishableKey: string };
  signal?: AbortSignal | undefined;
}

/**
 * Builds every page into `outFolder`, in a process of its own: its memory is given back when it is done,
 * and the server answers meanwhile.
 *
 * @throws With the last lines the build printed. A build that reads bad data fails, it never publishes less.
 */
export function buildSite(options: BuildOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ASTRO, 'build', '--silent'], {
      cwd: ROOT,
      signal: options.signal,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // Whatever runs us, the pages are for people: a test's own setting makes Svelte build its debugging in.
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        FAIRWAY_SNAPSHOT: options.snapshotFile,
        FAIRWAY_RELEASES: options.releasesFolder,
        FAIRWAY_OUT_DIR: options.outFolder,
        PUBLIC_SUPABASE_URL: options.browserApi.url,
        PUBLIC_SUPABASE_KEY: options.browserApi.publishableKey,
      },
    });
    let printed = '';
    const keep = (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-2000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The site could not be built.\n${printed.trim()}`)),
    );
  });
}
