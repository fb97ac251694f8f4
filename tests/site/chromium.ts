import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Where Chromium is: the place that CHROMIUM_PATH names, or a usual one.
 * @throws Saying how to install it when there is none.
 */
export function findChromium(named = process.env['CHROMIUM_PATH'], usual = PLACES): string {
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  const found = named || usual.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    'The site is tested in Chromium, which is not installed. On Debian: apt-get install chromium. ' +
      'Elsewhere: name it in CHROMIUM_PATH.',
  );
}

/** Starts the machine's own Chromium. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
}
