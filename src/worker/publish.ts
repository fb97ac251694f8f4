import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from '#database/client.ts';
import { FolderInUseError, lockFolder, type FolderLock } from '#database/folder-lock.ts';
import { publishedRecord } from '#database/keep-record.ts';
import { parseRecord } from '#publication/record.ts';
import type { Snapshot } from '#publication/snapshot.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { writeSnapshot } from '#publication/write-snapshot.ts';
import { providerDocuments, corridorDocuments } from '#search/documents.ts';
import { writeStaticIndex } from '#search/static/write-static-index.ts';
import { inlineHashes } from '#server/inline-hashes.ts';
import { headersFile, securityHeaders } from '#server/security-headers.ts';
import { siteFolder } from '#server/site-folder.ts';
import { buildSite, type BuildOptions } from './build-site.ts';

export interface PublishOptions {
  client: Client;
  dataFolder: string;
  browserApi: BuildOptions['browserApi'];
  /** Builds even when nothing changed, after the code did. */
  force?: boolean;
  signal?: AbortSignal | undefined;
}

export interface Published {
  snapshot: Snapshot;
  /** False when the record was as published already. */
  isNew: boolean;
  seconds: number;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

export const publicationFolder = (dataFolder: string) => resolve(dataFolder, 'publication');
export const siteRoot = (dataFolder: string) => resolve(dataFolder, 'site');
export const releasesFolder = (dataFolder: string) => resolve(dataFolder, 'releases');
const snapshotFile = (dataFolder: string) => join(publicationFolder(dataFolder), 'snapshot.json');

/**
 * Takes a snapshot of the published record and brings site and search to it, in one step at the end.
 * When anything fails, the last good build keeps serving.
 */
export async function publish(options: PublishOptions): Promise<Published> {
  const started = performance.now();
  const lock = await lockWhenFree(publicationFolder(options.dataFolder), options.signal);
  try {
    const snapshot = await presentSnapshot(options.client);
    const last = lastPublication(options.dataFolder);
    // Licences run out and prices grow old with the day alone.
    const isNew = options.force || last?.version !== snapshot.version || last.takenOn !== snapshot.takenOn;
    if (isNew) await render(snapshot, options);
    return { snapshot, isNew, seconds: (performance.now() - started) / 1000 };
  } finally {
    lock.release();
  }
}

/** On its own, so that the record, of some gigabytes at worst, is forgotten before the site is built. */
async function presentSnapshot(client: Client): Promise<Snapshot> {
  return takeSnapshot(parseRecord(await publishedRecord(client)), today());
}

async function render(snapshot: Snapshot, { dataFolder, browserApi, signal }: PublishOptions): Promise<void> {
  const file = snapshotFile(dataFolder);
  writeSnapshot(snapshot, `${file}.new`);
  const site = siteFolder(siteRoot(dataFolder));
  const name = `${Date.now()}-${snapshot.version}`;
  const outFolder = site.begin(name);
  const releases = releasesFolder(dataFolder);

  await buildSite({ snapshotFile: `${file}.new`, releasesFolder: releases, outFolder, browserApi, signal });
  const documents = [...providerDocuments(snapshot), ...corridorDocuments(snapshot)];
  writeStaticIndex(documents, join(outFolder, 'search'), snapshot.version);
  if (existsSync(releases)) cpSync(releases, join(outFolder, 'data'), { recursive: true });

  const apiOrigin = browserApi.url ? new URL(browserApi.url).origin : null;
  const headers = securityHeaders(inlineHashes(outFolder), apiOrigin);
  writeFileSync(join(outFolder, '.headers.json'), JSON.stringify(headers));
  writeFileSync(join(outFolder, '_headers'), headersFile(headers));
  const { version, takenOn } = snapshot;
  writeFileSync(join(outFolder, NOTE), JSON.stringify({ version, takenOn } satisfies Publication));

  site.serve(name);
  renameSync(`${file}.new`, file);
}

const NOTE = '.publication.json';

/** Which snapshot the site shows now. */
export interface Publication {
  version: string;
  takenOn: string;
}

/** What was published last, or null before the first time. */
export function lastPublication(dataFolder: string): Publication | null {
  const folder = siteFolder(siteRoot(dataFolder)).current();
  if (!folder) return null;
  return JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as Publication;
}

/** Two workers may run; they publish one after the other. */
async function lockWhenFree(folder: string, signal?: AbortSignal): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      return lockFolder(folder);
    } catch (error) {
      if (!(error instanceof FolderInUseError)) throw error;
      signal?.throwIfAborted();
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}
