import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openModeration, type Moderation } from '#client/moderation.ts';
import { makePosting, submitReview } from '#client/submit-review.ts';
import { connect, fates, review, type Connection } from './connect.ts';

/** The storage of one browser tab. */
function tabStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

let line: Connection;
const open = (storage = tabStorage()) => openModeration(line.place, { fetch: line.fetch, storage });
const signedIn = async (email: string): Promise<Moderation> => {
  const desk = open();
  expect(await desk.signIn(email, line.database.password)).toEqual({ ok: true });
  return desk;
};
const post = async () => {
  const { id, code } = makePosting();
  expect(await submitReview(line.api, review(id), code)).toEqual({ ok: true });
  return id;
};

beforeAll(async () => {
  line = await connect();
  await line.database.signIn('moderator@example.org', 'moderator');
  await line.database.signIn('second@example.org', 'moderator');
  await line.database.signIn('stranger@example.org');
});
beforeEach(() => line.database.sql('delete from private.rate_counts'));
afterAll(() => line.close());

describe('openModeration', () => {
  it('signs in for as long as the tab is open', async () => {
    const storage = tabStorage();
    const desk = open(storage);
    expect(await desk.isSignedIn()).toBe(false);
    await desk.signIn('moderator@example.org', line.database.password);
    expect(await desk.isSignedIn()).toBe(true);
    expect(await open(storage).isSignedIn()).toBe(true);
    expect(await open().isSignedIn()).toBe(false);

    await desk.signOut();
    expect(await desk.isSignedIn()).toBe(false);
    expect(storage.length).toBe(0);
  });

  it.each([
    ['moderator@example.org', 'a wrong password'],
    ['nobody@example.org', 'whatever'],
  ])('refuses %s with %s in the same words', async (email, password) => {
    expect(await open().signIn(email, password)).toEqual({ ok: false, code: 'wrong_sign_in' });
  });

  it('shows what waits, publishes and declines', async () => {
    const [published, declined] = [await post(), await post()];
    const desk = await signedIn('moderator@example.org');
    const queue = await desk.queue();
    expect(queue).toMatchObject({ ok: true });
    const item = queue.ok ? queue.items.find(({ id }) => id === published) : undefined;
    expect(item).toMatchObject({
      kind: 'review',
      provider: { name: 'Example Agency', kind: 'agency' },
      review: { ratings: { truth_job: 4, respect: 2 }, text: 'They were kind.' },
      feeReport: null,
      signals: [],
      screened: false,
    });

    expect(await desk.decide(published, { decision: 'publish' })).toMatchObject({
      ok: true,
      code: 'published',
    });
    expect(await desk.decide(declined, { decision: 'decline', reason: 'duplicate' })).toMatchObject({
      ok: true,
      code: 'declined',
    });
    const after = await desk.queue();
    expect(after.ok && after.items.filter(({ id }) => id === published || id === declined)).toEqual([]);
  });

  it('says that someone else was faster', async () => {
    const id = await post();
    const [first, second] = [await signedIn('moderator@example.org'), await signedIn('second@example.org')];
    await first.decide(id, { decision: 'publish' });
    expect(await second.decide(id, { decision: 'publish' })).toEqual({ ok: false, code: 'already_decided' });
  });

  it('shows a stranger, and whoever is not signed in, nothing', async () => {
    const id = await post();
    for (const desk of [await signedIn('stranger@example.org'), open()]) {
      expect(await desk.queue()).toEqual({ ok: false, code: 'not_allowed' });
      expect(await desk.decide(id, { decision: 'publish' })).toEqual({ ok: false, code: 'not_allowed' });
    }
  });

  it.each([
    ['no_connection', fates.noConnection],
    ['timeout', fates.silence],
    ['not_understood', fates.broken],
  ])('says %s', async (failure, fate) => {
    const desk = openModeration(line.place, { fetch: fate, storage: tabStorage() });
    expect(await desk.signIn('moderator@example.org', 'x')).toEqual({ ok: false, code: failure });
    expect(await desk.queue()).toEqual({ ok: false, code: failure });
    await desk.signOut();
  });
});
