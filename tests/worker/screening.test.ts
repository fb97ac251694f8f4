import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { riskOf, type Signal } from '#domain/moderation/signal.ts';
import { keepFingerprints, recordSignals, submissionsToScreen } from '#database/screening.ts';
import { screenOnce } from '#worker/run-worker.ts';
import {
  addProviders,
  AGENCY,
  call,
  exampleFeeReport,
  exampleReview,
  post,
} from '../database/example-record.ts';
import { openTestDatabase, type TestDatabase } from '../database/open-test-database.ts';
import { agencies, honestReviews, type Sent } from '../domain/moderation/attacks/generate-site.ts';
import { MemorySite } from '../domain/moderation/attacks/memory-site.ts';
import { interleave, strikesOn } from '../domain/moderation/attacks/scripts.ts';
import { sendAll } from './send-all.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
});
beforeEach(async () => {
  await database.sql('delete from private.outbox');
  await database.sql('delete from public.submissions');
});
afterAll(() => database.close());

const screenAll = async () => {
  while (await screenOnce({ client: database.service }));
};
const announce = (id: string) =>
  database.sql(`insert into private.outbox (topic, submission_id) values ('submission_received', $1)`, [id]);
const signalsOf = async (id: string) =>
  (
    await database.sql<{ told: string }>(
      `select level || ' ' || reason || coalesce(': ' || excerpt, '') as told from private.signals where submission_id = $1 order by 1`,
      [id],
    )
  ).map(({ told }) => told);
const LONG =
  'I waited seven months for the visa and then the office had moved without telling anybody where.';

describe('screening through the database', () => {
  it('finds the same as the rules do on a whole site in memory', async () => {
    const all = agencies(180);
    const strikes = strikesOn(all.slice(30), 7, 300);
    const stream = interleave(honestReviews(all, 300), strikes);
    await sendAll(database, all, stream);
    await screenAll();

    const site = new MemorySite(all, Infinity);
    for (let i = 0; i < stream.length; i += 200) site.receive(stream.slice(i, i + 200));
    const told = (signals: readonly Signal[]) =>
      signals.map(({ level, reason, excerpt }) => `${level} ${reason} ${excerpt ?? ''}`).sort();
    const kept = await database.sql<Signal & { submission_id: string; risk: number }>(
      'select s.*, q.risk from private.queue q left join private.signals s using (submission_id)',
    );
    const keptOf = Map.groupBy(kept, ({ submission_id }) => submission_id);
    const ofSite = (sent: Sent) => [sent.script, told(site.signals.get(sent.id)!)];
    const ofDatabase = (sent: Sent) => [
      sent.script,
      told(
        (keptOf.get(sent.id) ?? []).map(({ level, reason, excerpt, name }) => ({
          level,
          reason,
          name,
          ...(excerpt && { excerpt }),
        })),
      ),
    ];
    expect(stream.map(ofDatabase)).toEqual(stream.map(ofSite));
    expect(stream.flatMap(({ id }) => site.signals.get(id)!).length).toBeGreaterThan(500);
    // The risk that orders the queue is that of the domain.
    for (const [id, rows] of keptOf) if (id) expect(rows[0]!.risk).toBe(riskOf(site.signals.get(id)!));
  }, 120_000);

  it('gives the earlier of two copies the signal as well, and its place in the queue', async () => {
    const first = await post(database, { ...exampleReview, text: LONG });
    await screenAll();
    expect(await signalsOf(first.id)).toEqual([]);
    const second = await post(database, { ...exampleReview, text: `${LONG} 👍` });
    await screenAll();
    expect(await signalsOf(second.id)).toEqual(['warn same_text']);
    expect(await signalsOf(first.id)).toEqual(['warn same_text']);
    expect(await database.sql('select distinct risk from private.queue')).toEqual([{ risk: 10 }]);
  });

  it('leaves what is decided alone', async () => {
    const first = await post(database, { ...exampleReview, text: LONG });
    await screenAll();
    await database.sql(
      `update public.submissions set status = 'published', published_month = '2026-11' where id = $1`,
      [first.id],
    );
    await database.sql('delete from private.queue where submission_id = $1', [first.id]);
    const copy = await post(database, { ...exampleReview, text: LONG });
    await screenAll();
    expect(await signalsOf(copy.id)).toEqual(['warn same_text']);
    expect(await signalsOf(first.id)).toEqual([]);
  });

  it('forgets a withdrawn text: nothing is like it any more', async () => {
    const first = await post(database, { ...exampleReview, text: LONG });
    await screenAll();
    await call(database.anon, 'withdraw_submission', { receiptHash: first.request.receiptHash });
    expect(await database.sql('select 1 from private.fingerprints')).toEqual([]);
    const second = await post(database, { ...exampleReview, text: LONG });
    await screenAll();
    expect(await signalsOf(second.id)).toEqual([]);
  });

  it('has nothing to say of one withdrawn between two of its steps', async () => {
    const { id, request } = await post(database, { ...exampleReview, text: 'mail a@b.example' });
    const { submissions } = await submissionsToScreen(database.service, [id]);
    expect(submissions).toHaveLength(1);
    await call(database.anon, 'withdraw_submission', { receiptHash: request.receiptHash });
    await keepFingerprints(database.service, [
      {
        id,
        textKey: 'x',
        characters: null,
        bands: null,
        template: null,
        templateBands: null,
        textLength: 9,
        lowest: 2,
        highest: 4,
        combination: null,
      },
    ]);
    await recordSignals(database.service, [
      {
        id,
        signals: [{ name: 'personal_data', level: 'warn', reason: 'found_email', excerpt: 'a@b.example' }],
      },
    ]);
    expect(await database.sql('select 1 from private.fingerprints')).toEqual([]);
    expect(await database.sql('select 1 from private.signals')).toEqual([]);
    expect(await database.sql('select 1 from private.screenings')).toEqual([]);
  });

  it('sees a corrected text anew', async () => {
    const first = await post(database, { ...exampleReview, text: `${LONG} Call 09171234567` });
    const second = await post(database, { ...exampleReview, text: LONG });
    await screenAll();
    expect(await signalsOf(first.id)).toEqual(['warn almost_same_text', 'warn found_phone: 09171234567']);
    const content = { ...exampleReview, text: 'They were kind to me.' };
    await call(database.anon, 'correct_submission', { receiptHash: first.request.receiptHash, content });
    await screenAll();
    expect(await signalsOf(first.id)).toEqual([]);
    expect(await signalsOf(second.id)).toEqual(['warn almost_same_text']);
  });

  it('looks at what the register says of the agency and of what was merged into it', async () => {
    const merged = '33333333-3333-4333-8333-333333333333';
    await database.sql(`insert into public.providers (id, kind, country, slug, name, name_key, merged_into, merged_by)
      values ('${merged}', 'agency', 'PH', 'old-name-ph', 'Old Name', 'old name', '${AGENCY}', 'rule') on conflict do nothing`);
    await database.sql(`insert into public.licences (provider_id, register, entry_key, status, valid_until, observed_on, entry_hash)
      values ('${AGENCY}', 'dmw', 'a', 'valid', '2024-06-30', '2024-01-31', 'x') on conflict do nothing`);
    const { id } = await post(database, {
      ...exampleReview,
      providerId: merged,
      startedMonth: '2025-03',
      text: '',
    });
    const report = await post(
      database,
      { ...exampleFeeReport, startedMonth: '2024-05' },
      { as: 'submit_fee_report' },
    );
    await screenAll();
    expect(await signalsOf(id)).toEqual(['note began_after_licence']);
    expect(await signalsOf(report.id)).toEqual([]);
    await database.sql(`delete from public.licences where provider_id = '${AGENCY}'`);
  });

  it('looks at a provider that is only named, and at what cleaning took out', async () => {
    const { providerId: _, ...review } = exampleReview;
    const namedProvider = { kind: 'agency', name: 'Madam Cruz', place: 'Manila', met: 'sub_agent' };
    const { id } = await post(database, { ...review, namedProvider, text: 'They were\u202e kind.' });
    await screenAll();
    expect(await signalsOf(id)).toEqual(['note characters_removed', 'note found_name: Cruz']);
  });

  it('gives the same when it dies after any step and is done again', async () => {
    const a = await post(database, { ...exampleReview, text: `${LONG} mail a@b.example` });
    const b = await post(database, { ...exampleReview, text: `${LONG} mail c@d.example` });
    await screenAll();
    const once = [
      await signalsOf(a.id),
      await signalsOf(b.id),
      await database.sql('select * from private.queue order by 1'),
    ];
    for (const failing of ['submissions_to_screen', 'keep_fingerprints', 'record_signals', 'finish_events']) {
      await announce(a.id);
      await announce(b.id);
      const { service } = database;
      const dying = new Proxy(service, {
        get: (target, key) =>
          key === 'rpc'
            ? (name: string, args: never) =>
                name === failing
                  ? Promise.resolve({ data: null, error: { message: 'the lights went out' } })
                  : target.rpc(name as never, args)
            : (Reflect.get(target, key) as unknown),
      });
      await expect(screenOnce({ client: dying })).rejects.toThrow('the lights went out');
      await screenAll();
      expect([
        await signalsOf(a.id),
        await signalsOf(b.id),
        await database.sql('select * from private.queue order by 1'),
      ]).toEqual(once);
      expect(await database.sql('select 1 from private.outbox')).toEqual([]);
    }
  });

  it('screens the others one by one when a batch has failed twice', async () => {
    const good = await post(database, { ...exampleReview, text: 'mail a@b.example' });
    const bad = await post(database, { ...exampleReview, text: 'mail c@d.example' });
    const { service } = database;
    const stumbling = new Proxy(service, {
      get: (target, key) =>
        key === 'rpc'
          ? (name: string, args: { ids?: string[] }) =>
              name === 'submissions_to_screen' && args.ids!.includes(bad.id)
                ? Promise.resolve({ data: null, error: { message: 'cannot be read' } })
                : target.rpc(name as never, args as never)
          : (Reflect.get(target, key) as unknown),
    });
    for (let i = 0; i < 3; i++)
      await expect(screenOnce({ client: stumbling })).rejects.toThrow('cannot be read');
    expect(await signalsOf(good.id)).toEqual(['warn found_email: a@b.example']);
    expect(await database.sql('select submission_id from private.outbox')).toEqual([
      { submission_id: bad.id },
    ]);
  });

  it('is for the service alone', async () => {
    const moderator = await database.signIn('screening@example.org', 'moderator');
    for (const client of [database.anon, moderator]) {
      expect((await client.rpc('submissions_to_screen', { ids: [] })).error).not.toBeNull();
      expect((await client.rpc('keep_fingerprints', { fingerprints: [] })).error).not.toBeNull();
      expect((await client.rpc('record_signals', { screened: [] })).error).not.toBeNull();
    }
  });
});
