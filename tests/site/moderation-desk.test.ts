import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './chromium.ts';
import { startProduct, type Product } from './product.ts';

/* The moderators' desk with the demonstration's queue: by keyboard alone, by thumb, and with a second moderator. */

const SECOND = 'moderator2@fairway.example';
const dataFolder = mkdtempSync(join(tmpdir(), 'fairway-desk-'));
let product: Product;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(dataFolder), startChromium()]);
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** By keyboard from the first field on. */
async function signIn(email = product.moderator.email, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, hasTouch: width < 500 });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(product.url)) complaints.push(`asked a stranger: ${request.url()}`);
  });
  await page.goto(`${product.url}/en/moderate/`);
  await page.getByLabel('E-mail').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(product.moderator.password);
  await page.keyboard.press('Enter');
  await page.getByRole('tabpanel').waitFor();
  return page;
}
const rowOf = (page: Page, name: string) => page.locator('[data-row]').filter({ hasText: name }).first();
/** The words of the button with the focus. */
const focused = (page: Page) => page.locator('button:focus').innerText();
const waiting = async (page: Page) =>
  Number(/\d+/.exec(await page.getByRole('tab', { name: 'Waiting' }).innerText())?.[0]);
const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

describe('the desk by keyboard alone', () => {
  it('walks, opens, warns, declines with one key and takes it back with another', async () => {
    const page = await signIn();
    const press = (key: string) => page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('tabpanel');
    // The screening may still be at it: its warnings come by themselves.
    await rowOf(page, 'Pintu Pagi').getByText('1 warning').waitFor();
    const before = await waiting(page);
    do await press('j');
    while (!(await focused(page)).includes('Pintu Pagi'));
    await press('k');
    expect(await focused(page)).not.toContain('Pintu Pagi');
    await press('ArrowDown');
    await press('o');
    const card = page.getByRole('article');
    await card.getByRole('button', { name: 'Publish' }).waitFor();
    expect(await card.locator('mark').allInnerTexts()).toEqual(['EB0000000']);

    // The number would be seen by all: asked once more.
    await press('p');
    await said(page, 'Publish this too?');
    await press('Escape');
    expect(await focused(page)).toContain('Pintu Pagi');

    await press('d');
    await press('3');
    await said(page, 'Declined: Pintu Pagi Demo.');
    expect(await waiting(page)).toBe(before - 1);
    await page.getByRole('button', { name: /^Undo/ }).waitFor();
    await press('u');
    await said(page, 'Undone. Pintu Pagi Demo waits again.');
    expect(await waiting(page)).toBe(before);
    await rowOf(page, 'Pintu Pagi').and(page.locator('[aria-expanded=true]:focus')).waitFor();
    await page.context().close();
  });

  it('takes words out one by one, shows what readers will see, and publishes without them', async () => {
    const page = await signIn();
    const press = (key: string) => page.keyboard.press(key);
    await rowOf(page, 'Pintu Pagi').focus();
    await press('Enter');
    const card = page.getByRole('article');
    await card.getByRole('button', { name: 'Choose words one by one' }).focus();
    await press('Enter');
    // "My passport EB0000000 is still in their office.": from the first word to the third.
    await card.getByRole('button', { name: 'My', exact: true }).focus();
    await press('ArrowRight');
    await press('ArrowRight');
    await press('Space');
    expect(await focused(page)).toBe('EB0000000');
    const seen = card.locator('.review blockquote');
    expect(await seen.textContent()).toBe(
      'My passport (taken out by a moderator)███ is still in their office.',
    );
    await press('p');
    await said(page, 'Published: Pintu Pagi Demo.');
    await expect
      .poll(async () => (await fetch(`${product.url}/en/agency/pintu-pagi-demo-id/`)).text(), {
        timeout: 60_000,
      })
      .toMatch(/My passport[^]{0,300}███[^]{0,100}is still in their office/);
    await page.context().close();
  });

  it('leaves keys alone in a field, and keeps what is typed without a connection', async () => {
    const page = await signIn();
    await rowOf(page, 'Coral Gate').focus();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Ask the writer' }).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type('jkpdu? Which office');
    await page.context().setOffline(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said(page, 'No connection.');
    expect(await page.getByLabel('Your question to the writer').inputValue()).toBe('jkpdu? Which office');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Send the question' }).press('Enter');
    await said(page, /Your question is sent/);
    await page.context().close();
  });
});

describe('who said that they act for an agency', () => {
  it('is shown on its page when a moderator has seen the name and let it stand, and goes when one takes it off', async () => {
    const page = await signIn(undefined, 360);
    const place = async () => {
      await rowOf(page, 'Lucky Door').tap();
      await page.getByLabel('Find them by name or licence number').fill('himal path');
      await page.getByRole('button', { name: /Himal Path/ }).tap();
    };
    await place();
    // Met through a local agent: suggested, and with it the warning.
    const box = page.getByRole('checkbox', {
      name: /They said they act for this agency.*Lucky Door Demo Travel/,
    });
    expect(await box.isChecked()).toBe(true);
    await said(page, 'Never show the name of a private person.');
    await box.press('Space');
    expect(await page.getByText('Never show the name of a private person.').count()).toBe(0);
    await box.press('Space');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.getByRole('button', { name: 'Yes, it is about them' }).press('Enter');
    await said(page, 'The name they gave will be on its page when you publish.');
    const card = page.getByRole('article');
    await card.getByRole('heading', { name: 'This name will be on the agency’s page' }).waitFor();
    await card.getByRole('button', { name: 'Publish' }).tap();
    await said(page, 'Published: Himal Path Demo Recruitment.');
    const isShown = async () =>
      (await (await fetch(`${product.url}/en/agency/himal-path-demo-recruitment-np/`)).text()).includes(
        'Lucky Door Demo Travel',
      );
    await expect.poll(isShown, { timeout: 60_000 }).toBe(true);

    await page.getByRole('tab', { name: 'Published' }).tap();
    await page.getByLabel('Agency or operator whose page to look at').fill('himal path');
    await page.getByRole('button', { name: /Himal Path/ }).tap();
    const name = page.locator('.card').filter({ hasText: 'Lucky Door Demo Travel' });
    await name.getByRole('button', { name: 'Take the name off' }).tap();
    await name.getByText('It cannot be put back.').waitFor();
    await name.getByRole('button', { name: 'Take the name off' }).tap();
    await said(page, 'The name is taken off.');
    await name.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('the desk with a slow connection', () => {
  it('keeps the question that was begun while another is looked at', async () => {
    const page = await signIn();
    const begin = async () => {
      await rowOf(page, 'Rice Moon').click();
      await page.getByRole('button', { name: 'Ask the writer' }).click();
    };
    await begin();
    await page.getByLabel('Your question to the writer').fill('In which year?');
    await rowOf(page, 'Golden Harbour').click();
    await rowOf(page, 'Golden Harbour').and(page.locator('[aria-expanded=true]')).waitFor();
    await begin();
    expect(await page.getByLabel('Your question to the writer').inputValue()).toBe('In which year?');
    await page.context().close();
  });

  it('shows the page that was chosen last, and not one whose answer comes late', async () => {
    const page = await signIn();
    await page.getByRole('tab', { name: 'Published' }).click();
    const choose = async (name: string) => {
      await page.getByLabel('Agency or operator whose page to look at').fill(name);
      await page.getByRole('button', { name }).click();
      await page.getByRole('heading', { name }).waitFor();
    };
    await choose('Golden Harbour');
    const ofFirst = await page.getByRole('article').first().innerText();
    await page.getByRole('button', { name: 'Note a legal demand' }).click();
    await page.getByLabel('What do they demand').fill('A letter of a lawyer.');
    let answer = () => {};
    const isLate = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/rpc/published_of', async (route) => {
      if (route.request().postData()?.includes('golden-harbour')) await isLate;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await said(page, 'The demand is noted and counted.');
    await choose('Mango Tree');
    const late = page.waitForResponse(
      (response) => response.request().postData()?.includes('golden-harbour') ?? false,
    );
    answer();
    await (await late).finished();
    // Whatever it changes is on the page two frames later.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.getByRole('article').first().innerText()).not.toBe(ofFirst);
    await page.context().close();
  });
});

describe('two moderators', () => {
  it('do not decide on the same submission', async () => {
    const [first, second] = [await signIn(), await signIn(SECOND, 360)];
    await rowOf(first, 'Rhododendron').click();
    await first.getByRole('button', { name: 'Publish' }).waitFor();
    await rowOf(second, 'Rhododendron').tap();
    await said(second, 'Another moderator reads this now.');
    expect(await second.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    await first.keyboard.press('Escape');
    await rowOf(first, 'Rhododendron').and(first.locator('[aria-expanded=false]')).waitFor();
    await second.getByRole('button', { name: 'Try again' }).tap();
    await second.getByRole('button', { name: 'Publish' }).waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  });

  it('are needed to remove what is published', async () => {
    const [first, second] = [await signIn(undefined, 360), await signIn(SECOND)];
    await first.getByRole('tab', { name: 'Published' }).tap();
    await first.getByLabel('Agency or operator whose page to look at').fill('golden harbour');
    await first.getByRole('button', { name: /Golden Harbour/ }).tap();
    await first.getByRole('button', { name: 'Ask to remove it' }).first().tap();
    await first.getByText('It tells what others heard').tap();
    await first.getByRole('button', { name: 'Ask to remove it' }).first().tap();
    await said(first, /It goes when a second moderator agrees/);
    await first.getByRole('tab', { name: 'Removals' }).tap();
    const ofFirst = first.getByRole('article').filter({ hasText: 'Golden Harbour' });
    await ofFirst.getByText('Removing takes two people').waitFor();
    expect(await ofFirst.getByRole('button', { name: 'Remove it' }).count()).toBe(0);
    expect(await first.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    await second.getByRole('tab', { name: 'Removals' }).press('Enter');
    const ofSecond = second.getByRole('article').filter({ hasText: 'Golden Harbour' });
    await ofSecond.getByRole('button', { name: 'Remove it' }).press('Enter');
    await second.getByRole('button', { name: 'Yes, remove it' }).press('Enter');
    await said(second, 'Removed: Golden Harbour Demo Services.');
    await Promise.all([first.context().close(), second.context().close()]);
  });
});

describe('the session', () => {
  it('says before it ends, and ends when nobody acts', async () => {
    const page = await signIn();
    const actedBefore = (minutes: number) =>
      page.evaluate(
        (m) => sessionStorage.setItem('fairway-last-act', String(Date.now() - m * 60_000)),
        minutes,
      );
    await actedBefore(18.5);
    await page.getByRole('button', { name: 'I am still here' }).click();
    await page.getByRole('button', { name: 'I am still here' }).waitFor({ state: 'detached' });
    await actedBefore(20);
    await said(page, /you were signed out/);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    await page.context().close();
  });

  it('is of no use here to who speaks for an agency', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${product.url}/en/moderate/`);
    await page.getByLabel('E-mail').fill('agency@fairway.example');
    await page.getByLabel('Password').fill(product.moderator.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await said(page, 'This page is for moderators');
    expect(await page.getByRole('link', { name: 'Answer reviews here' }).getAttribute('href')).toBe(
      '/en/represent/',
    );
    await context.close();
  });
});
