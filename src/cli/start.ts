import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { connect } from '#database/client.ts';
import { openEmbedded, type Embedded } from '#database/embedded.ts';
import { loadDemoRecord, recordState } from '#database/keep-record.ts';
import { addDemoAccounts, DEMO_ACCOUNTS } from './demo/demo-accounts.ts';
import { siteFolder } from '#server/site-folder.ts';
import { siteServer } from '#server/site-server.ts';
import { lastPublication, publish, siteRoot } from '#worker/publish.ts';
import { runWorker } from '#worker/run-worker.ts';
import { browserApi } from './browser-api.ts';
import { bringIn } from './import/bring-in.ts';
import { readLimitList } from './import/read-help-and-limits.ts';
import type { Command } from './command.ts';
import type { Configuration } from './configuration.ts';
import { publishedLine } from './publish.ts';
import { untilStopped } from './until-stopped.ts';

/** Facts, not invented: they stay what they are beside the demonstration. */
const FIRST_LIMITS = join(import.meta.dirname, '../../supabase/limits/first-limits.csv');

/** The whole product in one process: database and API, site, worker. */
export const start: Command = {
  usage: 'start: database, site and worker, until Ctrl-C',
  async run(_args, configuration) {
    const stopping = untilStopped();
    const { signal } = stopping;
    const server = createServer();
    // A command that computes for a while must find its connection open when it comes back.
    server.keepAliveTimeout = 60_000;
    const url = await listen(server, configuration);
    let embedded: Embedded | undefined;
    try {
      embedded = configuration.hosted
        ? undefined
        : await step('Opening the database', () => openDatabaseHere(configuration));
      const client = embedded?.service ?? connect(configuration.hosted!.url, configuration.hosted!.secretKey);
      const root = siteRoot(configuration.dataFolder);
      const app = siteServer({
        root,
        site: siteFolder(root),
        api: embedded ? { ...embedded, secretKey: embedded.secrets.secretKey } : null,
        behindProxy: configuration.behindProxy,
      });
      server.on('request', getRequestListener(app.fetch));
      embedded?.announce(url);

      const isDemo = embedded ? await demonstration(embedded) : false;
      const publishing = {
        client,
        dataFolder: configuration.dataFolder,
        browserApi: browserApi(configuration),
        signal,
      };
      // Code may have changed since the last start, so the pages are built even when the record did not.
      await step('Building the site', () => publish({ ...publishing, force: true })).then(
        (published) => console.log(publishedLine(published)),
        (error: Error) => {
          // The last good build goes on serving; only a first one must succeed.
          if (signal.aborted || !lastPublication(configuration.dataFolder)) throw error;
          console.error(`${error.message}\nThe site of before goes on being served.`);
        },
      );
      printAddresses(url, isDemo ? embedded : undefined);
      await runWorker({
        ...publishing,
        pauseMs: embedded ? 300 : 2000,
        onPublished: (again) => console.log(publishedLine(again)),
        onProblem: (problem) => console.error(problem),
      });
      return 0;
    } catch (error) {
      if (signal.aborted) return 0;
      throw error;
    } finally {
      server.close();
      server.closeAllConnections();
      await embedded?.close();
      if (signal.aborted) console.log('Stopped.');
    }
  },
};

/** Takes the port before any long work, so that a port in use is said at once. */
function listen(server: Server, { host, port }: Configuration): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Stop what uses it, or choose another with FAIRWAY_PORT.`)
          : new Error(`Cannot listen on ${host}, port ${port} (${error.message}).`),
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${taken}`);
    });
  });
}

async function openDatabaseHere({ dataFolder }: Configuration): Promise<Embedded> {
  const embedded = await openEmbedded(dataFolder);
  if (embedded.migrationsApplied > 0) console.log(`  ${embedded.migrationsApplied} migrations applied`);
  return embedded;
}

/** Loads the invented agencies and reviews into a record that is empty and was never used. @returns Whether they are there. */
async function demonstration(embedded: Embedded): Promise<boolean> {
  const { service } = embedded;
  const { record, realProviders } = await recordState(service);
  if (record === 'new' && realProviders === 0) {
    await step('Loading the demonstration', async () => {
      const { demoRecord } = await import('./demo/demo-record.ts');
      await loadDemoRecord(service, demoRecord());
      await addDemoAccounts(embedded);
      const limits = await readLimitList({ file: FIRST_LIMITS, observedOn: null });
      await bringIn(service, limits, FIRST_LIMITS);
    });
    return true;
  }
  return record === 'demo';
}

async function step<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  console.log(`${label} …`);
  const result = await work();
  console.log(`${label}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

function printAddresses(url: string, demo: Embedded | undefined): void {
  console.log(`\n  Site        ${url}/en/\n  Moderators  ${url}/en/moderate/`);
  if (demo) {
    const [first, ...others] = DEMO_ACCOUNTS;
    console.log(`  Sign in as  ${first.email}\n  Password    ${demo.secrets.demoPassword}`);
    console.log('  With the same password:');
    for (const { email, page, what } of others)
      console.log(`    ${email.padEnd(27)} ${url}/en/${page}/  ${what}`);
  }
  console.log(`\nCtrl-C stops.`);
}
