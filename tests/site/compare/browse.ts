import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasSharedData } from '../../sources/shared-data.ts';
import type { BuiltSite } from '../built-site.ts';

/** Lists of a country's agencies by one thing, as links; by several at once, by the island. */
export function browseTests(site: () => BuiltSite, browser: () => Browser) {
  async function withPage(path: string, options: BrowserContextOptions, work: (page: Page) => Promise<void>) {
    const context = await browser().newContext({ viewport: { width: 360, height: 740 }, ...options });
    try {
      const page = await context.newPage();
      await page.goto(site().url + path);
      await work(page);
    } finally {
      await context.close();
    }
  }
  const namesIn = (page: Page, list: string) => page.locator(`${list} .rows b`).allInnerTexts();
  const ofIsland = (page: Page) => namesIn(page, 'astro-island');
  const ofPage = (page: Page) => namesIn(page, '#agencies');
  const status = (page: Page) => page.locator('astro-island [role=status]');
  const toQatar = () =>
    site().snapshot.agencies.filter(
      ({ country, destinations, deployments }) =>
        country === 'NP' &&
        [...destinations, ...(deployments?.byCountry?.destinations.map((one) => one.country) ?? [])].includes(
          'QA',
        ),
    );
  /** Of those, whose reviewers worked in construction. */
  const builders = () => toQatar().filter(({ works }) => works.includes('construction'));
  const inNepal = () => site().snapshot.agencies.filter(({ country }) => country === 'NP').length;

  describe('lists without JavaScript', () => {
    it('lead from all agencies of a country to those that send people to another, and back', async () => {
      await withPage('/en/agencies/np/', { javaScriptEnabled: false }, async (page) => {
        expect(await page.locator('main').innerText()).toContain('JavaScript must be on');
        expect(await page.locator('astro-island details').isVisible()).toBe(false);
        await page.getByText('Shorter lists').click();
        await page.getByRole('link', { name: `Qatar ${toQatar().length}` }).click();

        expect(await page.locator('h1').innerText()).toBe('Agencies that send workers to Qatar');
        expect(await page.locator('main').innerText()).toContain(`${toQatar().length} agencies.`);
        const names = new Set(toQatar().map(({ name }) => name));
        const shown = await ofPage(page);
        expect(shown.length).toBe(Math.min(40, names.size));
        expect(shown.filter((name) => !names.has(name))).toEqual([]);

        await page.getByText('Shorter lists').click();
        expect(await page.locator('main a[aria-current=page]').innerText()).toMatch(/^Qatar/);
        await page.getByRole('link', { name: 'All agencies' }).click();
        expect(await page.locator('h1').innerText()).toBe('Nepal');
      });
    });

    it('names of 200 letters without a space stay within the screen', async () => {
      for (const width of [360, 1280]) {
        await withPage('/en/agencies/np/', { viewport: { width, height: 740 } }, async (page) => {
          const beyond = await page.evaluate(() => {
            const long = ['W', 'မြ', '人', 'م'].map((letter) => letter.repeat(200).slice(0, 200));
            document.querySelectorAll('.rows bdi').forEach((name, i) => (name.textContent = long[i % 4]!));
            return document.documentElement.scrollWidth - document.documentElement.clientWidth;
          });
          expect(beyond).toBe(0);
        });
      }
    });
  });

  describe('filters', () => {
    it('combine, say how many they leave, stay in the address, and come off again', async () => {
      await withPage('/en/agencies/np/', { bypassCSP: true }, async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await page.waitForSelector('astro-island:not([ssr])');
        expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);

        await page.getByText('Filter the list').click();
        await page.getByRole('combobox', { name: 'Where to' }).selectOption('Qatar');
        await status(page).getByText(`${toQatar().length} of ${inNepal()}`).waitFor();
        await page.getByRole('combobox', { name: 'Work' }).selectOption('Construction worker');
        await status(page).getByText(`${builders().length} of ${inNepal()}`).waitFor();
        expect((await ofIsland(page)).toSorted()).toEqual(
          builders()
            .map(({ name }) => name)
            .toSorted(),
        );
        expect(await page.locator('#agencies').isVisible()).toBe(false);
        expect(new URL(page.url()).search).toBe('?to=qa&work=construction');
        expect(asked.filter((path) => path.startsWith('/search/agencies')).length).toBe(1);

        await page.addScriptTag({ content: axe.source });
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof axe }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

        await page.getByRole('button', { name: 'Take all filters off' }).click();
        expect(await page.locator('#agencies').isVisible()).toBe(true);
        expect(await ofIsland(page)).toEqual([]);
        expect(new URL(page.url()).search).toBe('');
      });
    });

    it('are as somebody shared them, in the order of the page of the same list', async () => {
      let ofThePage: string[] = [];
      await withPage('/en/agencies/np/to/qa/', {}, async (page) => {
        ofThePage = await ofPage(page);
      });
      await withPage('/en/agencies/np/?to=qa&status=&stars=seven&work=juggler', {}, async (page) => {
        await status(page).getByText(`${toQatar().length} of`).waitFor();
        expect(await page.getByRole('combobox', { name: 'Where to' }).inputValue()).toBe('QA');
        expect(ofThePage.length).toBeGreaterThan(3);
        expect(await ofIsland(page)).toEqual(ofThePage);
      });
    });

    it('go on from the list one is looking at', async () => {
      await withPage('/en/agencies/np/to/qa/', {}, async (page) => {
        await page.getByText('Filter the list').scrollIntoViewIfNeeded();
        await page.waitForSelector('astro-island:not([ssr])');
        await page.getByText('Filter the list').click();
        expect(await page.getByRole('combobox', { name: 'Where to' }).inputValue()).toBe('QA');
        await page.getByRole('combobox', { name: 'Work' }).selectOption('Construction worker');
        await status(page).getByText(`${builders().length} of`).waitFor();
        await page.getByRole('link', { name: 'Take all filters off' }).click();
        await page.waitForURL('**/en/agencies/np/');
      });
    });

    it('that leave nothing say so, and what to give up', async () => {
      await withPage('/en/agencies/np/?to=qa&name=zzzz', {}, async (page) => {
        await status(page).getByText('No agency matches all of this.').waitFor();
        expect(await page.locator('main').innerText()).toContain('do not pay before you know who it is');
        await page.getByRole('button', { name: /^Part of the name: any/ }).click();
        await status(page).getByText(`${toQatar().length} of`).waitFor();
        expect(new URL(page.url()).search).toBe('?to=qa');
      });
    });

    it('whose list does not come say so, keep the page, and try again', async () => {
      await withPage('/en/agencies/np/', {}, async (page) => {
        await page.route('**/search/manifest.json', (route) => route.abort());
        await page.waitForSelector('astro-island:not([ssr])');
        await page.getByText('Filter the list').click();
        await status(page).getByText('We could not load').waitFor();
        await page.getByRole('combobox', { name: 'Where to' }).selectOption('QA');
        expect(await page.locator('#agencies').isVisible()).toBe(true);
        await page.unroute('**/search/manifest.json');
        await page.getByRole('button', { name: 'Try again' }).click();
        await status(page).getByText(`${toQatar().length} of`).waitFor();
      });
    });

    it.skipIf(!hasSharedData)(
      'show forty of a long list, then forty more, and go on reading there',
      async () => {
        await withPage('/en/agencies/hk/?work=domestic-work', {}, async (page) => {
          // 1,297 agencies of the file place foreign domestic helpers.
          await status(page).getByText('1,297 of 3,046 agencies').waitFor();
          expect((await ofIsland(page)).length).toBe(40);
          await page.getByRole('button', { name: 'Show 40 more' }).focus();
          await page.keyboard.press('Enter');
          await page.waitForFunction(() => document.activeElement?.closest('.rows') !== null);
          const names = await ofIsland(page);
          expect(names.length).toBe(80);
          const focused = await page.evaluate(() => document.activeElement?.querySelector('b')?.textContent);
          expect(focused).toBe(names[40]);
        });
      },
    );
  });
}
