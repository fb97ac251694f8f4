import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#database/client.ts';
import { screenOnce } from '#worker/run-worker.ts';
import { addProviders, AGENCY, call, exampleReview, hashOf } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

/*
 * supabase/WHAT-IS-STORED.md beside the database: one review is posted from a known address with a known browser,
 * screened, asked about, redacted, published, flagged, answered and taken back, and at each step every row of every
 * table is looked through.
 */

const ADDRESS = '203.0.113.77';
const AGENT = 'TraceBrowser/77.1 (a phone of the test)';
const CODE = '1234 5678 9012 3456 7890 12';
const PHONE = '+61 491 570 006';
const TEXT = `They kept my papers. Call ${PHONE}\u202e for more.`;
/** What there is of other kinds of submissions. */
const OF_OTHER_KINDS = ['public.fee_reports', 'public.fee_items', 'public.transfer_reports'];

interface Row {
  table: string;
  row: Record<string, unknown>;
}

/** The columns of each table as the document has them. */
const documented = new Map(
  readFileSync('supabase/WHAT-IS-STORED.md', 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const table = /^`([a-z_.]+)`$/m.exec(section)![1]!;
      const columns = [...section.matchAll(/^\| `([a-z_]+)` \|(.*)\|$/gm)];
      return [table, columns.map(([, column = '', rest = '']) => ({ column, cells: rest.split('|') }))];
    }),
);

let database: TestDatabase;
let moderator: Client;
let tables: string[];
let timedColumns: string[];
const id = randomUUID();

/** As the browser of a stranger does it, from an address. */
async function ask(name: string, request?: object, address = ADDRESS): Promise<Record<string, unknown>> {
  const answer = await database.fetch(`${database.url}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: {
      apikey: database.key,
      authorization: `Bearer ${database.key}`,
      'content-type': 'application/json',
      'x-forwarded-for': address,
      'user-agent': AGENT,
    },
    body: JSON.stringify(request ? { request } : {}),
  });
  return (await answer.json()) as Record<string, unknown>;
}

async function solved(): Promise<object> {
  const { challenge, salt, maxnumber } = (await ask('request_challenge')) as {
    challenge: string;
    salt: string;
    maxnumber: number;
  };
  for (let number = 0; number <= maxnumber; number++) {
    if (
      createHash('sha256')
        .update(salt + number)
        .digest('hex') === challenge
    )
      return { challenge, number };
  }
  throw new Error('The challenge has no solution.');
}

/** Every row of every table, also of those that are not ours. */
async function everyRow(): Promise<Row[]> {
  const rows = await Promise.all(
    tables.map(async (table) =>
      (await database.sql<{ row: Row['row'] }>(`select to_jsonb(t) as row from ${table} t`)).map(
        ({ row }) => ({
          table,
          row,
        }),
      ),
    ),
  );
  return rows.flat();
}
const linked = async () => (await everyRow()).filter(({ row }) => JSON.stringify(row).includes(id));
const tablesOf = (rows: Row[]) => [...new Set(rows.map(({ table }) => table))].sort();
const mentioning = (rows: Row[], word: string) =>
  tablesOf(rows.filter(({ row }) => JSON.stringify(row).includes(word)));

/** Values that could be a moment: a time of day, or seconds or milliseconds since 1970 that lie in these days. */
function moments(rows: Row[]): string[] {
  const now = Date.now();
  const isMoment = (value: unknown): boolean =>
    typeof value === 'number'
      ? Math.abs(value * 1000 - now) < 2 * 86_400_000 || Math.abs(value - now) < 2 * 86_400_000
      : typeof value === 'string' && /\d{2}:\d{2}/.test(value);
  return rows
    .filter(({ table }) => table !== 'private.fingerprints')
    .flatMap(({ table, row }) =>
      Object.entries(row)
        .filter(([, value]) => isMoment(value))
        .map(([column]) => `${table}.${column}`),
    );
}
const days = (rows: Row[]) =>
  rows.flatMap(({ table, row }) =>
    Object.entries(row)
      .filter(([, value]) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
      .map(([column]) => `${table}.${column}`),
  );

beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  moderator = await database.signIn('moderator@example.org', 'moderator');
  const columns = await database.sql<{ table: string; column: string; type: string }>(
    `select format('%s.%s', c.table_schema, c.table_name) as table, c.column_name as column, c.data_type as type
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  tables = [...new Set(columns.map(({ table }) => table))].sort();
  timedColumns = columns
    .filter(({ table, type }) => documented.has(table) && type.startsWith('time'))
    .map(({ table, column }) => `${table}.${column}`);
});
afterAll(() => database.close());

describe('the document', () => {
  it('has every column of each of its tables, and none that is not there', async () => {
    expect(documented.size).toBeGreaterThan(20);
    for (const [table, columns] of documented) {
      const real = await database.sql<{ name: string }>(
        `select column_name as name from information_schema.columns where format('%s.%s', table_schema, table_name) = $1`,
        [table],
      );
      expect([table, columns.map(({ column }) => column).sort()]).toEqual([
        table,
        real.map(({ name }) => name).sort(),
      ]);
    }
  });

  it('says of each column what stands in it and until when', () => {
    for (const [table, columns] of documented) {
      for (const { column, cells } of columns) {
        const [holds = '', , until = ''] = cells.map((cell) => cell.trim());
        expect([table, column, cells.length, holds !== '', until !== '']).toEqual([
          table,
          column,
          3,
          true,
          true,
        ]);
      }
    }
  });

  it('has every table that can refer to a review, by way of others too', async () => {
    const referring = await database.sql<{ name: string }>(`
      with recursive family as (
        select 'public.submissions'::regclass as id
        union
        select c.conrelid::regclass from pg_constraint c join family f on c.confrelid = f.id where c.contype = 'f')
      select format('%s.%s', n.nspname, r.relname) as name
      from family join pg_class r on r.oid = family.id join pg_namespace n on n.oid = r.relnamespace`);
    const names = referring.map(({ name }) => name);
    expect(names).toContain('private.review_backgrounds');
    expect(names.filter((name) => !documented.has(name)).sort()).toEqual([...OF_OTHER_KINDS].sort());
  });

  it('admits the times there are: of moderators and machines, none of an author', () => {
    expect(timedColumns.sort()).toEqual([
      'private.challenges.expires_at',
      'private.claims.until',
      'private.outbox.leased_until',
      'private.undoable.decided_at',
    ]);
  });
});

describe('one review', () => {
  it('when it has arrived', async () => {
    const content = { ...exampleReview, text: TEXT };
    const proof = await solved();
    expect(await ask('submit_review', { id, receiptHash: hashOf(CODE), proof, content })).toMatchObject({
      ok: true,
      removed: ['bidi'],
    });
    const rows = await linked();
    expect(tablesOf(rows)).toEqual([
      'private.outbox',
      'private.queue',
      'private.receipts',
      'private.removed_characters',
      'private.review_backgrounds',
      'public.reviews',
      'public.submissions',
    ]);
    expect(moments(rows)).toEqual([]);
    expect(days(rows)).toEqual(['private.queue.arrived_on']);
    // The puzzle is spent: when it was asked for is gone with it.
    expect(await database.sql('select * from private.challenges')).toEqual([]);
  });

  it('the address, the browser and the code are nowhere, though the address was counted', async () => {
    const rows = await everyRow();
    const sha = (value: string) => createHash('sha256').update(value).digest('hex');
    const md5 = createHash('md5').update(ADDRESS).digest('hex');
    for (const secret of [
      ADDRESS,
      AGENT,
      'TraceBrowser',
      CODE,
      CODE.replaceAll(' ', ''),
      sha(ADDRESS),
      md5,
    ]) {
      expect([secret, mentioning(rows, secret)]).toEqual([secret, []]);
    }
    expect(mentioning(rows, hashOf(CODE))).toEqual(['private.receipts']);

    const callers = () =>
      database.sql<{ caller: string }>(
        `select distinct caller from private.rate_counts where action = 'challenge'`,
      );
    const before = await callers();
    await ask('request_challenge', undefined, '203.0.113.78');
    expect([before.length, (await callers()).length]).toEqual([1, 2]);
    await database.sql('delete from private.challenges');
  });

  it('when it was screened: what the computer noticed, and no work left to do', async () => {
    await screenOnce({ client: database.service });
    const rows = await linked();
    expect(tablesOf(rows)).toEqual([
      'private.fingerprints',
      'private.queue',
      'private.receipts',
      'private.removed_characters',
      'private.review_backgrounds',
      'private.screenings',
      'private.signals',
      'public.reviews',
      'public.submissions',
    ]);
    expect(moments(rows)).toEqual([]);
    expect(days(rows)).toEqual(['private.queue.arrived_on']);
    expect(mentioning(rows, PHONE)).toEqual(['private.signals', 'public.reviews']);
  });

  it('while a moderator has it: a time of the moderator’s', async () => {
    expect(await call(moderator, 'claim_submission', { id })).toMatchObject({ ok: true });
    expect(moments(await linked())).toEqual(['private.claims.until']);
    expect(await call(moderator, 'ask_author', { id, question: 'What papers?' })).toMatchObject({ ok: true });
    expect(await ask('answer_question', { receiptHash: hashOf(CODE), answer: 'My passport.' })).toMatchObject(
      { ok: true },
    );
    const rows = await linked();
    expect(tablesOf(rows)).toContain('private.questions');
    expect(days(rows).sort()).toEqual(['private.moderation_log.day', 'private.queue.arrived_on']);
    expect(moments(rows)).toEqual([]);
  });

  it('when it is published: the day of arrival is gone; after a minute, the words that were taken out', async () => {
    const start = TEXT.indexOf(PHONE);
    const decision = { decision: 'publish', revision: 1, redactions: [[start, start + PHONE.length]] };
    expect(await call(moderator, 'decide_submission', { id, ...decision })).toMatchObject({ ok: true });
    const rows = await linked();
    expect(tablesOf(rows)).not.toContain('private.queue');
    expect(moments(rows)).toEqual(['private.undoable.decided_at']);
    expect(new Set(days(rows))).toEqual(new Set(['private.moderation_log.day']));

    await database.sql(`update private.undoable set decided_at = decided_at - interval '61 seconds'`);
    await database.service.rpc('forget_expired');
    const later = await everyRow();
    expect(mentioning(later, PHONE)).toEqual([]);
    expect(mentioning(later, '570 006')).toEqual([]);
    expect(moments(await linked())).toEqual([]);
  });

  it('in all that others may add to it, nothing is undocumented', async () => {
    const agency = await database.signIn('agency@example.org', 'representative', AGENCY);
    const flag = { id: randomUUID(), proof: await solved(), reviewId: id, reason: 'not_true', note: 'No.' };
    for (const answer of [
      await ask('flag_review', flag),
      await call(moderator, 'translate_review', { id, language: 'ne', text: 'राखे।' }),
      await call(agency, 'submit_reply', { reviewId: id, text: 'We are sorry.' }),
      await call(agency, 'appeal_review', { reviewId: id, grounds: 'fake', text: 'Never worked here.' }),
      await call(moderator, 'request_removal', { id, reason: 'other_rule' }),
    ]) {
      expect(answer).toMatchObject({ ok: true });
    }
    const rows = await linked();
    expect(tablesOf(rows).filter((table) => !documented.has(table))).toEqual([]);
    expect(tablesOf(rows)).toEqual(
      expect.arrayContaining([
        'private.appeals',
        'private.flags',
        'private.removal_requests',
        'private.translations',
        'public.provider_replies',
      ]),
    );
    expect(mentioning(await everyRow(), ADDRESS)).toEqual([]);
  });

  it('when its author has taken it back: that there was one', async () => {
    expect(await ask('withdraw_submission', { receiptHash: hashOf(CODE) })).toMatchObject({ ok: true });
    await database.sql('delete from private.outbox');
    const rows = await linked();
    expect(tablesOf(rows)).toEqual(['private.moderation_log', 'private.receipts', 'public.submissions']);
    expect(moments(rows)).toEqual([]);
    const all = await everyRow();
    for (const words of ['They kept my papers', 'My passport', 'Never worked here', 'We are sorry', 'राखे']) {
      expect([words, mentioning(all, words)]).toEqual([words, []]);
    }
  });

  it('the document names what remains for ever, and that alone', () => {
    const forEver = [...documented].flatMap(([table, columns]) =>
      columns.some(({ cells }) => cells.at(-1)!.trim() === 'for ever') ? [table] : [],
    );
    expect(forEver.sort()).toEqual([
      'private.decision_waits',
      'private.moderation_log',
      'private.receipts',
      'public.submissions',
    ]);
  });
});
