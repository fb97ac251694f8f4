import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { siteFolder } from '#server/site-folder.ts';
import { lastPublication, siteRoot, today } from '#worker/publish.ts';
import { publishOnce, runWorker, screenOnce } from '#worker/run-worker.ts';
import { addProviders, AGENCY, exampleReview, post } from '../database/example-record.ts';
import { openTestDatabase, type TestDatabase } from '../database/open-test-database.ts';

let database: TestDatabase;
let dataFolder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
});
beforeEach(async () => {
  await database.sql('delete from private.outbox');
  dataFolder = mkdtempSync(join(tmpdir(), 'fairway-worker-'));
});
afterAll(() => database.close());

const worker = () => ({
  client: database.service,
  dataFolder,
  browserApi: { url: '', publishableKey: database.key },
  onPublished: () => {},
});

/** A site as an earlier publication left it. */
function served(takenOn: string): void {
  const site = siteFolder(siteRoot(dataFolder));
  writeFileSync(join(site.begin('good'), '.publication.json'), JSON.stringify({ version: 'good', takenOn }));
  site.serve('good');
}

describe('screenOnce', () => {
  it('keeps what a moderator should notice, and forgets the event', async () => {
    const { id } = await post(database, { ...exampleReview, text: 'Write to someone@mail.example' });
    expect(await screenOnce(worker())).toBe(true);
    expect(
      await database.sql('select reason, excerpt from private.signals where submission_id = $1', [id]),
    ).toEqual([{ reason: 'found_email', excerpt: 'someone@mail.example' }]);
    expect(await screenOnce(worker())).toBe(false);
  });

  it('finds the same when it runs twice', async () => {
    const { id } = await post(database, { ...exampleReview, text: 'Write to someone@mail.example' });
    await screenOnce(worker());
    await database.sql(
      `insert into private.outbox (topic, submission_id) values ('submission_received', $1)`,
      [id],
    );
    await screenOnce(worker());
    expect(await database.sql('select 1 from private.signals where submission_id = $1', [id])).toHaveLength(
      1,
    );
  });

  it('has nothing to say of one that was withdrawn meanwhile', async () => {
    const { id } = await post(database, { ...exampleReview, text: 'Write to someone@mail.example' });
    await database.sql(`update public.submissions set status = 'withdrawn' where id = $1`, [id]);
    expect(await screenOnce(worker())).toBe(true);
    expect(await database.sql('select 1 from private.signals where submission_id = $1', [id])).toEqual([]);
  });
});

describe('publishOnce', () => {
  /** A record that cannot be published: a rating nobody can give. */
  const damage = () =>
    database.sql(
      `update public.reviews set ratings = '{"truth_job": 9}' where id in (
      select id from public.submissions where provider_id = $1 and status = 'published')`,
      [AGENCY],
    );
  beforeAll(async () => {
    const { id } = await post(database);
    await database.sql(
      `update public.submissions set status = 'published', published_month = '2026-01' where id = $1`,
      [id],
    );
    await damage();
  });

  it('rests while nothing changed', async () => {
    served(today());
    expect(await publishOnce(worker())).toBe(false);
  });

  it('leaves the last good site alone when it fails, and gives the event back', async () => {
    served(today());
    await database.sql(`insert into private.outbox (topic) values ('record_changed')`);
    await expect(publishOnce(worker())).rejects.toThrow(/published record is not as expected.*ratings/);
    expect(lastPublication(dataFolder)?.version).toBe('good');
    expect(await database.sql('select leased_until, attempts from private.outbox')).toEqual([
      { leased_until: null, attempts: 1 },
    ]);
  });

  it('publishes on a new day though nothing changed: licences run out by themselves', async () => {
    served('2026-01-01');
    await expect(publishOnce(worker())).rejects.toThrow(/published record is not as expected/);
  });
});

describe('runWorker', () => {
  it('tells of a problem, goes on with the rest, and stops when it is told to', async () => {
    served(today());
    await database.sql(`insert into private.outbox (topic) values ('record_changed')`);
    const { id } = await post(database);
    await database.sql(
      `insert into private.undoable (submission_id, moderator, batch, decision, decided_at, original_text)
       values ($1, $1, $1, 'publish', now() - interval '61 seconds', 'words that were taken out')`,
      [id],
    );
    const stopping = new AbortController();
    const problems: string[] = [];
    const running = runWorker({
      ...worker(),
      signal: stopping.signal,
      pauseMs: 20,
      onProblem: (problem) => problems.push(problem),
    });
    const isScreened = () => database.sql('select 1 from private.screenings where submission_id = $1', [id]);
    const isKept = () => database.sql('select 1 from private.undoable');
    while ((await isScreened()).length === 0 || (await isKept()).length > 0 || problems.length === 0)
      await new Promise((later) => setTimeout(later, 20));
    stopping.abort();
    await running;
    expect(problems[0]).toMatch(/published record is not as expected/);
    rmSync(dataFolder, { recursive: true, force: true });
  });
});
