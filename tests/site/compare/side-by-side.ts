import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CompareShard } from '#client/compare.ts';
import type { BuiltSite } from '../built-site.ts';

const KB = 1024;
const GOLDEN = 'golden-harbour-demo-services-ph';
const MANGO = 'mango-tree-overseas-demo-ph';
const HIMAL = 'himal-path-demo-recruitment-np';
const QUIET = 'quiet-valley-demo-np';
const FOUR = `/en/compare/?agencies=${[GOLDEN, MANGO, HIMAL, QUIET].join()}`;
const TWO = `/en/compare/?agencies=${GOLDEN},${MANGO}`;

/** Two to four agencies or operators side by side, and the tray that leads there. */
export function sideBySideTests(site: () => BuiltSite, browser: () => Browser) {
  async function withPage<Result>(
    options: BrowserContextOptions,
    work: (page: Page, open: (path: string) => Promise<void>) => Promise<Result>,
  ) {
    const context = await browser().newContext({ viewport: { width: 360, height: 740 }, ...options });
    try {
      const page = await context.newPage();
      return await work(page, async (path) => {
        await page.goto(site().url + path, { waitUntil: 'networkidle' });
      });
    } finally {
      await context.close();
    }
  }

  /** Each row as a reader sees it: its name, whether it is marked, the words of each answer, and those that are known. */
  const rowsOf = (page: Page) =>
    page.locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('th')!.firstChild!.textContent!.trim(),
        isMarked: row.querySelector('th')!.textContent.includes('differs'),
        answers: [...row.querySelectorAll('.cell')].map((cell) => cell.firstElementChild!.textContent.trim()),
        known: [...row.querySelectorAll('.cell > b')].map((answer) => answer.textContent.trim()),
      })),
    );
  const namesOf = (page: Page) => page.locator('thead a').allInnerTexts();

  describe('agencies side by side', () => {
    it('are chosen on a page and in a list, counted by the tray, and compared with their differences marked', async () => {
      const here = await withPage({}, async (page, open) => {
        await open(`/en/agency/${GOLDEN}/`);
        const button = page.getByRole('button', { name: 'Compare Golden Harbour Demo Services' });
        expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
        await button.click();
        expect(await button.getAttribute('aria-pressed')).toBe('true');
        const tray = page.getByRole('region', { name: 'Chosen to compare' });
        expect(await tray.innerText()).toContain('1 chosen. Choose one more.');
        expect(await tray.getByRole('link').count()).toBe(0);
        // It is heard, and leaves the focus where it was.
        expect(await page.locator('[data-tray-says]').innerText()).toBe(
          'Golden Harbour Demo Services is chosen.',
        );
        expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');

        await open('/en/agencies/ph/');
        await page.getByRole('button', { name: 'Compare Mango Tree Overseas Demo' }).click();
        expect(await tray.innerText()).toContain('2 chosen');
        // The end of the page comes up from under it, and it lies on the dock, not over it.
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        const [last, bar, dock] = await Promise.all(
          [page.locator('.foot p').last(), tray, page.locator('.dock')].map((of) => of.boundingBox()),
        );
        expect(last!.y + last!.height).toBeLessThanOrEqual(bar!.y);
        expect(bar!.y + bar!.height).toBeLessThanOrEqual(dock!.y + 1);

        await tray.getByRole('link', { name: 'Compare' }).click();
        await page.locator('tbody').waitFor();
        expect(page.url()).toBe(site().url + TWO);
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
        const rows = await rowsOf(page);
        // A look at the empty page, and on to a list: what was chosen is still there.
        await open('/en/compare/');
        await page.getByRole('link', { name: 'All agencies' }).click();
        expect(await tray.innerText()).toContain('2 chosen');
        return rows;
      });
      // By the demonstration's register: one licensed, one banned; no real black list names either.
      expect(here[0]).toEqual({
        name: 'Licence, by the official register',
        isMarked: true,
        answers: ['Licensed', 'Banned'],
        known: ['Licensed', 'Banned'],
      });
      expect(here[1]).toMatchObject({ isMarked: false, answers: ['None we know of', 'None we know of'] });
      for (const { isMarked, known } of here) expect(isMarked).toBe(new Set(known).size > 1);
      expect(here.find(({ known }) => known.length === 1)!.isMarked).toBe(false);

      const elsewhere = await withPage({ viewport: { width: 1280, height: 740 } }, async (page, open) => {
        await open(TWO);
        return rowsOf(page);
      });
      expect(elsewhere).toEqual(here);
    });

    it('say what their pages say', async () => {
      await withPage({}, async (page, open) => {
        await open(FOUR);
        const rows = await rowsOf(page);
        const compared = (name: string) => rows.find((row) => row.name === name)!.answers[0]!;
        const facts = await page.locator('tbody tr').filter({ hasText: 'Passport was kept' }).innerText();
        await open(`/en/agency/${GOLDEN}/`);
        expect(compared('Stars from workers')).toBe(
          `${await page.locator('.score b').innerText()} of 5 stars`,
        );
        expect(await page.locator('.measures').first().innerText()).toContain(
          compared('Treated workers with respect'),
        );
        const passport = page.locator('.facts li').filter({ hasText: 'Passport was kept' });
        expect(await passport.locator('b').innerText()).toBe(compared('Passport was kept from them'));
        expect(facts).toContain(await passport.locator('small').innerText());
        expect(await page.locator('main').innerText()).toContain(compared('Workers paid (middle one)'));
      });
    });

    it('can be cut down to what differs, and one by one', async () => {
      await withPage({}, async (page, open) => {
        await open(FOUR);
        const all = await rowsOf(page);
        await page.getByRole('checkbox', { name: 'Only rows that differ' }).check();
        expect(await rowsOf(page)).toEqual(all.filter(({ isMarked }) => isMarked));
        expect(all.some(({ isMarked }) => !isMarked)).toBe(true);

        await page.getByRole('button', { name: 'Take Mango Tree Overseas Demo out' }).click();
        expect(page.url()).toBe(`${site().url}/en/compare/?agencies=${[GOLDEN, HIMAL, QUIET].join()}`);
        expect(await namesOf(page)).toHaveLength(3);
        expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Take .* out$/);
        // Whoever goes on choosing has the others already, though the link came from somebody else.
        await page.getByRole('link', { name: 'Add another agency' }).click();
        expect(await page.getByRole('region', { name: 'Chosen to compare' }).innerText()).toContain(
          '3 chosen',
        );
      });
    });

    it('are four at most: a fifth is refused in words', async () => {
      await withPage({}, async (page, open) => {
        await open('/en/agencies/ph/');
        for (const button of (await page.locator('.choose').all()).slice(0, 5)) await button.click();
        expect(await page.locator('.choose[aria-pressed=true]').count()).toBe(4);
        const tray = page.getByRole('region', { name: 'Chosen to compare' });
        expect(await tray.innerText()).toContain('Four are chosen already. Take one out first.');
        await tray.getByRole('button', { name: 'Take all out' }).click();
        expect(await tray.isVisible()).toBe(false);
        expect(await page.locator('.choose[aria-pressed=true]').count()).toBe(0);
        expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
      });
    });
  });

  describe('a link to compare', () => {
    const forty = [
      GOLDEN,
      GOLDEN,
      MANGO,
      HIMAL,
      QUIET,
      ...Array.from({ length: 35 }, (_, i) => `no-${i}-ph`),
    ];

    it.each([
      ['without any', '', [], ['Nothing is chosen yet.', 'All agencies', 'Money operators by route']],
      ['to one', `?agencies=${GOLDEN}`, ['Golden'], ['That is only one. Choose one more']],
      ['to one twice', `?agencies=${GOLDEN},${GOLDEN}`, ['Golden'], ['That is only one. Choose one more']],
      [
        'to one nobody has',
        `?agencies=${GOLDEN},not-there-np,${MANGO}`,
        ['Golden', 'Mango'],
        ['We have no agency at the address “not-there-np”.'],
      ],
      ['to nobody at all', '?operators=nobody', [], ['We have no operator at the address “nobody”.']],
      ['to forty', `?agencies=${forty.join()}`, ['Golden', 'Mango', 'Himal', 'Quiet'], ['more than four']],
      [
        'spoilt',
        `?agencies=${GOLDEN},<b>,${MANGO}&agencies=%E0%A4%A`,
        ['Golden', 'Mango'],
        ['A part of this link is not the address of anybody.'],
      ],
      [
        'to both kinds',
        `?operators=paper-plane-demo-pay,red-kite-demo-wallet&agencies=${GOLDEN},${MANGO}`,
        ['Golden', 'Mango'],
        ['Here are the agencies.'],
      ],
      [
        'to an old address and the new one',
        '?agencies=invented-before-a-test-overseas-np,invented-for-a-test-overseas-np',
        ['Invented For A Test'],
        ['On an official black list', 'That is only one.'],
      ],
      [
        'to operators',
        '?operators=paper-plane-demo-pay&operators=red-kite-demo-wallet',
        ['Paper Plane', 'Red Kite'],
        ['Money arrived as promised', 'Cheapest on how many routes'],
      ],
    ])('%s', async (_, query, names, words) => {
      await withPage({}, async (page, open) => {
        await open(`/en/compare/${query}`);
        const found = await namesOf(page);
        expect(found.length).toBe(names.length);
        for (const [i, name] of names.entries()) expect(found[i]).toContain(name);
        const text = await page.locator('main').innerText();
        for (const word of words) expect(text).toContain(word);
        expect(text).not.toMatch(/NaN|undefined|null|\b0 ?%/);
      });
    });

    it('that cannot be loaded says so, and can be tried again', async () => {
      await withPage({}, async (page, open) => {
        await page.route('**/compare/agency-*.json', (route) => route.abort());
        await open(TWO);
        expect(await page.getByRole('alert').innerText()).toContain('This could not be loaded.');
        await page.unroute('**/compare/agency-*.json');
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.locator('tbody').waitFor();
        expect(await namesOf(page)).toHaveLength(2);
      });
    });

    it('says what it needs without JavaScript, where no button pretends to work', async () => {
      await withPage({ javaScriptEnabled: false }, async (page, open) => {
        await open(FOUR);
        const text = await page.locator('main').innerText();
        expect(text).toContain('needs JavaScript');
        expect(text).toContain('How it works');
        expect(await page.locator('main').getByRole('link').count()).toBeGreaterThanOrEqual(2);
        await open(`/en/agency/${GOLDEN}/`);
        expect(await page.getByRole('button').count()).toBe(0);
      });
    });

    it('of four stands on one sheet of paper, upright or lying', async () => {
      await withPage({}, async (page, open) => {
        await open(FOUR);
        for (const landscape of [false, true]) {
          const pdf = (await page.pdf({ format: 'A4', landscape })).toString('latin1');
          expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
        }
      });
    });

    it('loads at most 50 KB by itself', async () => {
      await withPage({}, async (page, open) => {
        const bodies: Promise<number>[] = [];
        page.on('response', (response) => bodies.push(response.body().then((body) => gzipSync(body).length)));
        await open(FOUR);
        const bytes = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
        expect(bytes).toBeLessThanOrEqual(50 * KB);
      });
    });
  });

  it('every answer that can be compared has words, and comes in a file of 6 KB at most', () => {
    const folder = join(site().folder, 'en/compare');
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    const { agencies, operators } = site().snapshot;
    const found = new Set<string>();
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect([file, gzipSync(text).length <= 6 * KB]).toEqual([file, true]);
      for (const [address, { cells }] of Object.entries(JSON.parse(text) as CompareShard)) {
        found.add(address);
        const words = Object.values(cells).flatMap((cell) => [cell.text, ...(cell.notes ?? [])]);
        expect(words.filter((word) => !/\p{L}|\d/u.test(word) || /NaN|undefined|null/.test(word))).toEqual(
          [],
        );
        expect(Object.keys(cells).length).toBeGreaterThanOrEqual(file.startsWith('agency') ? 18 : 11);
      }
    }
    const addresses = [...agencies, ...operators].flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]);
    expect([...found].sort()).toEqual(addresses.sort());
  });

  describe.each([FOUR, TWO, '/en/compare/', `/en/agency/${GOLDEN}/`])('%s', (path) => {
    it('has no fault that axe can find, and fits a phone in both directions', async () => {
      const looks = [
        [360, 'dark'],
        [1280, 'light'],
      ] as const;
      for (const [width, colorScheme] of looks) {
        const options = { viewport: { width, height: 740 }, colorScheme, bypassCSP: true };
        await withPage(options, async (page, open) => {
          await open(path);
          const choose = page.getByRole('button', { name: /^Compare / });
          if (await choose.isVisible()) await choose.click();
          await page.addScriptTag({ content: axe.source });
          const { violations } = await page.evaluate(() =>
            (window as unknown as { axe: typeof axe }).axe.run(),
          );
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
          const overflow = () =>
            page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(await overflow()).toBe(0);
          await page.evaluate(() => (document.documentElement.dir = 'rtl'));
          expect(await overflow()).toBe(0);
        });
      }
    });
  });
}
