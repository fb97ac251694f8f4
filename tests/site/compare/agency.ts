import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BuiltSite } from '../built-site.ts';
import { ARABIC_NAME, BURMESE_NAME, CHINESE_NAME, LONG_NAME } from '../odd-providers.ts';

const KB = 1024;
const GOLDEN = '/en/agency/golden-harbour-demo-services-ph/';

/** The agency page: what it says, what it weighs, how its reviews are picked, and that no page of the site says nonsense. */
export function agencyTests(site: () => BuiltSite, browser: () => Browser): void {
  async function withPage<Result>(
    path: string,
    work: (page: Page) => Promise<Result>,
    options: { javaScriptEnabled?: boolean } = {},
  ): Promise<Result> {
    const context = await browser().newContext({
      viewport: { width: 360, height: 740 },
      bypassCSP: true,
      ...options,
    });
    try {
      const page = await context.newPage();
      await page.goto(site().url + path);
      return await work(page);
    } finally {
      await context.close();
    }
  }
  const textOf = (path: string) =>
    withPage(path, async (page) => (await page.locator('main').innerText()).replace(/\s+/g, ' '), {
      javaScriptEnabled: false,
    });

  describe('an agency page', () => {
    it('goes from what decides most to what decides least', async () => {
      const text = await textOf(GOLDEN);
      const order = [
        'Licensed',
        'What workers say',
        'What workers paid',
        'What happened to them',
        'Where it sends people',
        'Reviews',
        'What to do if this happened to you',
        'Offices',
      ];
      const places = order.map((title) => text.indexOf(title));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    it('holds what workers paid against the law and the standard, in one unit', async () => {
      const { costs } = site().snapshot.agencies.find(({ slug }) => GOLDEN.includes(slug))!;
      const text = await textOf(GOLDEN);
      expect(text).toContain(`${costs!.medianMonths.toFixed(1)} months of pay`);
      expect(text).toContain('Workers of this agency who went to Hong Kong');
      // Hong Kong allows a tenth of the first month's pay, which somebody has checked.
      expect(text).toContain('The law of Hong Kong allows 0.1 months International standard (ILO) nothing');
      expect(text).toContain(
        `about ${(costs!.medianMonths / 0.1).toFixed(0)} times what this law lets an agency take`,
      );
      expect(text).toContain('not an official estimate');
      const widths = await withPage(GOLDEN, (page) =>
        page
          .locator('section[aria-labelledby=costs] > .measures rect')
          .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width'))),
      );
      expect(widths).toEqual(['100%', `${Math.round(10 / costs!.medianMonths)}%`, '0%']);
    });

    it('says what a law it has not checked allows, and that it has not checked it', async () => {
      const text = await textOf('/en/agency/himal-path-demo-recruitment-np/');
      expect(text).toMatch(/The law of Qatar allows nothing We still have to check this/);
      expect(text).toContain('This law lets an agency take nothing.');
      expect(text).not.toMatch(/times what this law/);
    });

    it('names the group it falls back to, and compares it with no law that is not for all of it', async () => {
      const text = await textOf('/en/agency/quiet-valley-demo-np/');
      expect(text).toContain('Too few reports to show this agency alone');
      expect(text).toContain('Workers from Nepal to all countries, with any agency');
      expect(text).toContain('What the law allows is not the same for all of these workers.');
      expect(text).not.toContain('The law of Nepal allows');
    });

    it('leads to each place where its workers can complain, and all of them are there', async () => {
      await withPage(GOLDEN, async (page) => {
        const help = page.locator('section[aria-labelledby=help]');
        const links = await help
          .getByRole('link')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        expect(links).toEqual([
          '/en/complain/ph-hk/',
          '/en/complain/ph-ae/',
          '/en/complain/ph-sa/',
          '/en/complain/ph/',
          '/en/report/fees/?provider=golden-harbour-demo-services-ph',
          '/en/review/?provider=golden-harbour-demo-services-ph',
        ]);
      });
    });

    it('says clearly what is known of an agency of which there is only a name: nothing', async () => {
      const text = await textOf('/en/agency/odd-nothing-known-mm/');
      for (const said of [
        'Nothing Known Overseas',
        'We could not check the licence',
        'Nobody has written about this agency yet.',
        'Too few workers have told us yet what they paid',
        'We do not know yet what the law lets an agency take here.',
        'We do not know yet which office this is in Myanmar',
      ])
        expect(text).toContain(said);
      for (const left of ['Where it sends people', 'What happened to them', 'Reviews', 'Offices'])
        expect(text).not.toContain(left);
    });

    it('says that nobody paid, where five told', async () => {
      const text = await textOf('/en/agency/odd-arabic-jo/');
      expect(text).toContain('No fee reported');
      expect(text).not.toContain('Too few workers have told us');
    });

    it('makes no link of a phone that has no number, and no row of an office without anything', async () => {
      await withPage('/en/agency/odd-chinese-tw/', async (page) => {
        const offices = page.locator('section[aria-labelledby=offices]');
        expect(await offices.getByRole('listitem').count()).toBe(1);
        expect(await offices.locator('a[href]').count()).toBe(0);
      });
    });

    it.each([
      ['odd-long-name-et', LONG_NAME],
      ['odd-arabic-jo', ARABIC_NAME],
      ['odd-burmese-mm', BURMESE_NAME],
      ['odd-chinese-tw', CHINESE_NAME],
    ])('%s: its name fits a phone, and nothing is wrong that axe can find', async (slug, name) => {
      await withPage(`/en/agency/${slug}/`, async (page) => {
        expect(await page.locator('h1 bdi').innerText()).toBe(name.trim());
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        await page.addScriptTag({ content: axe.source });
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof axe }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    });

    it('keeps pages of reviews of the longest kind within 14 KB', () => {
      const folder = join(site().folder, 'en/agency/odd-burmese-mm');
      const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.html'),
      );
      expect(pages.length).toBeGreaterThan(5);
      for (const page of pages)
        expect([page, gzipSync(readFileSync(join(folder, page))).length <= 14 * KB]).toEqual([page, true]);
    });
  });

  describe('picking reviews', () => {
    const open = async (page: Page) => {
      await page.locator('#reviews details').first().scrollIntoViewIfNeeded();
      await page.waitForFunction(() => !document.querySelector('#reviews astro-island[ssr]'));
      await page.getByText('Choose reviews to see').click();
    };
    const status = (page: Page) => page.locator('#reviews').getByRole('status');
    const articles = (page: Page) => page.locator('#reviews article');

    it('is by what differs, across all pages, and can be shared and taken off', async () => {
      const { reviews } = site().snapshot.agencies.find(({ slug }) => GOLDEN.includes(slug))!;
      const inHongKong = reviews.filter(({ destination }) => destination === 'HK');
      const answered = inHongKong.filter(({ reply }) => reply !== null);
      expect(answered.length).toBeGreaterThan(1);
      await withPage(GOLDEN, async (page) => {
        const own = await articles(page).count();
        await open(page);
        await page.getByLabel('Worked in').selectOption({ label: 'Hong Kong' });
        await expect
          .poll(() => status(page).innerText())
          .toBe(`${inHongKong.length} of ${reviews.length} reviews`);
        const idsOf = () => articles(page).evaluateAll((all) => all.map(({ id }) => id.replace(/^r-/, '')));
        await expect.poll(idsOf).toEqual(inHongKong.slice(0, 20).map(({ id }) => id));
        expect(await page.locator('#reviews nav').count()).toBe(0);

        await page.getByRole('button', { name: 'Show more' }).click();
        await expect.poll(idsOf).toEqual(inHongKong.slice(0, 40).map(({ id }) => id));
        expect(await page.evaluate(() => document.activeElement?.id)).toBe(`r-${inHongKong[20]!.id}`);

        await page.getByLabel('Only with an answer of the agency').check();
        await expect.poll(idsOf).toEqual(answered.map(({ id }) => id));
        expect(new URL(page.url()).search).toBe('?to=hk&reply=1');
        // What came from other pages looks and works as it does there.
        const last = articles(page).last();
        expect(await last.getByRole('link', { name: 'Flag this review' }).getAttribute('href')).toContain(
          '/en/flag/',
        );

        await page.reload();
        await page.locator('#reviews h2').scrollIntoViewIfNeeded();
        await expect.poll(idsOf).toEqual(answered.map(({ id }) => id));

        await page.getByRole('button', { name: 'Show all reviews' }).click();
        await expect.poll(() => articles(page).count()).toBe(own);
        expect(new URL(page.url()).search).toBe('');
        expect(await page.locator('#reviews nav').count()).toBe(1);
      });
    });

    it('offers nothing that all have in common; where there is one page of reviews, it fetches nothing', async () => {
      const operator = site().snapshot.operators.find(({ slug }) => slug === 'red-kite-demo-wallet')!;
      const inLastYear = operator.reviews.filter(({ publishedMonth }) => publishedMonth.startsWith('2026'));
      expect(new Set(operator.reviews.map(({ language }) => language)).size).toBe(1);
      await withPage(`/en/operator/${operator.slug}/`, async (page) => {
        await open(page);
        await page.context().setOffline(true);
        expect(await page.getByLabel('Language of the writer').count()).toBe(0);
        await page.getByLabel('Written in the year').selectOption('2026');
        await expect.poll(() => articles(page).count()).toBe(inLastYear.length);
      });
    });

    it('says when no review is like what is picked', async () => {
      const { reviews } = site().snapshot.agencies.find(({ slug }) => GOLDEN.includes(slug))!;
      const isLike = (to: string) =>
        reviews.some(({ destination, reply }) => destination === to && reply !== null);
      const to = ['HK', 'AE', 'SA'].find((country) => !isLike(country))!;
      await withPage(`${GOLDEN}?to=${to.toLowerCase()}&reply=1&year=1999#reviews`, async (page) => {
        await expect.poll(() => status(page).innerText()).toContain('No review is like this');
        expect(await articles(page).count()).toBe(0);
        await page.getByLabel('Only with an answer of the agency').uncheck();
        await expect.poll(() => articles(page).count()).toBeGreaterThan(0);
      });
    });

    it('survives that a page of reviews does not come', async () => {
      await withPage(GOLDEN, async (page) => {
        await page.route('**/reviews/2/', (route) => route.abort());
        await open(page);
        await page.getByLabel('Worked in').selectOption({ label: 'Hong Kong' });
        await expect.poll(() => status(page).innerText()).toContain('could not be loaded');
        expect(await articles(page).count()).toBeGreaterThan(0);
        await page.unroute('**/reviews/2/');
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect.poll(() => status(page).innerText()).toMatch(/^\d+ of \d+ reviews$/);
      });
    });

    it('is not offered among few reviews, and says without JavaScript that it needs it', async () => {
      expect(await textOf('/en/agency/odd-arabic-jo/')).not.toContain('Choose reviews to see');
      await withPage(
        GOLDEN,
        async (page) => {
          await page.getByText('Choose reviews to see').click();
          expect(await page.locator('#reviews').innerText()).toContain('JavaScript must be switched on');
          expect(await articles(page).count()).toBeGreaterThan(5);
        },
        { javaScriptEnabled: false },
      );
    });
  });

  describe('every page of the site', () => {
    const SAID = /\b(NaN|undefined|null|Infinity)\b/;
    const EMPTY = /<(section|ul|ol|table|tbody|h1|h2|h3|summary|figure|strong|button|a)\b[^>]*>\s*<\/\1>/;

    it('prints no NaN, undefined, null or Infinity, and no empty box', () => {
      const names = [...site().snapshot.agencies, ...site().snapshot.operators]
        .flatMap(({ name, otherNames }) => [name, ...otherNames.map((other) => other.name)])
        .filter((name) => SAID.test(name));
      const files = readdirSync(site().folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.html'),
      );
      expect(files.length).toBeGreaterThan(80);
      const faults = files.flatMap((file) => {
        const html = readFileSync(join(site().folder, file), 'utf8').replace(
          /<(script|style)\b[\s\S]*?<\/\1>/g,
          '',
        );
        // What is read and what is heard: text, and the attributes with words for people or lengths of bars.
        const words = [
          ...html.matchAll(/ (?:aria-label|alt|title|content|placeholder|width|href)="([^"]*)"/g),
        ].map(([, value]) => value!);
        let text = [html.replace(/<[^>]*>/g, ' '), ...words].join(' ');
        for (const name of names) text = text.replaceAll(name, ' ');
        const [said, empty] = [SAID.exec(text), EMPTY.exec(html)];
        return [
          ...(said ? [`${file}: ${text.slice(Math.max(0, said.index - 60), said.index + 30)}`] : []),
          ...(empty ? [`${file}: ${empty[0]}`] : []),
        ];
      });
      expect(faults).toEqual([]);
    });
  });
}
