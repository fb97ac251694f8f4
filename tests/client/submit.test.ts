import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { correct, makeKeys, submit, type Posting } from '#client/submit.ts';
import type { SendingStep } from '#client/send-with-proof.ts';
import { readOwnSubmission } from '#client/receipt.ts';
import { parseReceiptCode } from '#domain/review/receipt-code.ts';
import { connect, fates, type Connection } from './connect.ts';
import { feePosting, namedPosting, reviewPosting, transferPosting } from './postings.ts';

let line: Connection;
beforeAll(async () => {
  line = await connect();
});
beforeEach(() => line.database.sql('delete from private.rate_counts'));
afterAll(() => line.close());

const countOf = async ({ id }: Posting) =>
  (await line.database.sql('select 1 from public.submissions where id = $1', [id])).length;
const contentOf = async ({ code }: Posting) => {
  const own = await readOwnSubmission(line.api, code);
  return own.ok ? own.content : own;
};
/** It arrives, and the answer is lost. */
const losing = () =>
  line.apiWhere('submit_', async (input, init) => {
    await line.fetch(input, init);
    throw new TypeError('Failed to fetch');
  });

describe('submit', () => {
  it.each([
    ['a review', reviewPosting],
    ['a fee report', feePosting],
    ['a fee report of who paid nothing', () => feePosting({ items: [] })],
    ['a transfer report', transferPosting],
    ['a review of an agency that is in no list', namedPosting],
  ])('brings %s to the record as it was written', async (_, make) => {
    const posting = make();
    expect(await submit(line.api, posting)).toEqual({ ok: true });
    expect(await contentOf(posting)).toEqual(posting.content);
  });

  it('sends of the receipt code only the hash, and tells how far it is', async () => {
    const posting = reviewPosting();
    const steps: SendingStep[] = [];
    expect(await submit(line.api, posting, (step) => steps.push(step))).toEqual({ ok: true });
    const [kept] = await line.database.sql<{ code_hash: string }>(
      'select code_hash from private.receipts where submission_id = $1',
      [posting.id],
    );
    expect(kept?.code_hash).toBe(createHash('sha256').update(parseReceiptCode(posting.code)!).digest('hex'));
    expect(steps.map(({ step }) => step).filter((step, i, all) => step !== all[i - 1])).toEqual([
      'preparing',
      'working',
      'sending',
    ]);
  });

  it('asks now for the id of a provider that was chosen without a connection', async () => {
    const posting = reviewPosting({ providerId: null });
    expect(await submit(line.api, posting)).toEqual({ ok: true });
    expect(await contentOf(posting)).toEqual(reviewPosting().content);

    const gone = { ...posting, ...makeKeys(), subject: { ...posting.subject, slug: 'nobody' } };
    const refusal = { ok: false, code: 'wrong_field', field: 'providerId', mayHaveArrived: false };
    expect(await submit(line.api, gone)).toEqual(refusal);
    const cut = line.apiWhere('/providers', fates.noConnection);
    expect(await submit(cut, gone)).toEqual({ ok: false, code: 'no_connection', mayHaveArrived: false });
  });

  it('counts once when the answer was lost and it is sent again', async () => {
    const posting = feePosting();
    expect(await submit(losing(), posting)).toEqual({
      ok: false,
      code: 'no_connection',
      mayHaveArrived: true,
    });
    expect(await countOf(posting)).toBe(1);
    expect(await submit(line.api, posting)).toEqual({ ok: true });
    expect(await countOf(posting)).toBe(1);
  });

  it('counts once when tapped twice', async () => {
    const posting = reviewPosting();
    const results = await Promise.all([1, 2].map(() => submit(line.api, posting)));
    expect(results).toContainEqual({ ok: true });
    expect(await countOf(posting)).toBe(1);
  });

  it('makes a new proof once when the first came too late, and only once', async () => {
    let sent = 0;
    const late = (times: number) =>
      line.apiWhere('submit_', async (input, init) => {
        if (sent++ < times) await line.database.sql('delete from private.challenges');
        return line.fetch(input, init);
      });
    expect(await submit(late(1), reviewPosting())).toEqual({ ok: true });
    sent = 0;
    const refusal = { ok: false, code: 'proof_wrong', mayHaveArrived: false };
    expect(await submit(late(9), reviewPosting())).toEqual(refusal);
    expect(sent).toBe(2);
  });

  it('names the field that is not as promised', async () => {
    const refusal = { ok: false, code: 'wrong_field', mayHaveArrived: false };
    const wrong = reviewPosting({ startedMonth: '2999-01' });
    expect(await submit(line.api, wrong)).toEqual({ ...refusal, field: 'startedMonth' });
    const text = reviewPosting({ text: 'x'.repeat(5001) });
    expect(await submit(line.api, text)).toEqual({ ...refusal, field: 'text' });
    expect(await submit(line.api, transferPosting({ receiving: 'AE' }))).toEqual({
      ...refusal,
      field: 'receiving',
    });
  });

  it('tells what the database took out of the words', async () => {
    const posting = reviewPosting({ text: 'They were \u202ekind\u202c.' });
    expect(await submit(line.api, posting)).toEqual({ ok: true, removed: ['bidi'] });
    expect(await contentOf(posting)).toMatchObject({ text: 'They were kind.' });
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.notJson],
    ['not_understood', fates.broken],
  ])('says %s, and whether it may have arrived', async (failure, fate) => {
    const before = line.apiWhere('request_challenge', fate);
    expect(await submit(before, reviewPosting())).toEqual({
      ok: false,
      code: failure,
      mayHaveArrived: false,
    });
    const during = line.apiWhere('submit_', fate);
    expect(await submit(during, reviewPosting())).toEqual({ ok: false, code: failure, mayHaveArrived: true });
  });

  it('says when there were too many from here today', async () => {
    await line.api.rpc('request_challenge');
    await line.database.sql('update private.rate_counts set count = 1000');
    const refusal = { ok: false, code: 'too_many', mayHaveArrived: false };
    expect(await submit(line.api, reviewPosting())).toEqual(refusal);
  });
});

describe('correct', () => {
  it('puts other content in the place of what waits', async () => {
    const posting = feePosting();
    await submit(line.api, posting);
    const changed = { ...posting.content, items: [], payReceivedMinor: 500_000 };
    expect(await correct(line.api, posting.code, changed)).toEqual({ ok: true });
    expect(await contentOf(posting)).toEqual(changed);
  });

  it('says what is wrong, and when it is too late', async () => {
    const posting = reviewPosting();
    await submit(line.api, posting);
    const refusal = { ok: false, mayHaveArrived: false };
    expect(await correct(line.api, posting.code, { ...posting.content, ratings: {} })).toEqual({
      ...refusal,
      code: 'wrong_field',
      field: 'ratings',
    });
    await line.database.sql("update public.submissions set status = 'declined' where id = $1", [posting.id]);
    expect(await correct(line.api, posting.code, posting.content)).toEqual({ ...refusal, code: 'too_late' });
    expect(await correct(line.api, makeKeys().code, posting.content)).toEqual({
      ...refusal,
      code: 'not_found',
    });
  });
});

describe('makeKeys', () => {
  it('never makes the same twice', () => {
    const keys = Array.from({ length: 100 }, makeKeys);
    expect(new Set(keys.map(({ id }) => id)).size).toBe(100);
    expect(new Set(keys.map(({ code }) => code)).size).toBe(100);
  });
});
