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
import { loadDemoRecord } from '#database/keep-record.ts';
import { siteFolder } from '#server/site-folder.ts';
import { siteServer } from '#server/site-server.ts';
import { readCorridorAverages } from '#sources/prices/read-corridor-averages.ts';
import { readWorldBankQuotes } from '#sources/prices/read-world-bank-quotes.ts';
import { readEcb } from '#sources/rates/read-ecb.ts';
import { publish, siteRoot } from '#worker/publish.ts';
import { bringRegister } from '../database/bring-register.ts';
import { openTestDatabase } from '../database/open-test-database.ts';
import { FILES, hasSharedData } from '../sources/shared-data.ts';

/** The site built from the demonstration and, where they are present, the real files; served with its headers. */
export async function builtSite() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fairway-built-'));
  const database = await openTestDatabase();
  const { service } = database;
  await loadDemoRecord(service, demoRecord());
  if (hasSharedData) {
    const quiet = () => {};
    await bringRegister(service, 'hong-kong', FILES.hongKong, '2021-12-28');
    await importPriceQuotes(service, 'world-bank-rpw', (await readWorldBankQuotes(FILES.quotes)).rows, quiet);
    await importCorridorAverages(
      service,
      'world-bank-rpw',
      (await readCorridorAverages(FILES.averages)).rows,
      quiet,
    );
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
