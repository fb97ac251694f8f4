import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FLAG_REASONS, flaggedReview, flagReview, LONGEST_FLAG_NOTE, type Flag } from '#client/flag.ts';
import type { SendingStep } from '#client/send-with-proof.ts';
import { post } from '../database/example-record.ts';
import { connect, fates, type Connection } from './connect.ts';
import { publishedReview } from './published-review.ts';

let line: Connection;
let reviewId: string;
const flag = (more: Partial<Flag> = {}): Flag => ({
  id: randomUUID(),
  reviewId,
  reason: 'not_true',
  note: 'The office is in Manila.',
  ...more,
});
const flagsOf = (id: string) =>
  line.database.sql<{ reason: string; note: string }>(
    'select reason, note from private.flags where submission_id = $1 order by note',
    [id],
  );

beforeAll(async () => {
  line = await connect();
  reviewId = (await publishedReview(line)).id;
});
beforeEach(async () => {
  await line.database.sql('delete from private.rate_counts');
  await line.database.sql('delete from private.flags');
});
afterAll(() => line.close());

describe('flagReview', () => {
  it('arrives once, however often it is sent', async () => {
    const mine = flag();
    for (let i = 0; i < 2; i++) expect(await flagReview(line.api, mine)).toMatchObject({ ok: true });
    expect(await flagsOf(reviewId)).toEqual([{ reason: 'not_true', note: 'The office is in Manila.' }]);
  });

  it.each(FLAG_REASONS)('takes the reason %s, without a word more', async (reason) => {
    expect(await flagReview(line.api, flag({ reason, note: '' }))).toMatchObject({ ok: true });
    expect(await flagsOf(reviewId)).toEqual([{ reason, note: '' }]);
  });

  it('takes as long a note as the form allows, and none longer', async () => {
    const note = '👍'.repeat(LONGEST_FLAG_NOTE);
    expect(await flagReview(line.api, flag({ note }))).toMatchObject({ ok: true });
    expect(await flagReview(line.api, flag({ note: `${note}a` }))).toEqual({
      ok: false,
      code: 'wrong_field',
      field: 'note',
    });
  });

  it('knows neither a review that waits nor one that never was', async () => {
    const { id } = await post(line.database);
    for (const other of [id, randomUUID()]) {
      expect(await flagReview(line.api, flag({ reviewId: other }))).toEqual({ ok: false, code: 'not_found' });
    }
  });

  it('is limited by day and connection', async () => {
    for (let i = 0; i < 10; i++) expect(await flagReview(line.api, flag())).toMatchObject({ ok: true });
    expect(await flagReview(line.api, flag())).toEqual({ ok: false, code: 'too_many' });
  });

  it('says what it is doing, in order', async () => {
    const steps: SendingStep['step'][] = [];
    await flagReview(line.api, flag(), ({ step }) => void (steps.at(-1) !== step && steps.push(step)));
    expect(steps).toEqual(['preparing', 'working', 'sending']);
  });

  it('makes a proof that came too late once more, and not for ever', async () => {
    let late = 1;
    const api = line.apiWhere('flag_review', (input, init) =>
      late-- > 0
        ? Promise.resolve(Response.json({ ok: false, code: 'proof_wrong' }))
        : line.database.fetch(input, init),
    );
    expect(await flagReview(api, flag())).toMatchObject({ ok: true });
    late = 2;
    expect(await flagReview(api, flag())).toEqual({ ok: false, code: 'proof_wrong' });
  });

  it('says that a page without https cannot send', async () => {
    vi.stubGlobal('crypto', {});
    expect(await flagReview(line.api, flag())).toEqual({ ok: false, code: 'not_secure' });
    vi.unstubAllGlobals();
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.notJson],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    for (const path of ['request_challenge', 'flag_review']) {
      expect(await flagReview(line.apiWhere(path, fate), flag())).toEqual({ ok: false, code: failure });
    }
  });
});

describe('flaggedReview', () => {
  it('reads the review from the address', () => {
    expect(flaggedReview('?review=11111111-1111-4111-8111-111111111111')).toBe(
      '11111111-1111-4111-8111-111111111111',
    );
  });

  it.each(['', '?review=', '?review=1', '?review=<b>', '?other=11111111-1111-4111-8111-111111111111'])(
    'knows no review from %j',
    (search) => expect(flaggedReview(search)).toBeNull(),
  );
});
