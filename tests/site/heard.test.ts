import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './chromium.ts';
import { fairway, startProduct, type Product } from './product.ts';

/*
 * What becomes of what somebody says, on a phone of 360 px and by keyboard alone: written without internet, sent, asked
 * about, answered, published, replied to, taken back. And what takes two, or a proof: a removal, and an agency's claim.
 */

const AGENCY = '/en/agency/golden-harbour-demo-services-ph/';
const WORDS = 'The office told me the truth about the wage.';
const PHONE = 'Call me on +852 5550 1234.';
const dataFolder = mkdtempSync(join(tmpdir(), 'fairway-heard-'));
const complaints: string[] = [];
let product: Product;
let browser: Browser;
let receiptCode = '';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(dataFolder), startChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function newContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(product.url)) complaints.push(`asked a stranger: ${request.url()}`);
    });
  });
  return context;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(product.url + path, { waitUntil: 'networkidle' });
  return page;
}

/** Goes with Tab to what is called so, as people without a mouse do. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element.labels?.[0]?.innerText : ''; // prettier-ignore
      return (
        element?.getAttribute('aria-label') ||
        label ||
        (element as HTMLElement | null)?.innerText ||
        ''
      ).trim();
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(
    `Tab never came to ${String(name)} on ${page.url()}\n${await page.locator('main').innerText()}`,
  );
}
async function pressOn(page: Page, name: RegExp | string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
async function write(page: Page, field: RegExp | string, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.insertText(text);
}
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function signedIn(path: string, name: string): Promise<Page> {
  const page = await open(await newContext(), path);
  await write(page, 'E-mail', `${name}@fairway.example`);
  await write(page, 'Password', product.moderator.password);
  await page.keyboard.press('Enter');
  return page;
}

async function receipt(): Promise<Page> {
  const page = await open(await newContext(), '/en/receipt/');
  await write(page, 'Receipt code', receiptCode);
  await page.keyboard.press('Enter');
  return page;
}

/** Loads a page until it is as expected: the site follows a decision within seconds. */
async function until(path: string, isThere: (html: string) => boolean): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (isThere(await (await fetch(product.url + path)).text())) return;
    await new Promise((later) => setTimeout(later, 250));
  }
  throw new Error(`${path} never became as expected.\n${product.printed()}`);
}

/** Opens what waits about the agency and has these words, and claims it. */
async function openInQueue(page: Page, words: string): Promise<void> {
  const rows = page.locator('[data-row]').filter({ hasText: 'Golden Harbour' });
  await rows.first().waitFor();
  for (const row of await rows.all()) {
    await row.focus();
    await page.keyboard.press('o');
    await page.getByRole('article').getByRole('button', { name: 'Publish' }).waitFor();
    if ((await page.getByRole('article').innerText()).includes(words)) return;
  }
  throw new Error(`Nothing in the queue says "${words}".\n${await page.locator('main').innerText()}`);
}

/** Goes to a tab of the desk with the arrow keys. */
async function toTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Waiting' }).focus();
  const tab = page.getByRole('tab', { name });
  while ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
}

async function press(page: Page, button: Locator): Promise<void> {
  // While one thing is under way, the desk does not hear of another.
  await button.and(page.locator(':not([aria-disabled=true])')).focus();
  await page.keyboard.press('Enter');
}

describe('from the form to the page and off it again', () => {
  it('opens without internet after a first visit, keeps what was written, and sends it once', async () => {
    const phone = await newContext();
    let page = await open(phone, '/en/review/?provider=golden-harbour-demo-services-ph');
    // Nothing is kept before its owner says that the phone is theirs alone.
    expect(await kept(page)).toEqual([0, 0, 0]);
    await pressOn(page, 'Only mine');
    await says(page, 'This page also opens without internet.');
    await phone.setOffline(true);
    await page.close();
    page = await phone.newPage();
    await page.goto(`${product.url}/en/review/?provider=golden-harbour-demo-services-ph`);
    await pressOn(page, 'Go on');

    const question = () => page.locator('form h2').innerText();
    await page.locator('form h2').waitFor();
    await tabTo(page, 'Fully');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Mostly' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    let asked = await question();
    while (asked !== 'Do you want to tell more?') {
      await pressOn(page, /^(Skip|Next)$/);
      await expect.poll(question).not.toBe(asked);
      asked = await question();
    }
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(`${WORDS} ${PHONE}`);
    await pressOn(page, 'Next');
    await says(page, 'Could this show who you are?');
    await pressOn(page, 'Take this out');
    await expect.poll(() => page.getByRole('article').first().innerText()).not.toContain('5550 1234');
    await pressOn(page, 'Send');
    await says(page, 'Not sent yet: there is no internet.');
    receiptCode = /(\d[\d\s]{20,})/.exec(await page.locator('main').innerText())?.[1]?.trim() ?? '';
    expect(receiptCode.replace(/\s/g, '')).toMatch(/^\d{22}$/);

    await phone.setOffline(false);
    await says(page, 'Thank you. It has arrived.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    // Opened again it has nothing more to send.
    await page.reload({ waitUntil: 'networkidle' });
    expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage })))).not.toMatch(/waiting|the wage/);
    await pressOn(page, 'Erase all of this from the phone');
    await says(page, 'Erased');
    // The browser lets go of the service worker when no page of it is open.
    await page.goto(`${product.url}/en/`);
    await expect.poll(() => kept(page)).toEqual([0, 0, 0]);
  });

  it('a moderator asks, and the writer answers', async () => {
    const desk = await signedIn('/en/moderate/', 'moderator');
    await openInQueue(desk, WORDS);
    await desk.keyboard.press('a');
    await desk.getByLabel('Your question to the writer').waitFor();
    await desk.keyboard.insertText('In which month was it?');
    await pressOn(desk, 'Send the question');
    await says(desk, /Your question is sent/);

    const page = await receipt();
    await says(page, 'In which month was it?');
    await write(page, 'Your answer', 'It was in May.');
    await pressOn(page, 'Send the answer');
    await says(page, 'Your answer is with the moderators.');
  });

  it('another moderator sees the answer and publishes', async () => {
    const desk = await signedIn('/en/moderate/', 'moderator2');
    await openInQueue(desk, 'It was in May.');
    await desk.keyboard.press('p');
    await says(desk, 'Published: Golden Harbour Demo Services');
    await until(AGENCY, (html) => html.includes(WORDS));
    expect(await (await fetch(product.url + AGENCY)).text()).not.toContain('5550 1234');
  });

  it('the agency replies, a moderator publishes the reply', async () => {
    const agency = await signedIn('/en/represent/', 'agency');
    await says(agency, WORDS);
    const review = agency.getByRole('article').filter({ hasText: WORDS });
    await press(agency, review.getByRole('button', { name: 'Answer this review' }));
    await agency.getByLabel('Your answer').waitFor();
    await agency.keyboard.insertText('Thank you for telling us.');
    await pressOn(agency, 'Send the answer');
    await says(agency, 'Your answer has arrived.');

    const desk = await signedIn('/en/moderate/', 'moderator');
    await says(desk, 'Riskiest first');
    await toTab(desk, 'Replies');
    const reply = desk.getByRole('article').filter({ hasText: 'Thank you for telling us.' });
    await press(desk, reply.getByRole('button', { name: 'Publish' }));
    await until(AGENCY, (html) => html.includes('Thank you for telling us.'));
  });

  it('the writer takes it back: gone from the page with its reply', async () => {
    const page = await receipt();
    await says(page, 'Take it back');
    await pressOn(page, 'Take it back');
    await pressOn(page, 'Yes, take it back');
    await says(page, 'You took it back.');
    await until(AGENCY, (html) => !html.includes(WORDS) && !html.includes('Thank you for telling us.'));
  });
});

describe('a removal', () => {
  it('is asked for by one and confirmed by another', async () => {
    const html = await (await fetch(product.url + AGENCY)).text();
    const [, id = '', words = ''] =
      /id="r-([0-9a-f-]{36})"[^]*?<blockquote[^>]*>\s*([^<]{20,60})/.exec(html) ?? [];
    expect(id).not.toBe('');
    const some = words.trim().slice(0, 20);
    const first = await signedIn('/en/moderate/', 'moderator');
    await says(first, 'Riskiest first');
    await toTab(first, 'Published');
    await first.getByRole('searchbox').focus();
    await first.keyboard.insertText('golden harbour');
    await press(first, first.getByRole('button', { name: /Golden Harbour Demo Services/ }).first());
    const card = first.getByRole('article').filter({ hasText: some }).first();
    await press(first, card.getByRole('button', { name: 'Ask to remove it' }));
    await card.getByLabel('It is an advertisement.').press('Space');
    await press(first, card.getByRole('button', { name: 'Ask to remove it' }));
    await card.getByText('It waits for a second moderator.').waitFor();
    expect(await (await fetch(product.url + AGENCY)).text()).toContain(`r-${id}`);

    // Not by the one who asked.
    await toTab(first, 'Removals');
    const own = first.getByRole('article').filter({ hasText: some }).first();
    await own.waitFor();
    expect(await own.getByRole('button', { name: 'Remove it' }).count()).toBe(0);

    const second = await signedIn('/en/moderate/', 'moderator2');
    await says(second, 'Riskiest first');
    await toTab(second, 'Removals');
    const asked = second.getByRole('article').filter({ hasText: some }).first();
    await press(second, asked.getByRole('button', { name: 'Remove it' }));
    await press(second, asked.getByRole('button', { name: 'Yes, remove it' }));
    await says(second, 'Removed: Golden Harbour Demo Services.');
    await until(AGENCY, (page) => !page.includes(`r-${id}`));
  });
});

describe('an agency', () => {
  it('claims its page; an admin checks; it joins and sees its page', async () => {
    const stranger = await open(await newContext(), '/en/represent/');
    await pressOn(stranger, 'Claim my page');
    await write(stranger, /^Name of your agency/, 'blue elephant');
    await press(stranger, stranger.getByRole('button', { name: /Blue Elephant Demo Placement/ }).first());
    await stranger.getByRole('button', { name: 'Choose another' }).waitFor();
    await write(stranger, 'Your e-mail', 'boss@elephant.example');
    await write(stranger, 'Your name and your position', 'Ana Cruz, manager');
    await write(stranger, /^How can we check/, 'Ask for Ana at the number in the register.');
    await pressOn(stranger, 'Send');
    await says(stranger, 'Thank you. It has arrived.');

    const admin = await signedIn('/en/admin/', 'admin');
    await says(admin, 'Ask for Ana at the number in the register.');
    await pressOn(admin, 'It is true: invite them');
    const invitation = await admin.getByText(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/).innerText();

    const boss = await open(await newContext(), '/en/join/');
    await write(boss, 'Your e-mail', 'boss@elephant.example');
    await write(boss, 'Invitation code', invitation.toLowerCase().replaceAll('-', ' '));
    await write(boss, 'Choose a password', 'a few long words');
    await write(boss, 'The password again', 'a few long words');
    await boss.keyboard.press('Enter');
    await says(boss, 'Welcome. You can answer reviews now.');
    await pressOn(boss, 'To my reviews');
    await says(boss, 'Blue Elephant Demo Placement');
  });
});

it('nothing went wrong in any page, no stranger was asked for anything, and the log is whole', async () => {
  expect(complaints).toEqual([]);
  expect((await fairway(['audit', 'verify'], { FAIRWAY_DATA: dataFolder })).text).toMatch(
    /^The log is whole/,
  );
});

/** How much a page has put on the device: stored values, caches, service workers. */
function kept(page: Page): Promise<number[]> {
  return page.evaluate(async () => [
    localStorage.length + sessionStorage.length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
}
