import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePosting, submitReview, type SubmitStep } from '#client/submit-review.ts';
import { parseReceiptCode } from '#domain/review/receipt-code.ts';
import { connect, fates, OPERATOR, review, type Connection } from './connect.ts';

let line: Connection;
beforeAll(async () => {
  line = await connect();
});
beforeEach(() => line.database.sql('delete from private.rate_counts'));
afterAll(() => line.close());

const stored = async (id: string) =>
  (
    await line.database.sql<{ text: string; ratings: object; code_hash: string }>(
      'select text, ratings, code_hash from public.reviews r join private.receipts on submission_id = r.id where r.id = $1',
      [id],
    )
  )[0];

describe('submitReview', () => {
  it('sends a review with its proof of work, and of the receipt code only the hash', async () => {
    const { id, code } = makePosting();
    const steps: SubmitStep[] = [];
    expect(await submitReview(line.api, review(id), code, (step) => steps.push(step))).toEqual({ ok: true });

    const hash = createHash('sha256').update(parseReceiptCode(code)!).digest('hex');
    expect(await stored(id)).toEqual({
      text: 'They were kind.',
      ratings: { truth_job: 4, respect: 2 },
      code_hash: hash,
    });
    expect(steps.map(({ step }) => step).filter((step, i, all) => step !== all[i - 1])).toEqual([
      'preparing',
      'working',
      'sending',
    ]);
    const shares = steps.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('takes an operator’s review', async () => {
    const { id, code } = makePosting();
    const sent = {
      ...review(id),
      providerId: OPERATOR,
      ratings: { arrived: 5 },
      facts: { would_recommend: true },
    };
    expect(await submitReview(line.api, sent, code)).toEqual({ ok: true });
  });

  it('counts once when the answer was lost and it is sent again', async () => {
    const { id, code } = makePosting();
    const lost = line.apiWhere('submit_review', async (input, init) => {
      await line.fetch(input, init);
      throw new TypeError('Failed to fetch');
    });
    expect(await submitReview(lost, review(id), code)).toEqual({
      ok: false,
      code: 'no_connection',
      mayHaveArrived: true,
    });
    expect(await stored(id)).toBeDefined();
    expect(await submitReview(line.api, review(id), code)).toEqual({ ok: true });
    expect(await line.database.sql('select 1 from public.submissions where id = $1', [id])).toHaveLength(1);
  });

  it('counts once when tapped twice', async () => {
    const { id, code } = makePosting();
    const results = await Promise.all([1, 2].map(() => submitReview(line.api, review(id), code)));
    expect(results).toContainEqual({ ok: true });
    expect(await line.database.sql('select 1 from public.submissions where id = $1', [id])).toHaveLength(1);
  });

  it('makes a new proof once when the first came too late', async () => {
    const { id, code } = makePosting();
    let isFirst = true;
    const slow = line.apiWhere('submit_review', async (input, init) => {
      if (isFirst) await line.database.sql('delete from private.challenges');
      isFirst = false;
      return line.fetch(input, init);
    });
    expect(await submitReview(slow, review(id), code)).toEqual({ ok: true });
  });

  it('does not go on for ever when every proof comes too late', async () => {
    let sent = 0;
    const tooSlow = line.apiWhere('submit_review', async (input, init) => {
      sent++;
      await line.database.sql('delete from private.challenges');
      return line.fetch(input, init);
    });
    const { id, code } = makePosting();
    expect(await submitReview(tooSlow, review(id), code)).toEqual({
      ok: false,
      code: 'proof_wrong',
      mayHaveArrived: false,
    });
    expect(sent).toBe(2);
  });

  it('names the field that is not as promised', async () => {
    const { id, code } = makePosting();
    const answer = await submitReview(line.api, { ...review(id), startedMonth: '2999-01' }, code);
    expect(answer).toEqual({ ok: false, code: 'wrong_field', field: 'startedMonth', mayHaveArrived: false });
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.notJson],
    ['not_understood', fates.broken],
  ])('says %s, and whether it may have arrived', async (failure, fate) => {
    const { id, code } = makePosting();
    const before = line.apiWhere('request_challenge', fate);
    expect(await submitReview(before, review(id), code)).toEqual({
      ok: false,
      code: failure,
      mayHaveArrived: false,
    });
    const during = line.apiWhere('submit_review', fate);
    expect(await submitReview(during, review(id), code)).toEqual({
      ok: false,
      code: failure,
      mayHaveArrived: true,
    });
  });

  it('says when there were too many from here today', async () => {
    await line.api.rpc('request_challenge');
    await line.database.sql('update private.rate_counts set count = 1000');
    const { id, code } = makePosting();
    expect(await submitReview(line.api, review(id), code)).toEqual({
      ok: false,
      code: 'too_many',
      mayHaveArrived: false,
    });
  });
});

describe('makePosting', () => {
  it('never makes the same twice', () => {
    const postings = Array.from({ length: 100 }, makePosting);
    expect(new Set(postings.map(({ id }) => id)).size).toBe(100);
    expect(new Set(postings.map(({ code }) => code)).size).toBe(100);
  });
});
