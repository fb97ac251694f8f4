import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addProviders,
  call,
  exampleFeeReport,
  exampleReview,
  exampleTransferReport,
  hashOf,
  post,
} from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';
import type { Client } from '#database/client.ts';

let database: TestDatabase;
let moderator: Client;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  moderator = await database.signIn('moderator@example.org', 'moderator');
});
beforeEach(() => database.sql('delete from private.rate_counts'));
afterAll(() => database.close());

const asAuthor = (name: string, code: string, more: object = {}) =>
  call(database.anon, name, { receiptHash: hashOf(code), ...more });
const statusOf = (code: string) => asAuthor('receipt_status', code);
const publish = (id: string, revision = 1) =>
  call(moderator, 'decide_submission', { id, revision, decision: 'publish' });
const ask = (id: string, question = 'Which month was it?') => call(moderator, 'ask_author', { id, question });

const NOT_FOUND = { ok: false, code: 'not_found' };

describe('a wrong code', () => {
  it.each([
    ['receipt_status', {}],
    ['read_own_submission', {}],
    ['correct_submission', { content: exampleReview }],
    ['answer_question', { answer: 'It was in May.' }],
    ['withdraw_submission', {}],
  ])('%s gives wrong, unknown, malformed and missing codes all the same answer', async (name, more) => {
    await post(database);
    for (const receiptHash of [
      hashOf('nobody’s'),
      '0'.repeat(64),
      'not a hash',
      '',
      null,
      5,
      ['x'],
      undefined,
    ]) {
      expect(await call(database.anon, name, { receiptHash, ...more })).toEqual(NOT_FOUND);
    }
  });
});

describe('a correction', () => {
  const KINDS = [
    ['submit_review', exampleReview, { ...exampleReview, text: 'They were kind, mostly.', work: null }],
    ['submit_fee_report', exampleFeeReport, { ...exampleFeeReport, items: [], payReceivedMinor: null }],
    ['submit_transfer_report', exampleTransferReport, { ...exampleTransferReport, feeMinor: 0, payIn: null }],
  ] as const;
  it.each(KINDS)('of %s takes the place of what was said', async (as, before, after) => {
    const { code } = await post(database, before, { as });
    expect(await asAuthor('correct_submission', code, { content: after })).toEqual({
      ok: true,
      code: 'corrected',
      removed: [],
    });
    expect((await asAuthor('read_own_submission', code))['content']).toEqual({
      ...after,
      namedProvider: null,
    });
  });

  it('is screened again, and what was noticed before is forgotten', async () => {
    const { id, code } = await post(database, { ...exampleReview, text: 'Call 0917 000 0000' });
    await database.sql(
      `insert into private.signals (submission_id, name, level, reason) values ($1, 'personal_data', 'warn', 'found_phone')`,
      [id],
    );
    await database.sql('insert into private.screenings values ($1)', [id]);
    await database.sql('delete from private.outbox');
    await asAuthor('correct_submission', code, { content: exampleReview });
    expect(await database.sql('select 1 from private.signals where submission_id = $1', [id])).toEqual([]);
    expect(await database.sql('select 1 from private.screenings where submission_id = $1', [id])).toEqual([]);
    expect(await database.sql('select topic from private.outbox')).toEqual([
      { topic: 'submission_received' },
    ]);
  });

  it('names the wrong field, and leaves what was there', async () => {
    const { code } = await post(database);
    const content = { ...exampleReview, ratings: { truth_job: 9 } };
    expect(await asAuthor('correct_submission', code, { content })).toEqual({
      ok: false,
      code: 'wrong_field',
      field: 'ratings',
    });
    expect(await asAuthor('correct_submission', code)).toMatchObject({
      code: 'wrong_field',
      field: 'content',
    });
    expect((await asAuthor('read_own_submission', code))['content']).toMatchObject(exampleReview);
  });

  it('stays with the provider it is about', async () => {
    const { code } = await post(database);
    await database.sql(`insert into public.providers (id, kind, country, slug, name, name_key)
      values ('99999999-9999-4999-8999-999999999999', 'agency', 'PH', 'other-ph', 'Other', 'other') on conflict do nothing`);
    const content = { ...exampleReview, providerId: '99999999-9999-4999-8999-999999999999' };
    expect(await asAuthor('correct_submission', code, { content })).toMatchObject({ field: 'providerId' });
  });

  it('comes too late once it is decided; a moderator who read the old words hears that they changed', async () => {
    const { id, code } = await post(database);
    await asAuthor('correct_submission', code, { content: { ...exampleReview, text: 'Other words.' } });
    expect(await publish(id, 1)).toEqual({ ok: false, code: 'changed' });
    expect(await publish(id, 2)).toEqual({ ok: true, code: 'published' });
    expect(await asAuthor('correct_submission', code, { content: exampleReview })).toEqual({
      ok: false,
      code: 'too_late',
    });
    expect(await statusOf(code)).toMatchObject({ status: 'published', canCorrect: false });
  });
});

describe('a question', () => {
  it('reaches the author, and the answer reaches the moderators', async () => {
    const { id, code } = await post(database);
    expect(await statusOf(code)).toMatchObject({ question: null, canCorrect: true });
    expect(await ask(id)).toEqual({ ok: true, code: 'asked' });
    expect(await statusOf(code)).toMatchObject({
      status: 'pending',
      question: { text: 'Which month was it?', answer: null },
    });
    expect(await asAuthor('answer_question', code, { answer: ' In May.\u202E ' })).toEqual({
      ok: true,
      code: 'answered',
      removed: ['bidi'],
    });
    expect(await statusOf(code)).toMatchObject({ question: { answer: 'In May.' } });
    const { items } = (await call(moderator, 'moderation_queue', {})) as unknown as {
      items: { id: string; state: string; question: object }[];
    };
    expect(items.find((item) => item.id === id)).toMatchObject({
      state: 'answered',
      question: { text: 'Which month was it?', answer: 'In May.' },
    });
  });

  it('is answered once, with at most 1,000 characters, and only when there is one', async () => {
    const { id, code } = await post(database);
    const none = { ok: false, code: 'no_question' };
    expect(await asAuthor('answer_question', code, { answer: 'In May.' })).toEqual(none);
    await ask(id);
    for (const answer of ['', '   ', null, 5, 'x'.repeat(1001)]) {
      expect(await asAuthor('answer_question', code, { answer })).toMatchObject({ field: 'answer' });
    }
    expect((await asAuthor('answer_question', code, { answer: 'x'.repeat(1000) })).ok).toBe(true);
    expect(await asAuthor('answer_question', code, { answer: 'Again.' })).toEqual(none);
  });

  it('is answered by a correction too', async () => {
    const { id, code } = await post(database);
    await ask(id);
    await asAuthor('correct_submission', code, { content: { ...exampleReview, startedMonth: '2025-05' } });
    expect(await database.sql('select state from private.queue where submission_id = $1', [id])).toEqual([
      { state: 'answered' },
    ]);
    expect(await statusOf(code)).toMatchObject({ question: null });
  });
});

describe('withdrawal', () => {
  it('takes back a published review: gone from the record, told to the worker, noted in the log', async () => {
    const { id, code } = await post(database);
    await publish(id);
    await database.sql('delete from private.outbox');
    for (let i = 0; i < 2; i++) {
      expect(await asAuthor('withdraw_submission', code)).toEqual({ ok: true, code: 'withdrawn' });
    }
    expect(JSON.stringify((await database.service.rpc('published_record')).data)).not.toContain(id);
    expect(await statusOf(code)).toMatchObject({ status: 'withdrawn', canCorrect: false });
    expect(await asAuthor('read_own_submission', code)).toEqual(NOT_FOUND);
    expect(await database.sql('select topic from private.outbox')).toEqual([{ topic: 'record_changed' }]);
    expect(
      await database.sql(
        'select action, actor, note from private.moderation_log where submission_id = $1 order by seq',
        [id],
      ),
    ).toMatchObject([{ action: 'publish' }, { action: 'withdraw', actor: null, note: null }]);
  });

  it.each(['pending', 'asked', 'published', 'declined', 'removed'])(
    'of a %s one leaves nothing but that there was one',
    async (state) => {
      const { id, code } = await post(database, {
        ...exampleReview,
        text: 'They were kind to me, all of them.\u202E',
      });
      const second = await database.signIn(`second-${state}@example.org`, 'moderator');
      if (state === 'asked') await ask(id);
      if (state === 'declined') {
        await call(moderator, 'decide_submission', {
          id,
          revision: 1,
          decision: 'decline',
          reason: 'duplicate',
        });
      }
      if (state === 'published' || state === 'removed') {
        await call(moderator, 'decide_submission', {
          id,
          revision: 1,
          decision: 'publish',
          redactions: [[0, 4]],
        });
        await call(moderator, 'translate_review', { id, language: 'ne', text: 'राम्रो' });
      }
      if (state === 'removed') {
        await call(moderator, 'request_removal', { id, reason: 'personal_data', note: 'a name' });
        expect((await call(second, 'confirm_removal', { id })).code).toBe('removed');
      }
      expect((await asAuthor('withdraw_submission', code)).ok).toBe(true);

      const tables = await database.sql<{ table: string; column: string }>(`
        select format('%I.%I', c.table_schema, c.table_name) as "table", c.column_name as "column"
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema in ('public', 'private') and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'`);
      const left: string[] = [];
      for (const { table, column } of tables) {
        const rows = await database.sql(`select 1 from ${table} where ${column} = $1`, [id]);
        if (rows.length > 0) left.push(table);
      }
      expect([...new Set(left)].sort()).toEqual(
        ['private.moderation_log', 'private.outbox', 'private.receipts', 'public.submissions'].filter(
          (table) => left.includes(table) || table !== 'private.outbox',
        ),
      );
    },
  );

  it('takes nothing back for a stranger’s code', async () => {
    const { id } = await post(database);
    expect(await asAuthor('withdraw_submission', 'a stranger')).toEqual(NOT_FOUND);
    expect(await database.sql('select status from public.submissions where id = $1', [id])).toEqual([
      { status: 'pending' },
    ]);
  });
});
