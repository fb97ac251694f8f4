import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** A page's address, '/en/send/ae-ph/', and the file of src/pages that makes it. */
export interface PageToRender {
  pathname: string;
  component: string;
}

/** What another thread needs to render as Astro's own does; the built pages and the snapshot it reads by itself. */
export interface RenderThreadData {
  entryFile: string;
  outFolder: string;
  pages: Map<string, { styles: unknown }>;
}

/**
 * Renders with two processors where there are two: Astro's own thread renders and writes one half of the pages, another
 * the other. No more, since each has the whole snapshot in its memory.
 */
export function renderBeside(): AstroIntegration {
  const data: RenderThreadData = { entryFile: '', outFolder: '', pages: new Map() };
  const rememberEntry = {
    name: 'fairway:remember-entry',
    writeBundle({ dir = '' }: { dir?: string }, bundle: Record<string, unknown>) {
      const entry = Object.keys(bundle).find((file) => /^prerender-entry\b.*\.mjs$/.test(file));
      if (entry) data.entryFile = join(dir, entry);
    },
  };
  return {
    name: 'fairway:render-beside',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [rememberEntry] } }),
      'astro:config:done': ({ config }) => void (data.outFolder = fileURLToPath(config.outDir)),
      'astro:build:setup': ({ pages }) => void (data.pages = pages as unknown as RenderThreadData['pages']),
      'astro:build:start': ({ setPrerenderer }) => {
        // Or V8 goes through all of the snapshot in search of garbage after every 64 MB of pages; never at all would take 4 GB.
        setFlagsFromString('--external-memory-accounted-in-global-limit');
        setFlagsFromString('--heap-growing-percent=100');
        if (availableParallelism() > 1) setPrerenderer((here) => shared(here, data));
      },
    },
  };
}

function shared(here: AstroPrerenderer, data: RenderThreadData): AstroPrerenderer {
  let other: ReturnType<typeof startThread>;
  return {
    ...here,
    async setup() {
      await here.setup?.();
      // Of a page nothing but its styles is asked for, and not all of it could be sent.
      const pages = new Map([...data.pages].map(([key, { styles }]) => [key, { styles }]));
      other = startThread({ ...data, pages });
    },
    async getStaticPaths() {
      const all = await here.getStaticPaths();
      // Every second one, since light pages and heavy ones come in runs. Files, and pages without a list of them, stay.
      const isShared = ({ route }: (typeof all)[number], place: number) =>
        place % 2 === 1 && route.type === 'page' && route.params.length > 0;
      const share = all.filter(isShared);
      other.render(share.map(({ pathname, route }) => ({ pathname, component: route.component })));
      return all.filter((path, place) => !isShared(path, place));
    },
    async teardown() {
      await other.finish();
      await here.teardown?.();
    },
  };
}

function startThread(workerData: RenderThreadData) {
  const thread = new Worker(new URL('./render-thread.ts', import.meta.url), { workerData });
  const done = new Promise<void>((resolve, reject) => {
    thread.on('error', reject);
    thread.on('exit', () => resolve());
  });
  // Who waits for it at the end is told; until then a failure has nobody to tell.
  done.catch(() => {});
  let isAsked = false;
  return {
    render(pages: PageToRender[]) {
      isAsked = true;
      thread.postMessage(pages);
    },
    /** @throws What the thread did. */
    async finish() {
      // It would wait for its share for ever when there was none to give.
      if (!isAsked) await thread.terminate();
      await done;
    },
  };
}
