import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openShelf } from '#client/device-shelf.ts';
import { sendWaiting } from '#client/send-waiting.ts';
import { submit, type Posting } from '#client/submit.ts';
import { connect, fates, type Connection } from './connect.ts';
import { feePosting, reviewPosting, transferPosting } from './postings.ts';
import { tabStorage } from './tab-storage.ts';

let line: Connection;
beforeAll(async () => {
  line = await connect();
});
beforeEach(() => line.database.sql('delete from private.rate_counts'));
afterAll(() => line.close());

function shelfWith(...postings: Posting[]) {
  const storage = tabStorage();
  const shelf = openShelf(storage);
  shelf.sayMine();
  for (const posting of postings) shelf.keepWaiting(posting);
  return { storage, shelf };
}
const countOf = async ({ id }: Posting) =>
  (await line.database.sql('select 1 from public.submissions where id = $1', [id])).length;
const sentCalls = () => line.calls.filter((path) => path.includes('submit_')).length;

/** Locks of a browser whose pages are open at once. */
function locksOfBrowser(): LockManager {
  const held = new Set<string>();
  return {
    async request(name: string, _: LockOptions, work: (lock: Lock | null) => unknown) {
      if (held.has(name)) return work(null);
      held.add(name);
      try {
        return await work({ name, mode: 'exclusive' });
      } finally {
        held.delete(name);
      }
    },
    query: () => Promise.resolve({}),
  } as LockManager;
}

describe('sendWaiting', () => {
  it('sends what waits, of every kind, and erases it', async () => {
    const postings = [reviewPosting(), feePosting(), transferPosting()];
    const { shelf } = shelfWith(...postings);
    const outcomes = await sendWaiting(line.api, { shelf });
    expect(outcomes).toEqual(
      expect.arrayContaining(postings.map((posting) => ({ posting, outcome: 'sent' }))),
    );
    for (const posting of postings) expect(await countOf(posting)).toBe(1);
    expect(shelf.waiting()).toEqual([]);
    expect(await sendWaiting(line.api, { shelf })).toEqual([]);
  });

  it('keeps it without a connection, and counts it once when only the answer was lost', async () => {
    const posting = reviewPosting();
    const { shelf } = shelfWith(posting);
    const cut = line.apiWhere('request_challenge', fates.noConnection);
    expect(await sendWaiting(cut, { shelf })).toEqual([{ posting, outcome: 'waiting' }]);
    const losing = line.apiWhere('submit_', async (input, init) => {
      await line.fetch(input, init);
      throw new TypeError('Failed to fetch');
    });
    expect(await sendWaiting(losing, { shelf })).toEqual([{ posting, outcome: 'waiting' }]);
    expect([await countOf(posting), shelf.waiting().length]).toEqual([1, 1]);
    expect(await sendWaiting(line.api, { shelf })).toEqual([{ posting, outcome: 'sent' }]);
    expect([await countOf(posting), shelf.waiting().length]).toEqual([1, 0]);
  });

  it('counts it once when several pages send at once, and leaves it to one of them where there are locks', async () => {
    const posting = feePosting();
    const { storage } = shelfWith(posting);
    const pages = [1, 2, 3].map(() => openShelf(storage));
    const before = sentCalls();
    const locks = locksOfBrowser();
    const outcomes = await Promise.all(pages.map((shelf) => sendWaiting(line.api, { shelf, locks })));
    expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(['sent', 'waiting', 'waiting']);
    expect([sentCalls() - before, await countOf(posting)]).toEqual([1, 1]);

    const other = reviewPosting();
    const { storage: withoutLocks } = shelfWith(other);
    await Promise.all([1, 2, 3].map(() => sendWaiting(line.api, { shelf: openShelf(withoutLocks) })));
    expect([await countOf(other), openShelf(withoutLocks).waiting()]).toEqual([1, []]);
  });

  it('does not send again what another page sent meanwhile', async () => {
    const posting = reviewPosting();
    const { shelf } = shelfWith(posting);
    const before = sentCalls();
    const locks = {
      async request(_name: string, _options: LockOptions, work: (lock: Lock) => unknown) {
        shelf.dropWaiting(posting.id);
        return work({ name: '', mode: 'exclusive' });
      },
    } as unknown as LockManager;
    expect(await sendWaiting(line.api, { shelf, locks })).toEqual([{ posting, outcome: 'sent' }]);
    expect(sentCalls()).toBe(before);
  });

  it('makes a draft again of what is refused, and sends the others', async () => {
    const [wrong, right] = [reviewPosting({ startedMonth: '2999-01' }), feePosting()];
    const { shelf } = shelfWith(wrong, right);
    const outcomes = await sendWaiting(line.api, { shelf });
    expect(outcomes).toEqual([
      { posting: wrong, outcome: 'refused' },
      { posting: right, outcome: 'sent' },
    ]);
    const { subject, content: said } = wrong;
    expect(shelf.draft('review')).toEqual({ subject, said, at: 'check', isRefused: true });
    expect(shelf.waiting()).toEqual([]);
  });

  it('never puts it in the place of a draft that was begun since', async () => {
    const wrong = reviewPosting({ startedMonth: '2999-01' });
    const { shelf } = shelfWith(wrong);
    const begun = { subject: null, said: { text: 'New' }, at: 'text', isRefused: false };
    shelf.keepDraft('review', begun);
    expect(await sendWaiting(line.api, { shelf })).toEqual([{ posting: wrong, outcome: 'waiting' }]);
    expect([shelf.draft('review'), shelf.waiting().length]).toEqual([begun, 1]);
  });

  it('waits for another day when there were too many today', async () => {
    const posting = reviewPosting();
    const { shelf } = shelfWith(posting);
    await line.api.rpc('request_challenge');
    await line.database.sql('update private.rate_counts set count = 1000');
    expect(await sendWaiting(line.api, { shelf })).toEqual([{ posting, outcome: 'waiting' }]);
    expect(shelf.waiting()).toHaveLength(1);
  });

  it('takes for sent what arrived before the phone went out', async () => {
    const posting = transferPosting();
    const { shelf } = shelfWith(posting);
    expect(await submit(line.api, posting)).toEqual({ ok: true });
    expect(await sendWaiting(line.api, { shelf })).toEqual([{ posting, outcome: 'sent' }]);
    expect(await countOf(posting)).toBe(1);
  });
});
