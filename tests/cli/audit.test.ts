import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit, auditLog } from '#cli/audit.ts';
import { publicationFolder } from '#worker/publish.ts';
import { openTestDatabase, type TestDatabase } from '../database/open-test-database.ts';
import { commandLine } from './command-line.ts';

/** As whoever owns the database can: the trigger that keeps the log as it is stops no owner. */
const tampering = (statements: string) => `do $$ begin
  alter table private.moderation_log disable trigger moderation_log_append_only;
  ${statements}
  alter table private.moderation_log enable trigger moderation_log_append_only;
end $$`;
const writing = (...actions: string[]) =>
  tampering(
    actions.map((action) => `perform private.append_log('${action}', null, null, null, null);`).join('\n'),
  );
const EMPTYING = tampering('truncate private.moderation_log;');
const hashOf = (seq: number) => `select hash from private.moderation_log where seq = ${seq}`;

describe('a log whose third row was published as its head', () => {
  let database: TestDatabase;
  let head: string;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.sql(EMPTYING);
    await database.sql(writing('publish', 'decline', 'withdraw'));
    head = (await database.sql<{ hash: string }>(hashOf(3)))[0]!.hash;
    await database.sql(writing('publish', 'remove'));
  });
  const found = () => auditLog(database.service, { rows: 3, head });

  it('is whole when it has only grown', async () => {
    const [last] = await database.sql<{ hash: string }>(hashOf(5));
    expect(await found()).toEqual({
      isWhole: true,
      line: `The log is whole: 5 rows, head ${last!.hash}. Row 3 is as it was published.`,
    });
  });

  it.each([
    [
      'a row is changed',
      `update private.moderation_log set reason = 'duplicate' where seq = 2;`,
      'broken at row 2 of 5.',
    ],
    ['a row is dropped', 'delete from private.moderation_log where seq = 4;', 'broken at row 4 of 4.'],
    [
      'the first row is dropped and the others are numbered anew',
      `delete from private.moderation_log where seq = 1;
       update private.moderation_log set seq = seq - 1;`,
      'broken at row 1 of 4.',
    ],
    [
      'the end is cut off',
      'delete from private.moderation_log where seq >= 3;',
      'cut or rewritten after row 3 was published: it has 2 rows, and that head is not among them.',
    ],
    [
      'all of it is written anew, each hash right',
      `truncate private.moderation_log;
       perform private.append_log('publish', null, null, null, null);
       perform private.append_log('publish', null, null, null, null);
       perform private.append_log('withdraw', null, null, null, null);
       perform private.append_log('publish', null, null, null, null);`,
      'cut or rewritten after row 3 was published: it has 4 rows, and that head is not among them.',
    ],
  ])('is not when %s', async (_, statements, says) => {
    await database.sql(tampering(statements));
    const { isWhole, line } = await found();
    expect([isWhole, line]).toEqual([false, expect.stringContaining(says)]);
  });
});

describe('audit verify', () => {
  const fairway = commandLine('audit');
  const verify = (...noted: string[]) => fairway.run(audit, 'verify', ...noted);
  let hashes: string[];
  beforeAll(async () => {
    await fairway.sql(writing('publish', 'decline'));
    hashes = (
      await fairway.sql<{ hash: string }>('select hash from private.moderation_log order by seq')
    ).map(({ hash }) => hash);
  });

  it('says so before the first publication', async () => {
    expect(await verify()).toEqual({
      code: 0,
      out: [`The log is whole: 2 rows, head ${hashes[1]}. No head was published yet.`],
      told: [],
    });
  });

  it('takes the head from the last publication, or one that somebody noted', async () => {
    const folder = publicationFolder(fairway.dataFolder);
    mkdirSync(folder, { recursive: true });
    // Of what a publication leaves behind, only this matters here.
    const log = { rows: 3, head: 'f'.repeat(64) };
    writeFileSync(join(folder, 'snapshot.json'), JSON.stringify({ transparency: { log } }));
    const lost = await verify();
    expect([lost.code, lost.out, lost.told[0]]).toEqual([
      1,
      [],
      expect.stringContaining('after row 3 was published'),
    ]);

    const noted = await verify('--rows', '1', '--head', hashes[0]!.toUpperCase());
    expect([noted.code, noted.out[0]]).toEqual([0, expect.stringContaining('Row 1 is as it was published.')]);
  });

  it('refuses half a head', async () => {
    const [first = ''] = hashes;
    for (const wrong of [
      ['--rows', '2'],
      ['--head', first],
      ['--rows', '0', '--head', first],
      ['--rows', '1', '--head', 'abc'],
      ['again'],
    ]) {
      expect([wrong, (await verify(...wrong)).code]).toEqual([wrong, 2]);
    }
  });
});
