import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Browser } from 'playwright-core';
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

/** What is tapped, by the text it shows, and on which page. */
const TAPS = [
  ['/en/send/hk-ph/', 'no bank account'],
  ['/en/agencies/ph/', 'Filter the list'],
  ['/en/agency/golden-harbour-demo-services-ph/', 'What the money was for'],
  ['/en/agency/golden-harbour-demo-services-ph/', 'Choose reviews to see'],
] as const;

/** What a browser tells of itself, kept on the page by the script below. */
interface Measured {
  paint: number;
  shift: number;
  /** From a tap to what the screen shows of it, the longest of all. */
  answer: number;
}

/** Largest paint, layout shift and answers to taps on a slow phone. */
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
    const { page, measured } = await openSlowly(browser, `http://127.0.0.1:${port}${path}`);
    const { paint, shift } = await measured();
    lines.push(
      `slow phone, ${path}: largest paint ${(paint / 1000).toFixed(1)} s (limit 2.5 s), layout shift ${shift.toFixed(3)} (limit 0.05)`,
    );
    await page.context().close();
  }
  for (const [path, text] of TAPS) {
    const { page, measured } = await openSlowly(browser, `http://127.0.0.1:${port}${path}`);
    const target = page.getByText(text).first();
    await target.scrollIntoViewIfNeeded();
    // What works there comes when it is seen.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2000);
    await target.click();
    await page.waitForTimeout(1500);
    const { answer } = await measured();
    lines.push(`slow phone, ${path}: answer to a tap on “${text}” ${Math.round(answer)} ms (limit 200 ms)`);
    await page.context().close();
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
  return lines;
}

/** A phone on 400 kbit/s with 400 ms of delay and a quarter of this machine's speed, at a page that has come to rest. */
async function openSlowly(browser: Browser, address: string) {
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
    const measured: Measured = { paint: 0, shift: 0, answer: 0 };
    Object.assign(window, { measured });
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        type,
        buffered: true,
        durationThreshold: 16,
      } as PerformanceObserverInit);
    watch('largest-contentful-paint', (entry) => (measured.paint = entry.startTime));
    watch(
      'layout-shift',
      (entry) => (measured.shift += (entry as PerformanceEntry & { value: number }).value),
    );
    watch('event', (entry) => {
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId > 0)
        measured.answer = Math.max(measured.answer, entry.duration);
    });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return {
    page,
    measured: () => page.evaluate(() => (window as unknown as { measured: Measured }).measured),
  };
}
