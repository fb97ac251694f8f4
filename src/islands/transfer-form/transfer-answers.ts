import type { PayIn, PayOut } from '#client/contents.ts';
import { currencyOf } from '#domain/money/currencies.ts';
import type { Currency } from '#domain/money/currency.ts';
import type { Country } from '#domain/place/country.ts';
import { rateGot } from '#domain/transfer/rate-got.ts';
import type { Form } from '#islands/posting/form.ts';
import { monthFault, wholeMonth, type PartialMonth } from '#islands/posting/partial-month.ts';
import { amountFault, minorOf, typedOf } from '#islands/posting/typed-amount.ts';

/** How the fee was taken; `not_told` when they know neither how nor how much. */
export type FeeWay = 'none' | 'on_top' | 'included' | 'unknown' | 'not_told';

export interface TransferAnswers {
  sending: Country | null;
  receiving: Country | null;
  sent: string;
  /** Null: that of the sending country. */
  sentCurrency: Currency | null;
  fee: string;
  feeWay: FeeWay | null;
  received: string;
  /** Null: that of the receiving country. */
  receivedCurrency: Currency | null;
  month: PartialMonth;
  payIn: PayIn | null;
  payOut: PayOut | null;
}

type Kind =
  'provider' | 'sending' | 'receiving' | 'sent' | 'fee' | 'received' | 'month' | 'payIn' | 'payOut' | 'check';
export interface TransferQuestion {
  kind: Kind;
  name: Kind;
}

const FALLBACK: Currency = 'USD';

export const sentCurrencyOf = ({ sentCurrency, sending }: TransferAnswers): Currency =>
  sentCurrency ?? (sending && currencyOf(sending)) ?? FALLBACK;
export const receivedCurrencyOf = ({ receivedCurrency, receiving }: TransferAnswers): Currency =>
  receivedCurrency ?? (receiving && currencyOf(receiving)) ?? FALLBACK;

/** In minor units; null while, or when, it is not told. */
export function feeMinorOf(answers: TransferAnswers): number | null {
  if (answers.feeWay === 'none') return 0;
  if (answers.feeWay === 'not_told') return null;
  return answers.feeWay && minorOf(answers.fee, sentCurrencyOf(answers));
}

const isIncluded = (way: FeeWay | null): boolean | null =>
  way === 'included' ? true : way === 'on_top' || way === 'none' ? false : null;

/** The rate they got, as soon as it is clear. */
export function rateOf(answers: TransferAnswers): number | null {
  const sentMinor = minorOf(answers.sent, sentCurrencyOf(answers));
  const receivedMinor = minorOf(answers.received, receivedCurrencyOf(answers));
  const feeMinor = feeMinorOf(answers);
  if (!sentMinor || !receivedMinor || feeMinor === null) return null;
  return rateGot({
    sentMinor,
    sentCurrency: sentCurrencyOf(answers),
    feeMinor,
    feeIncluded: isIncluded(answers.feeWay),
    receivedMinor,
    receivedCurrency: receivedCurrencyOf(answers),
  });
}

const QUESTIONS = (
  [
    'provider',
    'sending',
    'receiving',
    'sent',
    'fee',
    'received',
    'month',
    'payIn',
    'payOut',
    'check',
  ] as const
).map((name): TransferQuestion => ({ kind: name, name }));

export const transferForm: Form<'transfer_report', TransferAnswers, TransferQuestion> = {
  kind: 'transfer_report',
  providerKinds: ['operator'],
  blank: {
    sending: null,
    receiving: null,
    sent: '',
    sentCurrency: null,
    fee: '',
    feeWay: null,
    received: '',
    receivedCurrency: null,
    month: '',
    payIn: null,
    payOut: null,
  },

  questions: () => QUESTIONS,

  isAnswered({ kind }, answers) {
    if (kind === 'provider' || kind === 'check') return true;
    return kind === 'fee' ? answers.feeWay !== null : answers[kind] !== null && answers[kind] !== '';
  },

  // The others are needed.
  forget: ({ kind }, answers) =>
    kind === 'payIn' || kind === 'payOut' ? { ...answers, [kind]: null } : answers,

  fault({ kind }, answers, thisMonth) {
    const sentCurrency = sentCurrencyOf(answers);
    switch (kind) {
      case 'sending':
        return answers.sending === null ? 'answer_wanted' : null;
      case 'receiving':
        if (answers.receiving === null) return 'answer_wanted';
        return answers.receiving === answers.sending ? 'same_country' : null;
      case 'sent':
        return amountFault(answers.sent, sentCurrency);
      case 'fee': {
        if (answers.feeWay === null) return 'answer_wanted';
        if (answers.feeWay === 'none' || answers.feeWay === 'not_told') return null;
        const tooHigh = (feeMinorOf(answers) ?? 0) > (minorOf(answers.sent, sentCurrency) ?? Infinity);
        return amountFault(answers.fee, sentCurrency, { beZero: true }) ?? (tooHigh ? 'fee_too_high' : null);
      }
      case 'received':
        // Nothing arrived: that counts too.
        return amountFault(answers.received, receivedCurrencyOf(answers), { beZero: true });
      case 'month':
        return answers.month === '' ? 'answer_wanted' : monthFault(answers.month, thisMonth);
      default:
        return null;
    }
  },

  isMuch: ({ sent }) => sent !== '',

  said(answers) {
    const sentCurrency = sentCurrencyOf(answers);
    const receivedCurrency = receivedCurrencyOf(answers);
    const sentMinor = minorOf(answers.sent, sentCurrency);
    const feeMinor = feeMinorOf(answers);
    const receivedMinor = minorOf(answers.received, receivedCurrency);
    return {
      ...(answers.sending && { sending: answers.sending }),
      ...(answers.receiving && { receiving: answers.receiving }),
      ...(sentMinor && { sentMinor, sentCurrency }),
      ...((feeMinor !== null || answers.feeWay === 'not_told') && {
        feeMinor,
        feeIncluded: feeMinor === null ? null : isIncluded(answers.feeWay),
      }),
      ...(receivedMinor !== null && { receivedMinor, receivedCurrency }),
      ...(wholeMonth(answers.month) && { month: answers.month }),
      payIn: answers.payIn,
      payOut: answers.payOut,
    };
  },

  answersOf(said) {
    const { sentCurrency = null, receivedCurrency = null, feeMinor, feeIncluded = null } = said;
    const answers: TransferAnswers = {
      ...transferForm.blank,
      sending: said.sending ?? null,
      receiving: said.receiving ?? null,
      sentCurrency,
      receivedCurrency,
      month: said.month ?? '',
      payIn: said.payIn ?? null,
      payOut: said.payOut ?? null,
    };
    const isFree = feeMinor === 0;
    const way = feeIncluded === null ? 'unknown' : feeIncluded ? 'included' : 'on_top';
    return {
      ...answers,
      sent: typedOf(said.sentMinor, sentCurrencyOf(answers)),
      feeWay: feeMinor === undefined ? null : feeMinor === null ? 'not_told' : isFree ? 'none' : way,
      fee: isFree ? '' : typedOf(feeMinor, sentCurrencyOf(answers)),
      received: typedOf(said.receivedMinor, receivedCurrencyOf(answers)),
    };
  },

  kindOfField: {
    sentMinor: 'sent',
    sentCurrency: 'sent',
    feeMinor: 'fee',
    feeIncluded: 'fee',
    receivedMinor: 'received',
    receivedCurrency: 'received',
  },
};
