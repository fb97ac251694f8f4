import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeviceMine } from '#client/device-is-mine.ts';
import { openShelf, type KeptDraft } from '#client/device-shelf.ts';
import { SUBMISSION_KINDS } from '#client/contents.ts';
import { feeForm } from '#islands/fee-form/fee-answers.ts';
import { reviewForm } from '#islands/review-form/review-answers.ts';
import { transferForm } from '#islands/transfer-form/transfer-answers.ts';
import { feePosting, namedPosting, reviewPosting, transferPosting } from './postings.ts';
import { tabStorage } from './tab-storage.ts';

const keysOf = (storage: Storage) => Array.from({ length: storage.length }, (_, i) => storage.key(i));
const draft: KeptDraft<'review'> = {
  subject: reviewPosting().subject,
  said: { ratings: { truth_job: 4 }, facts: {}, text: 'They were', work: null },
  at: 'text',
  isRefused: false,
};

describe('openShelf', () => {
  it('keeps nothing at all until the owner said that the device is theirs alone', () => {
    const storage = tabStorage();
    const shelf = openShelf(storage);
    expect(shelf.keepDraft('review', draft)).toBe(false);
    expect(shelf.keepWaiting(reviewPosting())).toBe(false);
    expect([shelf.isMine(), shelf.draft('review'), shelf.waiting(), storage.length]).toEqual([
      false,
      null,
      [],
      0,
    ]);
    shelf.sayMine();
    expect(openShelf(storage).isMine()).toBe(true);
  });

  it('gives back a draft of each kind as it was', () => {
    const shelf = openShelf(tabStorage());
    shelf.sayMine();
    expect(shelf.keepDraft('review', draft)).toBe(true);
    expect(shelf.draft('review')).toEqual(draft);
    expect(shelf.draft('fee_report')).toBeNull();
    const fees = { subject: null, said: feePosting().content, at: 'items', isRefused: true };
    shelf.keepDraft('fee_report', fees);
    expect(shelf.draft('fee_report')).toEqual(fees);
    shelf.dropDraft('review');
    expect([shelf.draft('review'), shelf.draft('fee_report')]).toEqual([null, fees]);
  });

  it('gives back what waits, each under a key of its own', () => {
    const storage = tabStorage();
    const [one, other] = [openShelf(storage), openShelf(storage)];
    one.sayMine();
    const postings = [reviewPosting(), feePosting(), transferPosting(), namedPosting()];
    postings.forEach((posting, i) => (i % 2 ? one : other).keepWaiting(posting));
    expect(one.waiting()).toEqual(expect.arrayContaining(postings));
    expect(one.waiting()).toHaveLength(4);
    other.dropWaiting(postings[0]!.id);
    expect(one.waiting()).toHaveLength(3);
  });

  it('erases all of ours, of older versions too, and nothing of others', () => {
    const storage = tabStorage();
    storage.setItem('fairway.0.draft', 'old');
    storage.setItem('another', 'stays');
    const shelf = openShelf(storage);
    shelf.sayMine();
    shelf.keepDraft('review', draft);
    shelf.keepWaiting(reviewPosting());
    shelf.erase();
    expect(keysOf(storage)).toEqual(['another']);
  });

  it('drops what is broken, field by field, and never fails', () => {
    const storage = tabStorage();
    const shelf = openShelf(storage);
    shelf.sayMine();
    const put = (value: string) => storage.setItem('fairway.1.draft.review', value);
    for (const broken of ['{"said"', 'null', '[]', '7', '{"said":[]}', '"x"', '{}']) {
      put(broken);
      expect([broken, shelf.draft('review')]).toEqual([broken, null]);
    }
    put(
      JSON.stringify({
        subject: { name: 5 },
        said: {
          ratings: { respect: 9 },
          facts: { passport_kept: true },
          origin: 'Nepal',
          text: 'Kept.',
          huge: 'x',
        },
        at: 7,
      }),
    );
    expect(shelf.draft('review')).toEqual({
      subject: null,
      said: { facts: { passport_kept: true }, text: 'Kept.' },
      at: '',
      isRefused: false,
    });
    storage.setItem('fairway.1.waiting.x', JSON.stringify({ ...reviewPosting(), code: 'none' }));
    // Its check digits are wrong: none of the others would be sent either, if it were tried.
    const code = '1234 5678 9012 3456 7890 12';
    storage.setItem('fairway.1.waiting.z', JSON.stringify({ ...reviewPosting(), code }));
    storage.setItem('fairway.1.waiting.y', JSON.stringify({ ...feePosting(), content: { items: 'many' } }));
    expect(shelf.waiting()).toEqual([]);
  });

  it('lets every form go on from whatever stood there', () => {
    const forms = { review: reviewForm, fee_report: feeForm, transfer_report: transferForm };
    const json = fc.oneof(
      fc.json(),
      ...[reviewPosting().content, feePosting().content, transferPosting().content].map((content) =>
        fc
          .record(
            Object.fromEntries(
              Object.keys(content).map((field) => [
                field,
                fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(content))),
              ]),
            ),
            { requiredKeys: [] },
          )
          .map((said) => JSON.stringify({ said, subject: null, at: 'x' })),
      ),
    );
    fc.assert(
      fc.property(json, fc.constantFrom(...SUBMISSION_KINDS), (kept, kind) => {
        const storage = tabStorage();
        storage.setItem(`fairway.1.draft.${kind}`, kept);
        const found = openShelf(storage).draft(kind);
        if (!found) return;
        const form = forms[kind] as typeof reviewForm;
        const answers = form.answersOf(found.said as never);
        for (const question of form.questions(answers, found.subject)) {
          form.fault(question, answers, '2026-11', found.subject);
          form.isAnswered(question, answers);
        }
        form.said(answers, found.subject);
      }),
    );
  });

  it.each([
    ['there is no storage', null],
    ['it is full', { ...tabStorage(), setItem: fail, getItem: () => 'true' }],
    ['it is shut', new Proxy(tabStorage(), { get: fail })],
  ])('keeps nothing and never throws when %s', (_, storage) => {
    const shelf = openShelf(storage);
    shelf.sayMine();
    expect([shelf.keepDraft('review', draft), shelf.keepWaiting(reviewPosting())]).toEqual([false, false]);
    expect([shelf.draft('review'), shelf.waiting()]).toEqual([null, []]);
    shelf.erase();
  });
});

function fail(): never {
  throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
}

it('isDeviceMine asks the same place, and says no where there is none', () => {
  expect(isDeviceMine()).toBe(false);
  const storage = tabStorage();
  globalThis.localStorage = storage;
  openShelf().sayMine();
  expect(isDeviceMine()).toBe(true);
  openShelf().erase();
  expect(isDeviceMine()).toBe(false);
});
