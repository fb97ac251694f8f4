import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReceipt, withdraw } from '#client/receipt.ts';
import { makePosting, submitReview } from '#client/submit-review.ts';
import { connect, fates, review, type Connection } from './connect.ts';

let line: Connection;
let posted: { id: string; code: string };
beforeAll(async () => {
  line = await connect();
  posted = makePosting();
  expect(await submitReview(line.api, review(posted.id), posted.code)).toEqual({ ok: true });
});
afterAll(() => line.close());

const devanagari = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0x0966 + Number(digit)));
const thisMonth = new Date().toISOString().slice(0, 7);

describe('readReceipt', () => {
  it('tells what became of it, however the code is written', async () => {
    const state = {
      ok: true,
      kind: 'review',
      status: 'pending',
      submittedMonth: thisMonth,
      publishedMonth: null,
      providerName: 'Example Agency',
      providerKind: 'agency',
      providerSlug: 'example-agency-ph',
      reason: null,
    };
    for (const typed of [
      posted.code,
      posted.code.replaceAll(' ', ''),
      ` ${posted.code.replaceAll(' ', '-')} `,
      devanagari(posted.code),
    ]) {
      expect(await readReceipt(line.api, typed)).toMatchObject(state);
    }
  });

  it('gives a mistyped and an unknown code the same answer', async () => {
    const unknown = await readReceipt(line.api, makePosting().code);
    expect(unknown).toEqual({ ok: false, code: 'not_found' });
    for (const mistyped of [
      '',
      '12',
      posted.code.slice(0, -1),
      posted.code.replace(/\d$/, (d) => String((Number(d) + 1) % 10)),
      'hello',
    ]) {
      expect(await readReceipt(line.api, mistyped)).toEqual(unknown);
    }
  });

  it('says why, when it was declined', async () => {
    const { id, code } = makePosting();
    await submitReview(line.api, review(id), code);
    const moderator = await line.database.signIn('reader@example.org', 'moderator');
    await moderator.rpc('decide_submission', {
      submission_id: id,
      decision: 'decline',
      reason: 'personal_data',
    });
    expect(await readReceipt(line.api, code)).toMatchObject({
      ok: true,
      status: 'declined',
      reason: 'personal_data',
    });
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.notJson],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    expect(await readReceipt(line.apiWhere('receipt_status', fate), posted.code)).toEqual({
      ok: false,
      code: failure,
    });
    expect(await withdraw(line.apiWhere('withdraw', fate), posted.code)).toEqual({
      ok: false,
      code: failure,
    });
  });
});

describe('withdraw', () => {
  it('takes it off for good, once or twice', async () => {
    for (let i = 0; i < 2; i++) expect(await withdraw(line.api, posted.code)).toMatchObject({ ok: true });
    expect(await readReceipt(line.api, posted.code)).toMatchObject({ ok: true, status: 'withdrawn' });
    expect(await line.database.sql('select 1 from public.reviews where id = $1', [posted.id])).toEqual([]);
  });

  it('does nothing with a code that is nobody’s', async () => {
    expect(await withdraw(line.api, makePosting().code)).toEqual({ ok: false, code: 'not_found' });
    expect(await withdraw(line.api, '123')).toEqual({ ok: false, code: 'not_found' });
  });
});
