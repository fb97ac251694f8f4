import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readNepalPermits } from '#sources/deployments/read-nepal-permits.ts';
import { readHelpDirectories } from '#sources/help/read-help-directories.ts';
import { readHelpWorkbook } from '#sources/help/read-help-workbook.ts';
import { readLimits } from '#sources/limits/read-limits.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { readImf } from '#sources/rates/read-imf.ts';
import { readNepalRastraBank } from '#sources/rates/read-nepal-rastra-bank.ts';
import { builtInDescription, type BuiltInRegister } from '#sources/registers/built-in.ts';
import { readRegister } from '#sources/registers/read-register.ts';
import type { Reading } from '#sources/report.ts';
import { readSanctions } from '#sources/sanctions/read-sanctions.ts';
import { readWorldBankWorkbook } from '#sources/prices/read-world-bank-workbook.ts';
import { makeWorldBankWorkbook } from '../fixtures/world-bank-workbook.ts';
import { sharedData } from './shared-data.ts';
import { temporaryFile, temporaryFolder } from './temporary-file.ts';

export type Reader = (path: string) => Promise<Reading<object>>;

const register =
  (name: BuiltInRegister): Reader =>
  async (path) =>
    readRegister(path, await builtInDescription(name));

/** As small as it is large to download, in the same shape. */
function madeSurvey(): string {
  const path = join(temporaryFolder, 'rpw-dataset.xlsx');
  makeWorldBankWorkbook(path, { rows: 60 });
  return path;
}

/** No list of an authority is among the real files: these agencies are made up. */
function madeSanctions(): string {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `PH,Made-Up Manpower ${at},,banned,2026-01-15,,Fees,DMW,https://dmw.gov.ph/${at}\n`,
  );
  const head = 'country,agency,licence_number,kind,from,until,reason,authority,source_address\n';
  return temporaryFile('sanctions.csv', head + rows.join(''));
}

/**
 * A file for every reader: all of ../shared/data where they are, what the project comes with, and where neither
 * has one a file of the same shape. A new reader goes here.
 */
const ALL: [file: string, read: Reader][] = [
  [sharedData('registers/hong-kong-employment-agencies-2021-12-28.csv'), register('hong-kong')],
  [sharedData('registers/bangladesh-recruiting-agencies-2023-11.csv'), register('bangladesh')],
  [sharedData('registers/malaysia-private-employment-agencies-2023-11.csv'), register('malaysia')],
  [sharedData('deployments/nepal-labour-permits-by-agency-country-2022-2023.csv'), readNepalPermits],
  [sharedData('deployments/nepal-labour-permits-by-agency-month-2022-2023.csv'), readNepalPermits],
  [sharedData('prices/world-bank-quotes-2025Q3-six-corridors.csv'), readWorldBankQuotes],
  [sharedData('prices/world-bank-corridor-averages-2011Q1-2020Q3.csv'), readCorridorAverages],
  [sharedData('rates/ecb-eurofxref-hist-2026-04-13.csv'), readEcb],
  [sharedData('rates/imf-representative-rates-2026-03.tsv'), readImf],
  [sharedData('rates/nepal-rastra-bank-2026.json'), readNepalRastraBank],
  [sharedData('help/cambodia-institutions.xlsx'), readHelpWorkbook],
  [sharedData('help/cambodia-service-directories.json'), readHelpDirectories],
  [resolve('supabase/limits/first-limits.csv'), readLimits],
  [madeSurvey(), readWorldBankWorkbook],
  [madeSanctions(), readSanctions],
];
export const ALL_READERS = ALL.filter(([file]) => existsSync(file));
