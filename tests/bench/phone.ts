import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { siteFolder } from '#server/site-folder.ts';
import { siteServer } from '#server/site-server.ts';
import { siteRoot } from '#worker/publish.ts';
import { startChromium } from '../site/chromium.ts';
import type { BenchDatabase } from './imports.ts';

const PAGES = [
  '/en/',
  '/en/agency/golden-harbour-demo-services-ph/',
  '/en/send/sg-ph/',
  '/en/review/?provider=golden-harbour-demo-services-ph',
];

/** What a browser tells of itself, kept on the page by the script below. */
interface Measured {
  paint: number;
  shift: number;
}

/** Largest paint and layout shift on a slow phone: 400 kbit/s, 400 ms, a quarter of this machine's speed. */
export async function measurePhone(database: BenchDatabase): Promise<string[]> {
  const root = siteRoot(database.folder);
  const api = { ...database, secretKey: database.secrets.secretKey };
  const app = siteServer({ root, site: siteFolder(root), api, behindProxy: false });
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const browser = await startChromium();
  const lines: string[] = [];
  for (const path of PAGES) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      const measured: Measured = { paint: 0, shift: 0 };
      Object.assign(window, { measured });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) measured.paint = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          measured.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'networkidle' });
    const { paint, shift } = await page.evaluate(
      () => (window as unknown as { measured: Measured }).measured,
    );
    lines.push(
      `slow phone, ${path}: largest paint ${(paint / 1000).toFixed(1)} s (limit 2.5 s), layout shift ${shift.toFixed(3)} (limit 0.05)`,
    );
    await context.close();
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
  return lines;
}
