import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES, hasSharedData } from '../sources/shared-data.ts';
import { startChromium } from './chromium.ts';
import { fairway, startProduct, type Product } from './product.ts';

/* The whole road, as people walk it: set up, look up, post, publish, find, take back, stop, start again. */

const WORDS = 'The office was honest about the wage. Call me on +852 5550 1234.';
const dataFolder = mkdtempSync(join(tmpdir(), 'fairway-road-'));
let product: Product;
let browser: Browser;
let phone: BrowserContext;
const complaints: string[] = [];
let receiptCode = '';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(dataFolder), startChromium()]);
  phone = await contextOf(360);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function contextOf(width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, hasTouch: width < 500 });
  context.on('page', (page) => {
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(product.url)) complaints.push(`asked a stranger: ${request.url()}`);
    });
  });
  return context;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(product.url + path);
  return page;
}

/** Loads a page again until it is as expected: the site follows a decision within seconds. */
async function until(path: string, isThere: (html: string) => boolean): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(product.url + path);
    if (isThere(await answer.text())) return;
    await new Promise((later) => setTimeout(later, 250));
  }
  throw new Error(`${path} never became as expected.\n${product.printed()}`);
}

describe('the whole road', () => {
  it.skipIf(!hasSharedData)('imports the real files while the site runs, through its API', async () => {
    const environment = { FAIRWAY_DATA: dataFolder };
    const register = await fairway(['import', 'register', 'hong-kong', FILES.hongKong], environment);
    expect(register).toMatchObject({
      code: 0,
      text: '3,293 read, 3,046 agencies, 247 branches merged, 0 rejected. 3,046 added, 0 changed, 0 as before.\n',
    });
    expect((await fairway(['import', 'register', 'hong-kong', FILES.hongKong], environment)).text).toContain(
      'Nothing changed.',
    );
    expect((await fairway(['import', 'prices', FILES.quotes], environment)).text).toContain('172 added');
    expect((await fairway(['import', 'corridor-averages', FILES.averages], environment)).text).toContain(
      '10,417 added',
    );
    expect((await fairway(['import', 'rates', FILES.ecb], environment)).text).toContain('217,555 added');
    await until('/en/agencies/', (html) => html.includes('Hong Kong'));
    await until('/en/send/ae-ph/', (html) => html.includes('DirectRemit (NBD)') && html.includes('AED'));
  });

  it('refuses a second opener of the folder that does not go through the API', async () => {
    const second = await fairway(['start'], { FAIRWAY_DATA: dataFolder, FAIRWAY_PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.remarks).toMatch(/is open in another Fairway process/);
  });

  it('finds an agency whose name is misspelt, from the home page of a small phone', async () => {
    const page = await open(phone, '/en/');
    await page.getByRole('combobox').fill('goldn harbor demo');
    await page.getByRole('option', { name: /Golden Harbour Demo Services/ }).click();
    await page.waitForURL('**/agency/golden-harbour-demo-services-ph/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Golden Harbour Demo Services');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('posts a review with one thumb, and warns of what could give the author away', async () => {
    const page = await open(phone, '/en/agency/golden-harbour-demo-services-ph/');
    await page.getByRole('link', { name: /Tell others/ }).click();
    const ask = (question: string) => page.getByRole('heading', { name: question }).waitFor();
    await ask('Did they tell you the truth about the job?');
    await page.getByText('Mostly', { exact: true }).click();
    await ask('Did they tell you the truth about the costs?');
    await page.getByText('Not at all', { exact: true }).click();
    await ask('Did they keep the contract?');
    await page.getByRole('button', { name: 'Back' }).click();
    await ask('Did they tell you the truth about the costs?');
    expect(await page.getByRole('radio', { name: 'Not at all' }).isChecked()).toBe(true);
    const skipTo = async (question: string) => {
      while ((await page.locator('form h2').innerText()) !== question) {
        await page.getByRole('button', { name: /^(Skip|Next)$/ }).click();
      }
    };
    await skipTo('Do you want to tell more?');
    await page.getByRole('textbox').fill(WORDS);
    await page.getByRole('button', { name: 'Next' }).click();
    await ask('Check and send');
    expect(await page.getByText('Could this show who you are?').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Thank you. It has arrived.').waitFor();
    receiptCode = /(\d[\d\s]{20,})/.exec(await page.locator('main').innerText())?.[1]?.trim() ?? '';
    expect(receiptCode.replace(/\s/g, '')).toMatch(/^\d{22}$/);
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(stored).toBe('[{},{},""]');
  });

  it('shows the author that it waits, and nobody else that it exists', async () => {
    const page = await open(phone, '/en/receipt/');
    await page.getByRole('textbox').fill(receiptCode);
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('Waiting', { exact: true }).waitFor();
    expect(
      await (await fetch(`${product.url}/en/agency/golden-harbour-demo-services-ph/`)).text(),
    ).not.toContain(WORDS);
  });

  it('shows the moderator the words beside the signal, and publishes', async () => {
    const page = await open(await contextOf(1280), '/en/moderate/');
    await page.getByLabel('E-mail').fill(product.moderator.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('E-mail or password is wrong.').waitFor();
    complaints.length = 0; // The browser writes a refused sign-in into its console.
    await page.getByLabel('Password').fill(product.moderator.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const rows = page.locator('[data-row]').filter({ hasText: 'Golden Harbour' });
    await rows.first().waitFor();
    const card = page.getByRole('article').filter({ hasText: WORDS });
    for (const row of await rows.all()) {
      await row.click();
      if (await card.count()) break;
    }
    await card.getByText('Phone number').waitFor();
    await card.getByRole('button', { name: 'Publish' }).click();
    // With the number still in it, it is asked once more.
    await card.getByRole('button', { name: 'Yes, publish' }).click();
    await page.getByText('Published: Golden Harbour Demo Services').waitFor();
  });

  it('brings it to the agency’s page and to the search', async () => {
    await until('/en/agency/golden-harbour-demo-services-ph/', (html) =>
      html.includes('honest about the wage'),
    );
    const page = await open(phone, '/en/');
    await page.getByRole('combobox').fill('golden harbour demo');
    expect(await page.getByRole('option').first().innerText()).toContain('65 reviews');
  });

  it('lets the author take it back: gone from the page', async () => {
    const page = await open(phone, '/en/receipt/');
    await page.getByRole('textbox').fill(receiptCode);
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: 'Yes, take it back' }).click();
    await page.getByText('You took it back.').waitFor();
    await until(
      '/en/agency/golden-harbour-demo-services-ph/',
      (html) => !html.includes('honest about the wage'),
    );
  });

  it('freezes open data and links it', async () => {
    const made = await fairway(['release', '2026Q4'], { FAIRWAY_DATA: dataFolder });
    expect([made.code, made.text]).toEqual([0, expect.stringContaining('transfer_costs.csv')]);
    const again = await fairway(['release', '2026Q4'], { FAIRWAY_DATA: dataFolder });
    expect(again.code).toBe(1);
    const html = await (await fetch(`${product.url}/en/data/`)).text();
    expect(html).toContain('/data/2026Q4/transfer_costs.csv');
    const csv = await (await fetch(`${product.url}/data/2026Q4/transfer_costs.csv`)).text();
    expect(csv).toMatch(/^corridor,sending,receiving,quarter/);
    expect(csv).toContain('ae-ph,AE,PH,');
    expect((await fairway(['release', 'check'], { FAIRWAY_DATA: dataFolder })).code).toBe(0);
  });

  it('had no error in any console, and asked no stranger for anything', () => {
    expect(complaints).toEqual([]);
  });

  it('stops cleanly at Ctrl-C, and starting again keeps everything', async () => {
    const before = JSON.parse((await fairway(['status', '--json'], { FAIRWAY_DATA: dataFolder })).text) as {
      agencies: number;
    };
    expect(await product.stop()).toBe(0);
    expect(product.printed()).toContain('Stopped.');
    const closed = JSON.parse(
      (await fairway(['status', '--json'], { FAIRWAY_DATA: dataFolder })).text,
    ) as typeof before;
    expect(closed).toEqual(before);
    expect((await fairway(['audit', 'verify'], { FAIRWAY_DATA: dataFolder })).text).toMatch(
      /^The log is whole/,
    );

    const { password } = product.moderator;
    product = await startProduct(dataFolder);
    expect(product.moderator.password).toBe(password);
    expect(product.printed()).not.toContain('Loading the demonstration');
    expect(JSON.parse((await fairway(['status', '--json'], { FAIRWAY_DATA: dataFolder })).text)).toEqual(
      before,
    );
  });
});

describe('what can go wrong at the start is said in one line', () => {
  const aside = () => mkdtempSync(join(tmpdir(), 'fairway-aside-'));

  it('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    const { code, remarks } = await fairway(['start'], { FAIRWAY_DATA: aside(), FAIRWAY_PORT: String(port) });
    other.close();
    expect([code, remarks]).toEqual([
      1,
      `Port ${port} is in use. Stop what uses it, or choose another with FAIRWAY_PORT.\n`,
    ]);
  });

  it('a wrong variable', async () => {
    const { code, remarks } = await fairway(['start'], { FAIRWAY_DATA: aside(), FAIRWAY_PORT: 'many' });
    expect([code, remarks]).toEqual([
      1,
      'The environment is not as expected.\nFAIRWAY_PORT: expected a port, 0 to 65535\n',
    ]);
  });

  it('a command that does not exist', async () => {
    const { code, remarks } = await fairway(['fly'], {});
    expect(code).toBe(2);
    expect(remarks).toContain('There is no command "fly".');
  });
});

it('an empty record after a reset has pages too, and no demonstration comes back', async () => {
  expect((await fairway(['reset'], { FAIRWAY_DATA: dataFolder })).code).toBe(hasSharedData ? 2 : 0);
  expect((await fairway(['reset', '--yes'], { FAIRWAY_DATA: dataFolder })).text).toMatch(
    /^The record is empty/,
  );
  await until('/en/', (html) => !html.includes('Demonstration'));
  await product.stop();
  product = await startProduct(dataFolder);
  expect(product.moderator.email).toBe('');
  const page = await open(phone, '/en/agencies/');
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.locator('main').innerText()).not.toContain('Golden Harbour');
});
