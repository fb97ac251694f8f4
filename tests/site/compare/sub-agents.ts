import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BuiltSite } from '../built-site.ts';

/** Who said that they act for an agency, on its page. */
export function subAgentsTests(site: () => BuiltSite, browser: () => Browser): void {
  const onPage = async <Result>(path: string, work: (page: Page) => Promise<Result>) => {
    const context = await browser().newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    try {
      const page = await context.newPage();
      await page.goto(site().url + path);
      return await work(page);
    } finally {
      await context.close();
    }
  };
  const card = (page: Page) => page.getByRole('region', { name: 'Who said they act for this agency' });
  const AGENCY = '/en/agency/golden-harbour-demo-services-ph/';

  describe('who said that they act for an agency', () => {
    it('stands on its page with the register’s answer and the day of its list', async () => {
      const [first, second, third] = await onPage(AGENCY, (page) =>
        card(page).getByRole('listitem').allInnerTexts(),
      );
      expect(first).toContain('Blue Stairs Demo Training Office');
      expect(first).toMatch(/Iloilo\s+Met in an office\. Named by about 5 workers\./);
      expect(first).toContain('Not in the register');
      expect(first).toContain('The register does not have this name (list of 2 September 2026).');
      expect(second).toMatch(/Met on social media\. Named by 1\u2060?–\u2060?4 workers\./);
      expect(third).toContain('Name of another licence holder');
    });

    it('leads to the licence holder whose name it is', async () => {
      const name = await onPage(AGENCY, async (page) => {
        await card(page).getByRole('link', { name: 'Bright Lantern Placement' }).click();
        return page.getByRole('heading', { level: 1 }).innerText();
      });
      expect(name).toBe('Bright Lantern Placement');
    });

    it('is no card where nobody was named', async () => {
      const count = await onPage('/en/agency/bright-lantern-placement-ph/', (page) => card(page).count());
      expect(count).toBe(0);
    });

    it.each([
      ['Burmese', 'ကံကောင်းခြင်းတံခါး'.repeat(7), 'ltr'],
      ['Arabic', 'بابالحظالسعيد'.repeat(10), 'rtl'],
      ['Latin', 'W'.repeat(120), 'ltr'],
    ])('fits on a phone with a name of 120 letters, none of them a space, in %s', async (_, long, dir) => {
      const width = await onPage(AGENCY, async (page) => {
        // Scripts of the page are off, those of the test are not.
        await page.evaluate(
          ([name, direction]) => {
            document.documentElement.dir = direction!;
            for (const bdi of document.querySelectorAll('[aria-labelledby=sub-agents] bdi'))
              bdi.textContent = name!;
          },
          [long.slice(0, 120), dir],
        );
        return page.evaluate(() => document.documentElement.scrollWidth);
      });
      expect(width).toBe(360);
    });
  });
}
