import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The real files, which are not part of the project. Tests that need them are skipped where they are not. */
const folder = resolve('../shared/data');

export const hasSharedData = existsSync(folder);
if (!hasSharedData) console.warn('The real files are not in ../shared/data: tests on them are skipped.');

export const sharedData = (path: string): string => resolve(folder, path);

export const FILES = {
  hongKong: sharedData('registers/hong-kong-employment-agencies-2021-12-28.csv'),
  bangladesh: sharedData('registers/bangladesh-recruiting-agencies-2023-11.csv'),
  malaysia: sharedData('registers/malaysia-private-employment-agencies-2023-11.csv'),
  quotes: sharedData('prices/world-bank-quotes-2025Q3-six-corridors.csv'),
  averages: sharedData('prices/world-bank-corridor-averages-2011Q1-2020Q3.csv'),
  ecb: sharedData('rates/ecb-eurofxref-hist-2026-04-13.csv'),
};
