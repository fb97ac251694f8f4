import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '#publication/snapshot.ts';
import { buildSite } from '#worker/build-site.ts';
import { hasSharedData } from '../../sources/shared-data.ts';
import type { BuiltSite } from '../built-site.ts';
import { madeSnapshot } from './made-snapshot.ts';

const KB = 1024;

/** The directory of corridors, the page of an operator, and the card "Going and sending home". */
export function directoryTests(site: () => BuiltSite, browser: () => Browser) {
  /** Without JavaScript, on a phone. */
  async function onPage<Result>(address: string, work: (page: Page) => Promise<Result>): Promise<Result> {
    const context = await browser().newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    try {
      const page = await context.newPage();
      await page.goto(address);
      return await work(page);
    } finally {
      await context.close();
    }
  }
  /** On one line, without what keeps a name of another script together. */
  const plain = async (page: Page, selector: string) =>
    (await page.locator(selector).innerText()).replace(/\s+/g, ' ').replaceAll(/[\u2068\u2069]/g, '');

  describe('the directory of corridors', () => {
    it('leads from the country one sends from to the corridor, and back', async () => {
      await onPage(`${site().url}/en/send/`, async (page) => {
        await page
          .locator('#from')
          .getByRole('link', { name: /^United Arab Emirates/ })
          .click();
        expect(await page.locator('h1').innerText()).toBe('Send money from United Arab Emirates');
        await page.getByRole('link', { name: /^Philippines/ }).click();
        expect(new URL(page.url()).pathname).toBe('/en/send/ae-ph/');
        await page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last().click();
        expect(new URL(page.url()).pathname).toBe('/en/send/from/ae/');
      });
    });

    it('leads from the country the money goes to', async () => {
      await onPage(`${site().url}/en/send/`, async (page) => {
        await page
          .locator('#to')
          .getByRole('link', { name: /^Philippines/ })
          .click();
        expect(await page.locator('h1').innerText()).toBe('Send money to Philippines');
        await page.getByRole('link', { name: /^Singapore/ }).click();
        expect(new URL(page.url()).pathname).toBe('/en/send/sg-ph/');
      });
    });

    it('has every corridor once on each side, by name', async () => {
      const { corridors } = site().snapshot;
      for (const [way, side, other] of [
        ['from', 'sending', 'receiving'],
        ['to', 'receiving', 'sending'],
      ] as const) {
        for (const [country, of] of Map.groupBy(corridors, (corridor) => corridor[side])) {
          const html = readFileSync(
            join(site().folder, `en/send/${way}/${country.toLowerCase()}/index.html`),
            'utf8',
          );
          const rows = [...html.matchAll(/href="\/en\/send\/([a-z]{2}-[a-z]{2})\/"/g)].map(
            ([, slug]) => slug!,
          );
          expect(rows.toSorted()).toEqual(of.map(({ slug }) => slug).toSorted());
          const names = new Intl.DisplayNames(['en-GB'], { type: 'region', style: 'short' });
          const slugs = new Map(of.map((corridor) => [corridor.slug, names.of(corridor[other])!]));
          const shown = rows.map((slug) => slugs.get(slug)!).filter((name) => name.length > 3);
          expect(shown).toEqual(shown.toSorted(new Intl.Collator('en-GB').compare));
        }
      }
    });

    it.skipIf(!hasSharedData)('an arrow with its word, from the published averages', async () => {
      const rowOf = (page: Page, name: string) =>
        page
          .getByRole('link', { name: new RegExp(`^${name}`) })
          .innerText()
          .then((text) => text.replace(/\s+/g, ' '));
      // By the file, third quarters of 2019 and 2020. To India 2.35 and 2.97: 0.62 more. To Bangladesh 1.96 and
      // 2.33: 0.37 more, less than half a point.
      await onPage(`${site().url}/en/send/from/ae/`, async (page) => {
        expect(await rowOf(page, 'India')).toBe('India 3.0% got dearer July – September 2020');
        expect(await rowOf(page, 'Bangladesh')).toBe('Bangladesh 2.3% about the same July – September 2020');
        // Five years between the last published average and the surveyed one: nothing to compare with.
        expect(await rowOf(page, 'Philippines')).toBe('Philippines 3.0% all prices July – September 2025');
      });
      // From the United Kingdom 4.72 and 3.89: 0.83 less. From Qatar 4.911 and 4.402: 0.51 less.
      await onPage(`${site().url}/en/send/to/ph/`, async (page) => {
        expect(await rowOf(page, 'United Kingdom')).toBe(
          'United Kingdom 3.9% got cheaper July – September 2020',
        );
        expect(await rowOf(page, 'Qatar')).toBe('Qatar 4.4% got cheaper July – September 2020');
      });
    });
  });

  describe('going and sending home', () => {
    it.skipIf(!hasSharedData)('is on the page on how to complain, with old prices as old', async () => {
      await onPage(`${site().url}/en/complain/np-qa/`, async (page) => {
        const text = await plain(page, 'section[aria-labelledby=journey]');
        expect(text).toContain('Going to Qatar and sending money home');
        expect(text).toMatch(/workers paid \d+\.\d months of pay about US\$[\d,]+/);
        expect(text).toContain(
          'After SDG 10.7.1, not an official estimate. Invented, for the demonstration.',
        );
        // By hand: the mean of the six services of the file is 3.998333 %; 200 · 3.998333 % · 12 = 95.96.
        expect(text).toContain(
          'Sending US$200 home every month costs in a year US$96 with the average operator',
        );
        expect(text).toContain('By the average of July – September 2025. We know no newer prices');
        expect(text).not.toContain('cheapest');
        expect(
          await page.getByRole('link', { name: 'Send money from Qatar to Nepal' }).getAttribute('href'),
        ).toBe('/en/send/qa-np/');
      });
    });

    it('is not there when nothing is known', async () => {
      const { journeys, corridors } = site().snapshot;
      const known = new Set([
        ...journeys.map(({ origin, destination }) => `${origin}-${destination}`.toLowerCase()),
        ...corridors.map(({ sending, receiving }) => `${receiving}-${sending}`.toLowerCase()),
      ]);
      const ways = readdirSync(join(site().folder, 'en/complain')).filter((name) => /^..-..$/.test(name));
      const cards = ways.map((way) => [
        way,
        readFileSync(join(site().folder, `en/complain/${way}/index.html`), 'utf8').includes('id="journey"'),
      ]);
      expect(cards).toEqual(ways.map((way) => [way, known.has(way)]));
      expect(new Set(cards.map(([, has]) => has)).size).toBe(2);
    });
  });

  describe('of a made-up record: hundreds of prices, and gaps', () => {
    let folder: string;
    let made: Snapshot;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'fairway-made-'));
      made = madeSnapshot(site().snapshot);
      writeFileSync(join(folder, 'snapshot.json'), JSON.stringify(made));
      await buildSite({
        snapshotFile: join(folder, 'snapshot.json'),
        releasesFolder: join(folder, 'releases'),
        outFolder: join(folder, 'site'),
        browserApi: { url: '', publishableKey: '' },
      });
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const file = (path: string) => join(folder, 'site/en', path, 'index.html');
    const address = (path: string) => pathToFileURL(file(path)).href;
    const textOf = (path: string) => onPage(address(path), (page) => plain(page, 'main'));

    it('every page of an operator with 250 corridors over 15 years, and of a country with 138, is one round trip', () => {
      const paths = readdirSync(join(folder, 'site/en'), { recursive: true, encoding: 'utf8' })
        .filter((path) => /^(send|operator|complain)\b.*index\.html$/.test(path))
        .map((path) => join(folder, 'site/en', path));
      const heavy = paths.filter((path) => gzipSync(readFileSync(path)).length > 14 * KB);
      expect(heavy).toEqual([]);
      const ofOperator = paths.filter((path) => path.includes('made-everywhere'));
      const links = ofOperator.flatMap((path) => [
        ...readFileSync(path, 'utf8').matchAll(/<th scope="row"[^>]*> ?<a href="(\/en\/send\/[^"]+)"/g),
      ]);
      expect(new Set(links.map(([, href]) => href)).size).toBe(250);
    });

    it('a price history in a line, in words, in a sentence, and in numbers', async () => {
      await onPage(address('operator/made-four-quarters'), async (page) => {
        const row = page.getByRole('row').filter({ hasText: 'Qatar → Nepal' });
        const label = await row.getByRole('img').getAttribute('aria-label');
        expect(label!.replace(/\s/g, ' ')).toBe(
          'Lowest 3.2% in July – September 2026, highest 5.1% in July – September 2025.',
        );
        // By hand: 3.20 − 5.10 = −1.90 in a year.
        expect(await row.getByText('got cheaper').count()).toBe(1);
        await row.getByText('From 4.9% in 2025 to 3.2% in 2026.').click();
        const cells = await row
          .locator('table tr')
          .evaluateAll((all) => all.map((line) => [...line.children].map((cell) => cell.textContent.trim())));
        expect(cells.slice(1)).toEqual([
          ['2026', '4.0%', '–', '3.2%', '–'],
          ['2025', '–', '4.9%', '5.1%', '–'],
        ]);
        expect(await plain(page, 'main')).toContain(
          'It is the cheapest on 1 of the 2 routes where its price is new.',
        );
        const hidden = await page.getByRole('row').filter({ hasText: 'Kuwait → India' }).innerText();
        expect(hidden).toContain('price not disclosed');
        expect(hidden).not.toMatch(/\d of \d/);
        const old = await page.getByRole('row').filter({ hasText: 'Oman → India' }).innerText();
        expect(old).toContain('old price, no place');
      });
    });

    it('an operator of whom nothing is known says so', async () => {
      const text = await textOf('operator/made-unknown');
      expect(text).toContain('We know nothing about this operator yet');
      expect(text).not.toContain('Where it sends');
      expect(text).toContain('ငွေလွှဲ');
    });

    it('the card with today’s prices: the average, the cheapest, a promotion, and what is not known', async () => {
      const card = (path: string) =>
        onPage(address(path), (page) => plain(page, 'section[aria-labelledby=journey]'));
      // By hand: 200 · 4.25 % · 12 = 102; 200 · 1.5 % · 12 = 36.
      const both = await card('complain/np-qa');
      expect(both).toContain('US$102 with the average operator. US$36 with the cheapest, Made Everywhere.');
      expect(both).toContain('Prices of July – September 2026.');
      expect(await card('complain/ph-hk')).toContain('nothing, while a promotion lasts with the cheapest');
      const noCosts = await card('complain/bd-my');
      expect(noCosts.match(/Too few workers who went there have told us/g)).toHaveLength(2);
      expect(await card('complain/kh-th')).toContain(
        'We know no prices for sending money from Thailand to Cambodia yet.',
      );
    });

    it('a corridor without any average says so, and prints no number for it', async () => {
      await onPage(address('send/from/qa'), async (page) => {
        const row = await page.getByRole('link', { name: /^Sri Lanka/ }).innerText();
        expect(row).toContain('average not known');
        expect(row).not.toMatch(/\d/);
      });
    });

    it('no page prints what is no value', async () => {
      const pages = readdirSync(join(folder, 'site/en'), { recursive: true, encoding: 'utf8' }).filter(
        (path) => /^(send|operator|complain)\b.*index\.html$/.test(path),
      );
      expect(pages.length).toBeGreaterThan(400);
      const bad = pages.filter((path) =>
        /\b(?:NaN|undefined|null|Infinity)\b/.test(
          readFileSync(join(folder, 'site/en', path), 'utf8').replaceAll(
            /<script[\s\S]*?<\/script>|<[^>]*>/g,
            '',
          ),
        ),
      );
      expect(bad).toEqual([]);
    });

    it.each([
      'operator/made-everywhere',
      'operator/made-everywhere/corridors/2',
      'send',
      'send/from/ae',
      'complain/np-qa',
    ])(
      '%s has no fault that axe can find, and fits a phone from left to right and from right to left',
      async (path) => {
        for (const [width, colorScheme] of [
          [360, 'dark'],
          [1280, 'light'],
        ] as const) {
          const context = await browser().newContext({
            viewport: { width, height: 740 },
            colorScheme,
            bypassCSP: true,
          });
          try {
            const page = await context.newPage();
            await page.goto(address(path));
            await page.locator('details').evaluateAll((all) => {
              for (const one of all.slice(0, 4)) (one as HTMLDetailsElement).open = true;
            });
            await page.addScriptTag({ content: axe.source });
            const { violations } = await page.evaluate(() =>
              (window as unknown as { axe: typeof axe }).axe.run(),
            );
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
            for (const dir of ['ltr', 'rtl']) {
              await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
              expect(
                await page.evaluate(
                  () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
                ),
              ).toBe(0);
            }
          } finally {
            await context.close();
          }
        }
      },
    );
  });
}
