import { describe, expect, it } from 'vitest';
import { rateOf, transferForm, type TransferAnswers } from '#islands/transfer-form/transfer-answers.ts';

const answers: TransferAnswers = {
  ...transferForm.blank,
  sending: 'SA',
  receiving: 'NP',
  sent: '1,000',
  fee: '20',
  feeWay: 'included',
  received: '34,300',
  month: '2026-10',
  payIn: 'cash',
};
const said = {
  sending: 'SA',
  receiving: 'NP',
  sentMinor: 100_000,
  sentCurrency: 'SAR',
  feeMinor: 2000,
  feeIncluded: true,
  receivedMinor: 3_430_000,
  receivedCurrency: 'NPR',
  month: '2026-10',
  payIn: 'cash',
  payOut: null,
};
const faults = (given: TransferAnswers) =>
  transferForm
    .questions(given, null)
    .flatMap((question) => transferForm.fault(question, given, '2026-11', null) ?? []);

describe('the transfer report', () => {
  it('says everything in the form it is sent', () => expect(transferForm.said(answers, null)).toEqual(said));

  it.each([
    ['none', { feeMinor: 0, feeIncluded: false }],
    ['on_top', { feeMinor: 2000, feeIncluded: false }],
    ['unknown', { feeMinor: 2000, feeIncluded: null }],
    ['not_told', { feeMinor: null, feeIncluded: null }],
  ] as const)('tells a fee: %s', (feeWay, told) => {
    expect(transferForm.said({ ...answers, feeWay }, null)).toMatchObject(told);
  });

  it('goes on from what was said', () => {
    const again = transferForm.answersOf(transferForm.said(answers, null));
    const typed = { sent: '1000', received: '34300', sentCurrency: 'SAR', receivedCurrency: 'NPR' };
    expect(again).toEqual({ ...answers, ...typed });
    for (const feeWay of ['none', 'on_top', 'unknown', 'not_told'] as const) {
      const one = transferForm.said({ ...answers, feeWay }, null);
      expect(transferForm.said(transferForm.answersOf(one), null)).toEqual(one);
    }
    expect(transferForm.answersOf(transferForm.said(transferForm.blank, null))).toEqual(transferForm.blank);
  });

  it('lacks nothing but how it was paid', () => {
    expect(faults(answers)).toEqual([]);
    // Countries, sum, fee, what arrived, month.
    expect(faults(transferForm.blank)).toEqual([
      'answer_wanted',
      'answer_wanted',
      'amount_empty',
      'answer_wanted',
      'amount_empty',
      'answer_wanted',
    ]);
  });

  it('takes nothing arrived for an answer, and a fee of more than was sent for a slip', () => {
    expect(faults({ ...answers, received: '0' })).toEqual([]);
    expect(faults({ ...answers, fee: '1001' })).toEqual(['fee_too_high']);
    expect(faults({ ...answers, feeWay: 'none', fee: '1001' })).toEqual([]);
    expect(faults({ ...answers, receiving: 'SA' })).toEqual(['same_country']);
  });

  it('tells the rate as soon as it is clear', () => {
    // By hand: 34,300 / (1000 − 20) = 35.
    expect(rateOf(answers)).toBe(35);
    expect(rateOf({ ...answers, feeWay: 'on_top' })).toBe(34.3);
    for (const missing of [
      { sent: '' },
      { received: '' },
      { feeWay: null },
      { feeWay: 'unknown' },
    ] as const) {
      expect(rateOf({ ...answers, ...missing })).toBeNull();
    }
  });
});
