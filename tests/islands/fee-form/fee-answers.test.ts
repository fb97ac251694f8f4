import { describe, expect, it } from 'vitest';
import type { FeeItem } from '#client/contents.ts';
import {
  allItems,
  feeForm,
  firstPay,
  openAgain,
  openNew,
  removeItem,
  type FeeAnswers,
  type FeeQuestion,
} from '#islands/fee-form/fee-answers.ts';

const fee: FeeItem = {
  category: 'recruitment_service',
  amountMinor: 15_000_000,
  currency: 'NPR',
  month: '2025-03',
  paidTo: 'agency',
  receipt: false,
};
const answers: FeeAnswers = {
  ...feeForm.blank,
  origin: 'NP',
  destination: 'QA',
  work: 'construction',
  started: '2025-03',
  items: [fee],
  promised: '1,500',
  received: '1200',
  borrowed: true,
  loan: '100000',
  interest: '36,000',
};
const ask = (name: FeeQuestion['name']): FeeQuestion => ({ kind: name, name });
const faultOf = (name: FeeQuestion['name'], given: FeeAnswers) =>
  feeForm.fault(ask(name), given, '2026-11', null);
const namesOf = (given: FeeAnswers) => feeForm.questions(given, null).map(({ name }) => name);

describe('the fee report', () => {
  it('says everything in the form it is sent, interest as a cost', () => {
    expect(feeForm.said(answers, null)).toEqual({
      origin: 'NP',
      destination: 'QA',
      work: 'construction',
      startedMonth: '2025-03',
      // Of a riyal of Qatar, a hundred dirham: guessed from the destination.
      payCurrency: 'QAR',
      payPromisedMinor: 150_000,
      payReceivedMinor: 120_000,
      loanMinor: 10_000_000,
      loanCurrency: 'NPR',
      items: [
        fee,
        {
          category: 'loan_interest',
          amountMinor: 3_600_000,
          currency: 'NPR',
          month: '2025-03',
          paidTo: 'lender',
          receipt: null,
        },
      ],
    });
  });

  it('tells a loan that was not from one that is not told', () => {
    const loanOf = (some: Partial<FeeAnswers>) => {
      const { loanMinor, loanCurrency } = feeForm.said({ ...answers, ...some }, null);
      return [loanMinor, loanCurrency];
    };
    expect(loanOf({ borrowed: false })).toEqual([0, 'NPR']);
    expect(loanOf({ borrowed: null })).toEqual([null, null]);
    expect(loanOf({ borrowed: true, loan: '' })).toEqual([null, null]);
    expect(allItems({ ...answers, borrowed: false })).toEqual([fee]);
  });

  it('counts who paid nothing, and asks them about no loan', () => {
    const nothing = { ...answers, items: [], paidNothing: true };
    expect(feeForm.said(nothing, null)).toMatchObject({ items: [], loanMinor: null });
    expect(allItems(nothing)).toEqual([]);
    expect(namesOf(nothing)).not.toContain('loan');
    expect(namesOf(answers)).toContain('loan');
    expect(faultOf('items', nothing)).toBeNull();
    expect(faultOf('items', { ...answers, items: [] })).toBe('items_wanted');
  });

  it('never takes nothing said for nothing paid', () => {
    expect(feeForm.said(feeForm.blank, null)).not.toHaveProperty('items');
    expect(feeForm.answersOf(feeForm.said(feeForm.blank, null)).paidNothing).toBe(false);
    expect(feeForm.answersOf({ items: [] }).paidNothing).toBe(true);
  });

  it('wants countries and month, and amounts that are some', () => {
    for (const name of ['origin', 'destination'] as const) {
      expect(faultOf(name, feeForm.blank)).toBe('answer_wanted');
      expect(faultOf(name, answers)).toBeNull();
    }
    expect(faultOf('started', feeForm.blank)).toBe('answer_wanted');
    expect(faultOf('started', { ...answers, started: '2027-01' })).toBe('month_future');
    expect(faultOf('work', feeForm.blank)).toBeNull();
    expect(faultOf('pay', feeForm.blank)).toBeNull();
    expect(faultOf('pay', { ...answers, received: '0' })).toBe('amount_zero');
    expect(faultOf('loan', { ...answers, loan: 'much' })).toBe('amount_not_a_number');
    expect(faultOf('loan', { ...answers, borrowed: false, loan: 'much' })).toBeNull();
    expect(faultOf('loan', { ...answers, interest: '0' })).toBeNull();
  });

  it('goes on from what was said', () => {
    const again = feeForm.answersOf(feeForm.said(answers, null));
    expect(again).toEqual({
      ...answers,
      promised: '1500',
      interest: '36000',
      payCurrency: 'QAR',
      loanCurrency: 'NPR',
    });
    expect(feeForm.said(again, null)).toEqual(feeForm.said(answers, null));
    expect(feeForm.answersOf({})).toEqual(feeForm.blank);
  });

  it('keeps interest in another currency than the loan among the items', () => {
    const said = feeForm.said(answers, null);
    const items = said.items!.map((item) =>
      item.category === 'loan_interest' ? { ...item, currency: 'INR' } : item,
    );
    const again = feeForm.answersOf({ ...said, items });
    expect(again.items).toEqual(items);
    expect(feeForm.said(again, null)).toEqual({ ...said, items });
  });
});

describe('one thing paid for', () => {
  it('begins in the month of the job and the currency of home, or of the thing before', () => {
    expect(openNew({ ...answers, items: [] }, 'medical').open).toMatchObject({
      currency: 'NPR',
      month: '2025-03',
    });
    expect(openNew({ ...answers, items: [{ ...fee, currency: 'INR' }] }, 'medical').open?.currency).toBe(
      'INR',
    );
  });

  it('has three steps that are no questions of their own, and then stands among the others', () => {
    let now = openNew(answers, 'medical');
    const parts = feeForm.questions(now, null).filter(({ isPart }) => isPart);
    expect(parts.map(({ name }) => name)).toEqual(['amount', 'paid_to', 'receipt']);
    expect(faultOf('amount', now)).toBe('amount_empty');
    now = { ...now, open: { ...now.open!, amount: '4500', paidTo: 'clinic', receipt: 'yes' } };
    expect([faultOf('amount', now), faultOf('paid_to', now)]).toEqual([null, null]);

    const turn = feeForm.turn?.(ask('receipt'), now, 1);
    expect(turn?.to).toBe('items');
    expect(turn?.answers.items).toEqual([
      fee,
      {
        category: 'medical',
        amountMinor: 450_000,
        currency: 'NPR',
        month: '2025-03',
        paidTo: 'clinic',
        receipt: true,
      },
    ]);
    expect(turn?.answers.open).toBeNull();
  });

  it('is dropped by going back from its first step', () => {
    const turn = feeForm.turn?.(ask('amount'), openNew(answers, 'medical'), -1);
    expect(turn).toEqual({ answers, to: 'items' });
    expect(feeForm.turn?.(ask('paid_to'), openNew(answers, 'medical'), -1)).toBeNull();
  });

  it('changes in its place, and goes alone', () => {
    const two = { ...answers, items: [fee, { ...fee, category: 'medical' as const }] };
    const open = openAgain(two, 0);
    expect(open.open).toMatchObject({ amount: '150000', paidTo: 'agency', receipt: 'no' });
    const changed = feeForm.turn?.(ask('receipt'), { ...open, open: { ...open.open!, amount: '1' } }, 1);
    expect(changed?.answers.items).toEqual([{ ...fee, amountMinor: 100 }, two.items[1]]);
    expect(removeItem(two, 0).items).toEqual([two.items[1]]);
  });

  it('takes back "I paid nothing"', () => {
    expect(openNew({ ...answers, items: [], paidNothing: true }, 'other').paidNothing).toBe(false);
  });
});

describe('firstPay', () => {
  it('is what came, or else what was promised', () => {
    expect(firstPay(answers)).toEqual({ amountMinor: 120_000, currency: 'QAR', isPromise: false });
    expect(firstPay({ ...answers, received: '' })).toEqual({
      amountMinor: 150_000,
      currency: 'QAR',
      isPromise: true,
    });
    expect(firstPay({ ...answers, received: '', promised: '' })).toBeNull();
  });
});
