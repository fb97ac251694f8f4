import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';
import type { PageToRender, RenderThreadData } from './render-beside.ts';

/** Of what Astro builds to render pages with, the little that is called here. */
interface PrerenderApp {
  manifest: { routes: { routeData: RouteData }[] };
  setInternals(internals: { pagesByKeys: RenderThreadData['pages'] }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

const { entryFile, outFolder, pages } = workerData as RenderThreadData;
const asked = once(parentPort!, 'message') as Promise<[PageToRender[]]>;
const { app } = (await import(pathToFileURL(entryFile).href)) as { app: PrerenderApp };
app.setInternals({ pagesByKeys: pages });
const print = { write: ({ message }: { message: string }) => console.error(message) };
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: print } } });
const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));

const [share] = await asked;
for (const page of share) await renderPage(page);

async function renderPage({ pathname, component }: PageToRender): Promise<void> {
  const request = new Request(`http://localhost${pathname}`);
  const response = await app.render(request, { routeData: routes.get(component)! });
  if (response.status !== 200) throw new Error(`${pathname} could not be rendered: ${response.status}`);
  const folder = join(outFolder, pathname);
  // Handing so small a file to another thread and back takes longer than to write it.
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), Buffer.from(await response.arrayBuffer()));
}
