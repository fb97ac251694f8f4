import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLog, type LogRow } from '#domain/moderation/log-chain.ts';
import { addProviders, call, post } from './example-record.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await addProviders(database);
  const moderator = await database.signIn('moderator@example.org', 'moderator');
  for (let i = 0; i < 4; i++) {
    const { id } = await post(database);
    await call(moderator, 'decide_submission', { id, revision: 1, decision: 'publish', note: 'two\nlines' });
  }
});
afterAll(() => database.close());

describe('the moderation log', () => {
  const log = async () => (await database.service.rpc('read_moderation_log')).data as unknown as LogRow[];

  it('is a chain the domain can check', async () => {
    const rows = await log();
    expect(rows.length).toBeGreaterThan(3);
    expect(await verifyLog(rows)).toEqual({ ok: true });
    const tampered = rows.map((row) => (row.seq === 2 ? { ...row, action: 'publish', reason: 'x' } : row));
    expect(await verifyLog(tampered)).toEqual({ ok: false, brokenSeq: 2 });
  });

  it.each([
    'update private.moderation_log set note = null',
    'delete from private.moderation_log',
    'truncate private.moderation_log',
  ])('refuses: %s', async (statement) => {
    await expect(database.sql(statement)).rejects.toThrow('append-only');
  });
});
