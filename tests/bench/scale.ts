import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { App } from '@supabase/lite';
import type { Client } from '#database/client.ts';
import { publishedRecord } from '#database/keep-record.ts';
import { parseRecord } from '#publication/record.ts';
import { takeSnapshot } from '#publication/take-snapshot.ts';
import { writeSnapshot } from '#publication/write-snapshot.ts';
import { postgresPrograms, startPostgres, type Postgres } from '../database/postgres/start-postgres.ts';
import { buildBesideBare, htmlFiles } from './build.ts';
import { makeLargeRecord } from './scale/large-record.ts';

const SIZE = {
  agencies: 10_000,
  operators: 300,
  corridors: 400,
  reviews: 200_000,
  fee_reports: 30_000,
  transfer_reports: 20_000,
};
const PAGE_LIMIT = 14 * 1024;
const SECRET_KEY = 'sb_secret_bench';

/** A whole country's worth of everything, on PostgreSQL: reading it, its statistics, and the site of it. */
export async function measureScale(): Promise<string[]> {
  const programs = postgresPrograms();
  if (!programs) return ['large record: not measured, PostgreSQL is not installed'];
  const work = mkdtempSync(join(tmpdir(), 'fairway-scale-'));
  const snapshotFile = join(work, 'snapshot.json');
  const releasesFolder = join(work, 'releases');
  mkdirSync(releasesFolder);
  writeFileSync(join(releasesFolder, 'releases.json'), '[]');

  const report = await writeLargeSnapshot(programs, snapshotFile);
  const built = await buildBesideBare({
    snapshotFile,
    releasesFolder,
    limits: { ratio: 0.5, megabytes: 4096 },
  });
  const heaviest = htmlFiles(built.folder)
    .map((file) => [gzipSync(readFileSync(join(built.folder, file))).length, file] as const)
    .sort(([a], [b]) => b - a);
  const tooHeavy = heaviest.filter(([bytes]) => bytes > PAGE_LIMIT).length;
  rmSync(work, { recursive: true, force: true });
  rmSync(built.folder, { recursive: true, force: true });
  return [
    ...report,
    ...built.report,
    `pages of more than 14 KB: ${tooHeavy}; the heaviest: ${heaviest
      .slice(0, 3)
      .map(([bytes, file]) => `${file} ${(bytes / 1024).toFixed(1)} KB`)
      .join(', ')}`,
  ].map((line) => `large record, ${line}`);
}

async function writeLargeSnapshot(programs: string, file: string): Promise<string[]> {
  const database = await startPostgres(programs);
  try {
    await makeLargeRecord(database.sql, SIZE);
    const client = await serviceOf(database);
    const read = await timed(() => publishedRecord(client));
    const parsed = await timed(() => parseRecord(read.result));
    const taken = await timed(() => takeSnapshot(parsed.result, '2026-11-24'));
    writeSnapshot(taken.result, file);
    const { agencies, corridors } = taken.result;
    const reviews = agencies.reduce((sum, agency) => sum + agency.reviews.length, 0);
    return [
      `${agencies.length} agencies, ${corridors.length} corridors, ${reviews} reviews of agencies: ` +
        `read in ${read.seconds} s, checked in ${parsed.seconds} s`,
      `statistics of the whole: ${taken.seconds} s (limit 10 s)`,
      `largest memory of this process: ${megabytes()} MB`,
    ];
  } finally {
    await database.stop();
  }
}

async function serviceOf(database: Postgres): Promise<Client> {
  const auth = {
    enabled: true,
    jwt_secret: 'bench '.repeat(10),
    publishable_key: 'sb_publishable_bench',
    secret_key: SECRET_KEY,
  };
  const app = new App({
    connection: database.connection(),
    api: { schemas: ['public'], max_rows: 1000 },
    auth,
    options: { server: { admin: false } },
  } as never);
  await app.init();
  return app.getClient({
    apikey: SECRET_KEY,
    auth: { persistSession: false, autoRefreshToken: false },
  } as never) as never;
}

async function timed<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result; seconds: string }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

const megabytes = () =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024);
