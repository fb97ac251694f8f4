import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { demoRecord } from '#cli/demo/demo-record.ts';
import {
  importCorridorAverages,
  importPriceQuotes,
  importReferenceRates,
} from '#database/import-prices-and-rates.ts';
import { importDeployments, importSanctions } from '#database/import-agency-facts.ts';
import { importHelp, importLimits } from '#database/import-help-and-limits.ts';
import { loadDemoRecord } from '#database/keep-record.ts';
import { siteFolder } from '#server/site-folder.ts';
import { siteServer } from '#server/site-server.ts';
import { readNepalPermits } from '#sources/deployments/read-nepal-permits.ts';
import { readHelpWorkbook } from '#sources/help/read-help-workbook.ts';
import { readLimits } from '#sources/limits/read-limits.ts';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { publish, siteRoot } from '#worker/publish.ts';
import { bringRegister } from '../database/bring-register.ts';
import { openTestDatabase, type TestDatabase } from '../database/open-test-database.ts';
import { FILES, hasSharedData, sharedData } from '../sources/shared-data.ts';
import { addOddProviders } from './odd-providers.ts';

const PERMITS = sharedData('deployments/nepal-labour-permits-by-agency-country-2022-2023.csv');
const HELP = sharedData('help/cambodia-institutions.xlsx');

/** Of agencies that do not exist: no real one is put on a black list for a test. */
const MADE_UP_SANCTIONS = ['Invented For A Test Overseas', 'Invented Before A Test Overseas'].map(
  (agencyName) => ({
    country: 'NP',
    agencyName,
    licenceNumber: null,
    kind: 'blacklisted' as const,
    from: '2026-03-01',
    until: null,
    reason: 'Took money for visas it did not have.',
    authority: 'Office Invented For A Test',
    sourceAddress: 'https://example.org/',
  }),
);

const madeUpPair = async (database: TestDatabase) => {
  const [keep, merge] = await database.sql<{ id: string }>(
    "select id from public.providers where name like 'Invented%Test Overseas' order by name desc",
  );
  return [{ keep: keep!.id, merge: merge!.id }];
};

/** The site built from the demonstration, odd providers and, where they are present, the real files; served with its headers. */
export async function builtSite() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fairway-built-'));
  const database = await openTestDatabase();
  const { service } = database;
  await loadDemoRecord(service, demoRecord());
  const quiet = () => {};
  await importLimits(service, (await readLimits('supabase/limits/first-limits.csv')).rows);
  await importSanctions(service, MADE_UP_SANCTIONS, quiet);
  await service.rpc('merge_providers', {
    pairs: await madeUpPair(database),
    by_whom: 'person',
  } as never);
  await addOddProviders(database);
  if (hasSharedData) {
    await bringRegister(service, 'hong-kong', FILES.hongKong, '2021-12-28');
    await importPriceQuotes(service, 'world-bank-rpw', (await readWorldBankQuotes(FILES.quotes)).rows, quiet);
    await importCorridorAverages(
      service,
      'world-bank-rpw',
      (await readCorridorAverages(FILES.averages)).rows,
      quiet,
    );
    const permits = (await readNepalPermits(PERMITS)).rows;
    await importDeployments(service, 'nepal-permits-by-country', 'NP', permits, quiet);
    await importHelp(service, 'help', (await readHelpWorkbook(HELP)).rows);
    const recent = (await readEcb(FILES.ecb, { since: '2025-09-01' })).rows;
    await importReferenceRates(service, 'ecb', recent, quiet);
  }
  const releases = join(dataFolder, 'releases');
  mkdirSync(releases);
  writeFileSync(join(releases, 'releases.json'), '[]');
  const { snapshot } = await publish({
    client: service,
    dataFolder,
    browserApi: { url: '', publishableKey: database.key },
  });

  const root = siteRoot(dataFolder);
  const site = siteFolder(root);
  const api = {
    fetch: (request: Request) => database.fetch(request),
    secretKey: database.secretKey,
    createUser: async () => true,
  };
  const server = createServer(getRequestListener(siteServer({ root, site, api, behindProxy: false }).fetch));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    folder: site.current()!,
    snapshot,
    async close() {
      server.close();
      server.closeAllConnections();
      await database.close();
    },
  };
}

export type BuiltSite = Awaited<ReturnType<typeof builtSite>>;
