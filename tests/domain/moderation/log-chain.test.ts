import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  FIRST_PREVIOUS_HASH,
  logRowHash,
  logRowText,
  verifyLog,
  type LogEntry,
  type LogRow,
} from '#domain/moderation/log-chain.ts';

const entry: LogEntry = {
  seq: 1,
  day: '2026-11-24',
  action: 'decline',
  actor: '0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d',
  submissionId: '7f1a2b3c-4d5e-4f60-8a1b-2c3d4e5f6071',
  reason: 'personal_data',
  note: null,
};

async function chain(entries: Omit<LogEntry, 'seq'>[]): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  for (const [index, fields] of entries.entries()) {
    const row = { ...fields, seq: index + 1 };
    rows.push({ ...row, hash: await logRowHash(rows.at(-1)?.hash ?? FIRST_PREVIOUS_HASH, row) });
  }
  return rows;
}

describe('logRowHash', () => {
  it('hashes one field a line, null as an empty line', async () => {
    const text = `${'0'.repeat(64)}\n1\n2026-11-24\ndecline\n${entry.actor}\n${entry.submissionId}\npersonal_data\n`;
    expect(logRowText(FIRST_PREVIOUS_HASH, entry)).toBe(text);
    expect(await logRowHash(FIRST_PREVIOUS_HASH, entry)).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });
});

describe('verifyLog', () => {
  const entries = fc.array(
    fc.record({
      day: fc.constantFrom('2026-11-23', '2026-11-24'),
      action: fc.constantFrom('publish', 'decline', 'withdraw'),
      actor: fc.option(fc.uuid()),
      submissionId: fc.option(fc.uuid()),
      reason: fc.option(fc.constantFrom('personal_data', 'duplicate')),
      note: fc.option(fc.string()),
    }),
    { minLength: 2, maxLength: 6 },
  );
  const logs = entries.chain((all) => fc.tuple(fc.constant(all), fc.nat({ max: all.length - 1 })));

  it('accepts a whole log, and an empty one', async () => {
    expect(await verifyLog([])).toEqual({ ok: true });
    await fc.assert(
      fc.asyncProperty(entries, async (all) => {
        expect(await verifyLog(await chain(all))).toEqual({ ok: true });
      }),
    );
  });

  it('names the row that was changed', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async ([all, at]) => {
        const rows = await chain(all);
        rows[at] = { ...rows[at]!, note: `${rows[at]!.note ?? ''}!` };
        expect(await verifyLog(rows)).toEqual({ ok: false, brokenSeq: at + 1 });
      }),
    );
  });

  it('names the row after one that was changed and hashed anew', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async ([all, at]) => {
        fc.pre(at < all.length - 1);
        const rows = await chain(all);
        const forged = { ...rows[at]!, action: 'forged' };
        rows[at] = { ...forged, hash: await logRowHash(rows[at - 1]?.hash ?? FIRST_PREVIOUS_HASH, forged) };
        expect(await verifyLog(rows)).toEqual({ ok: false, brokenSeq: at + 2 });
      }),
    );
  });

  it('notices a dropped row', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async ([all, at]) => {
        fc.pre(at < all.length - 1);
        expect(await verifyLog((await chain(all)).toSpliced(at, 1))).toEqual({
          ok: false,
          brokenSeq: at + 1,
        });
      }),
    );
  });

  it('knows beside a published head that rows were cut off at the end', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async ([all, at]) => {
        const rows = await chain(all);
        const head = { rows: rows.length, head: rows.at(-1)!.hash };
        expect(await verifyLog(rows.slice(0, at))).toEqual({ ok: true });
        expect(await verifyLog(rows.slice(0, at), head)).toEqual({ ok: false, lostHead: rows.length });
      }),
    );
  });

  it('knows beside a published head that the log was written anew, each hash right', async () => {
    const day = '2026-11-24';
    const blank = { day, actor: null, submissionId: null, reason: null, note: null };
    const rows = await chain(['publish', 'decline', 'withdraw'].map((action) => ({ ...blank, action })));
    const anew = await chain(['publish', 'publish', 'withdraw'].map((action) => ({ ...blank, action })));
    const head = { rows: 2, head: rows[1]!.hash };
    expect(await verifyLog(anew)).toEqual({ ok: true });
    expect(await verifyLog(anew, head)).toEqual({ ok: false, lostHead: 2 });
    // The chain tells first where it breaks.
    expect(await verifyLog(rows.toSpliced(0, 1), head)).toEqual({ ok: false, brokenSeq: 1 });
  });

  it('is content with a head that lies in the log, or was none', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async ([all, at]) => {
        const rows = await chain(all);
        expect(await verifyLog(rows, { rows: at + 1, head: rows[at]!.hash })).toEqual({ ok: true });
      }),
    );
    expect(await verifyLog([], { rows: 0, head: null })).toEqual({ ok: true });
  });
});
