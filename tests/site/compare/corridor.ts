import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../built-site.ts';
import { MADE, madeSnapshot } from './made-corridors.ts';
import { madeSite, type MadeSite } from './made-site.ts';

const KB = 1024;

export function corridorTests(site: () => BuiltSite, browser: () => Browser) {
  let made: MadeSite;
  beforeAll(async () => {
    made = await madeSite(madeSnapshot(site().snapshot));
  });
  afterAll(() => made?.close());

  /** What went wrong in the page, and what it loaded; given back for what a test expects of it. */
  async function onPage<Result>(
    address: string,
    work: (page: Page, loaded: { bytes: number; name: string }[]) => Promise<Result>,
    options: BrowserContextOptions = {},
  ): Promise<Result> {
    const context = await browser().newContext({ viewport: { width: 360, height: 740 }, ...options });
    try {
      await made.serveTo(context);
      const page = await context.newPage();
      const wrong: string[] = [];
      const loaded: { bytes: number; name: string }[] = [];
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('response', (response) => {
        void response
          .body()
          .then((body) => loaded.push({ bytes: gzipSync(body).length, name: response.url() }))
          .catch(() => {});
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      const result = await work(page, loaded);
      expect(wrong).toEqual([]);
      return result;
    } finally {
      await context.close();
    }
  }
  /** Blanks that do not break are blanks. */
  const read = async (place: Locator) => (await place.innerText()).replace(/[\u00a0\u2009\u202f]/g, ' ');
  const table = (page: Page) => read(page.locator('#prices'));
  const corridor = (slug: string) => `${made.url}/en/send/${slug}/`;
  const names = (page: Page) => page.locator('#prices tbody tr:visible th a').allInnerTexts();
  const asks = async (page: Page, amount: string) => {
    const field = page.getByLabel('How much do you send?');
    await field.fill(amount);
    await field.press('Enter');
  };
  const answer = (page: Page) => read(page.locator('main astro-island [role=status]').first());

  describe('any amount', () => {
    it('ranks the same rows again, says that it is estimated and how, and what switching saves', async () => {
      await onPage(corridor('ae-ph'), async (page) => {
        expect(await names(page)).toEqual(['In Percent', 'Fixed Fee', 'Hidden Price']);
        await asks(page, '1,285.50');
        await page.getByText('In between we draw').or(page.getByText('in between we draw')).waitFor();
        // By hand: 1,285.5 dirham lie half way from 735 to 1,836, so 350 dollars, of which 6 are 1.7143 %.
        expect(await names(page)).toEqual(['Fixed Fee', 'In Percent', 'Hidden Price']);
        const first = page.locator('#prices tbody tr').first();
        // 350 · 58.8 · (1 − 0.017143) = 20,227.2
        expect(await read(first)).toMatch(/cheapest[^]*₱20,227[^]*1\.71%[^]*fee 1\.71 \+ rate 0\.00/);
        expect(await read(page.locator('#prices caption'))).toContain('For AED 1,286');
        // The average is 1.8571 %: 0.142857 % of 350 dollars are half a dollar, 29.4 pesos; 52 times 1,528.8.
        await page.getByLabel('How often?').selectOption('every week');
        const said = await answer(page);
        expect(said).toContain('Cheapest: Fixed Fee');
        expect(said).toContain('about ₱29 more');
        expect(said).toContain(
          'Sent every week, switching from the average to the cheapest saves ₱1,529 a year.',
        );
        expect(said).toContain('The survey asked for AED 735 and AED 1,836');
        expect(await page.locator('#verdict').isVisible()).toBe(false);
        // And back: all as the page said it.
        await asks(page, '735');
        await page.getByLabel('How often?').selectOption('every month');
        expect(await names(page)).toEqual(['In Percent', 'Fixed Fee', 'Hidden Price']);
        expect([await answer(page), await page.locator('#verdict').isVisible()]).toEqual(['', true]);
        expect(await read(page.locator('#prices caption'))).toContain('Prices of July');
      });
    });

    it('keeps the fee in money below and in percent above, and goes no further than it can', async () => {
      await onPage(corridor('ae-ph'), async (page) => {
        // 100 dollars: 6 of them are 6 %.
        await asks(page, '367.5');
        expect(await table(page)).toContain('6.00%');
        expect(await answer(page)).toContain('not for less');
        await asks(page, '18360');
        expect(await table(page)).toContain('1.20%');
        expect(await answer(page)).toContain('not for more');
        for (const [typed, said] of [
          ['18361', 'from AED 73.50 to AED 18,360'],
          ['73', 'from AED 73.50 to AED 18,360'],
          ['plenty', 'in numbers'],
          ['-5', 'in numbers'],
        ] as const) {
          await asks(page, typed);
          expect(await answer(page)).toContain(said);
        }
        expect(await page.locator('[aria-invalid]').count()).toBe(1);
      });
    });

    it('filters by what the survey says, counts who does not say, and says why nothing is left', async () => {
      await onPage(corridor('ae-ph'), async (page) => {
        await page.getByText('no bank account').click();
        expect(await names(page)).toEqual(['Fixed Fee', 'Hidden Price']);
        expect(await answer(page)).toContain('Cheapest of those that fit: Fixed Fee');
        // By hand: it costs 3 %, the average of all is 2.5 %. No saving is made up.
        expect(await answer(page)).not.toMatch(/saves|more than/);
        await page.getByText('cash pickup').click();
        expect(await names(page)).toEqual(['Fixed Fee']);
        expect(await answer(page)).toContain('1 service does not say how the money is paid out.');
        await page.getByText('within the hour').click();
        expect(await names(page)).toEqual(['Fixed Fee']);
        expect(await answer(page)).toContain('1 service does not say how fast');
      });
      await onPage(corridor('sa-ph'), async (page) => {
        await page.getByText('cash pickup').click();
        expect(await names(page)).toEqual([]);
        expect(await answer(page)).toMatch(/No service here has all of that[^]*Cash pickup: 0 of 1/);
      });
    });

    it('names no cheapest where the prices are old', async () => {
      await onPage(corridor('om-ph'), async (page) => {
        await asks(page, '1285.5');
        expect(await names(page)).toEqual(['Fixed Fee', 'In Percent', 'Hidden Price']);
        expect(await read(page.locator('main'))).not.toMatch(/Cheapest:/);
        expect(await page.locator('.tag, .best').count()).toBe(0);
        expect(await answer(page)).toContain('The prices are old.');
        expect(await page.locator('#verdict').isVisible()).toBe(true);
      });
    });

    it('goes by dollars where the sending money has no rate, and by what each takes', async () => {
      await onPage(corridor('by-zw'), async (page) => {
        expect(await read(page.locator('main'))).toContain('We know no exchange rate for the money they get');
        await asks(page, '350');
        // By hand: 1.7143 % of 350 dollars.
        expect(await read(page.locator('#prices tbody tr').first())).toMatch(/Fixed Fee[^]*US\$6\b/);
        expect(await answer(page)).toContain('It takes US$6 when you send US$350. The average is US$6.50.');
      });
    });
  });

  describe('the page of every corridor', () => {
    it('says what is known and what is not, and nothing that is not there', async () => {
      const said = new Map<string, string>();
      for (const { slug } of MADE) {
        const text = await onPage(corridor(slug), (page) => read(page.locator('main')), {
          javaScriptEnabled: false,
        });
        expect([slug, text.match(/NaN|undefined|null|Infinity|\[object|\b-0\b/)]).toEqual([slug, null]);
        said.set(slug, text);
      }
      expect(said.get('sa-ph')).toMatch(/No price disclosed[^]*The survey found 1 service here\. It hides/);
      expect(said.get('sa-ph')).toContain('price not disclosed');
      expect(said.get('sa-ph')).not.toContain('They are old');
      expect(said.get('ad-ph')).toMatch(/We only know the average that was published: .*%/);
      expect(said.get('ad-zw')).toContain('We know no price for this route yet.');
      expect(said.get('by-zw')).toContain('It takes US$4 when you send US$200. The average is US$5.');
      expect(said.get('ae-ph')).toContain('Fewer than five workers have told us');
      expect(said.get('qa-ph')).toContain('Half of them received at least 0.4% more than the price said.');
      expect(said.get('om-ph')).toContain('We do not name a cheapest one.');
      expect(said.get('qa-ph')).toContain('better than the market: a promotion');
    });

    it('without JavaScript: two surveyed amounts as links, and a word about the others', async () => {
      const text = await onPage(
        corridor('ae-ph'),
        async (page) => {
          expect(await page.getByLabel('How much do you send?').isVisible()).toBe(false);
          await page.getByRole('link', { name: 'AED 1,836' }).click();
          return read(page.locator('main'));
        },
        { javaScriptEnabled: false },
      );
      expect(text).toContain('this page needs JavaScript');
      expect(text).toContain('₱29,047');
    });

    it('with 40 services and names of 200 characters: one round trip, 50 KB in all, no fault, no wider than a phone', async () => {
      expect(gzipSync(made.html('/en/send/qa-ph')).length).toBeLessThanOrEqual(14 * KB);
      expect(gzipSync(made.html('/en/send/qa-ph/500')).length).toBeLessThanOrEqual(14 * KB);
      for (const colorScheme of ['light', 'dark'] as const) {
        await onPage(
          corridor('qa-ph'),
          async (page, loaded) => {
            await page.locator('footer').scrollIntoViewIfNeeded();
            await page.waitForLoadState('networkidle');
            expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(50 * KB);
            await page.getByText('cash pickup').click();
            expect((await names(page)).length).toBe(8);
            for (const dir of ['ltr', 'rtl']) {
              await page.evaluate((to) => (document.documentElement.dir = to), dir);
              expect(
                await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
              ).toBeLessThanOrEqual(0);
            }
            await page.evaluate(axe.source);
            const { violations } = await page.evaluate(() =>
              (globalThis as unknown as { axe: typeof axe }).axe.run(),
            );
            expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
          },
          { colorScheme },
        );
      }
    });

    it('draws its trend when tapped for, with at most 60 KB, by the rules of the real headers', async () => {
      await onPage(
        corridor('qa-ph'),
        async (page, loaded) => {
          const button = page.getByRole('button', { name: 'Look closer' });
          await button.scrollIntoViewIfNeeded();
          await page.waitForLoadState('networkidle');
          expect(loaded.some(({ name }) => name.includes('draw-trend'))).toBe(false);
          const before = loaded.length;
          await button.click();
          await page.getByText('Touch a point to read it.').waitFor();
          await page.waitForLoadState('networkidle');
          const chart = loaded.slice(before).reduce((sum, { bytes }) => sum + bytes, 0);
          expect(chart).toBeGreaterThan(10 * KB);
          expect(chart).toBeLessThanOrEqual(60 * KB);
          expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Touch a point');
          // Something is drawn, as wide as its place; who listens still hears what it says.
          const inked = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
            const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
            return data.filter((value, place) => place % 4 === 3 && value > 0).length;
          });
          expect(inked).toBeGreaterThan(500);
          expect(await page.getByRole('img', { name: /Cost of sending 200/ }).count()).toBe(1);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          ).toBeLessThanOrEqual(0);
        },
        { reducedMotion: 'reduce' },
      );
    });
  });

  it('the demonstration shows what workers received, in a corridor and beside a service', async () => {
    await onPage(`${site().url}/en/send/hk-ph/`, async (page) => {
      const text = await read(page.locator('main'));
      expect(text).toMatch(/15 workers told us what really arrived in July – September 2026\./);
      expect(text).toMatch(/Half of them received at least \d\.\d% less than the price said\./);
      expect(await table(page)).toMatch(/5 workers told us: \d\.\d% less arrived/);
      await page.getByRole('link', { name: 'Say what arrived' }).click();
      expect(new URL(page.url()).pathname).toBe('/en/report/transfer/');
    });
  });
}
