import type { FeeItem } from '#client/contents.ts';
import { currencyOf } from '#domain/money/currencies.ts';
import type { Currency } from '#domain/money/currency.ts';
import type { Country } from '#domain/place/country.ts';
import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import type { Work } from '#domain/review/work.ts';
import type { Form } from '#islands/posting/form.ts';
import { monthFault, wholeMonth, type PartialMonth } from '#islands/posting/partial-month.ts';
import { amountFault, minorOf, typedOf } from '#islands/posting/typed-amount.ts';

export type Receipt = 'yes' | 'no' | 'unknown';

/** One thing paid for, while it is written. */
export interface OpenItem {
  /** Its place among the items; null when it is new. */
  at: number | null;
  category: FeeCategory;
  amount: string;
  currency: Currency;
  month: PartialMonth;
  paidTo: PaidTo | null;
  receipt: Receipt | null;
}

export interface FeeAnswers {
  origin: Country | null;
  destination: Country | null;
  work: Work | null;
  started: PartialMonth;
  items: readonly FeeItem[];
  paidNothing: boolean;
  open: OpenItem | null;
  promised: string;
  received: string;
  /** Null: that of the destination. */
  payCurrency: Currency | null;
  borrowed: boolean | null;
  loan: string;
  interest: string;
  /** Null: that of the origin. */
  loanCurrency: Currency | null;
}

type Kind =
  | 'provider'
  | 'origin'
  | 'destination'
  | 'work'
  | 'started'
  | 'items'
  | 'amount'
  | 'paid_to'
  | 'receipt'
  | 'pay'
  | 'loan'
  | 'check';
export interface FeeQuestion {
  kind: Kind;
  name: Kind;
  isPart?: true;
}

const FALLBACK: Currency = 'USD';

export const homeCurrency = ({ origin }: FeeAnswers): Currency => (origin && currencyOf(origin)) ?? FALLBACK;
export const payCurrencyOf = ({ payCurrency, destination }: FeeAnswers): Currency =>
  payCurrency ?? (destination && currencyOf(destination)) ?? FALLBACK;
export const loanCurrencyOf = (answers: FeeAnswers): Currency =>
  answers.loanCurrency ?? homeCurrency(answers);

/** Begins a new item. The currency is that of the last one, since people mostly pay in one. */
export function openNew(answers: FeeAnswers, category: FeeCategory): FeeAnswers {
  const currency = answers.items.at(-1)?.currency ?? homeCurrency(answers);
  const open = {
    at: null,
    category,
    amount: '',
    currency,
    month: answers.started,
    paidTo: null,
    receipt: null,
  };
  return { ...answers, open, paidNothing: false };
}

/** Takes up an item again. */
export function openAgain(answers: FeeAnswers, at: number): FeeAnswers {
  const { amountMinor, receipt, ...item } = answers.items[at]!;
  const told = receipt === null ? 'unknown' : receipt ? 'yes' : 'no';
  const open = { ...item, at, amount: typedOf(amountMinor, item.currency), receipt: told } as const;
  return { ...answers, open };
}

export function removeItem(answers: FeeAnswers, at: number): FeeAnswers {
  return { ...answers, items: answers.items.toSpliced(at, 1) };
}

/** Puts the open item among the others. */
function closeItem({ open, ...answers }: FeeAnswers): FeeAnswers {
  const item = open && itemOf(open);
  if (!item) return { ...answers, open: null };
  const items =
    open.at === null
      ? [...answers.items, item]
      : answers.items.map((other, i) => (i === open.at ? item : other));
  return { ...answers, items, open: null };
}

function itemOf({ category, amount, currency, month, paidTo, receipt }: OpenItem): FeeItem | null {
  const amountMinor = minorOf(amount, currency);
  const whole = wholeMonth(month);
  if (amountMinor === null || whole === null || paidTo === null) return null;
  const given = receipt === 'yes' ? true : receipt === 'no' ? false : null;
  return { category, amountMinor, currency, month: whole, paidTo, receipt: given };
}

/** The interest of the loan is a cost like the others. */
function interestOf(answers: FeeAnswers): FeeItem | null {
  const currency = loanCurrencyOf(answers);
  const amountMinor = answers.borrowed ? minorOf(answers.interest, currency) : null;
  const month = wholeMonth(answers.started);
  if (!amountMinor || !month) return null;
  return { category: 'loan_interest', amountMinor, currency, month, paidTo: 'lender', receipt: null };
}

/** Everything paid, interest included. */
export function allItems(answers: FeeAnswers): FeeItem[] {
  // An interest told before that is not asked for any more.
  if (answers.paidNothing) return [];
  const interest = interestOf(answers);
  return interest ? [...answers.items, interest] : [...answers.items];
}

/** The first month's pay; as promised where nothing is told of what came. Null when neither is. */
export function firstPay(
  answers: FeeAnswers,
): { amountMinor: number; currency: Currency; isPromise: boolean } | null {
  const currency = payCurrencyOf(answers);
  const received = minorOf(answers.received, currency);
  const amountMinor = received || minorOf(answers.promised, currency);
  return amountMinor ? { amountMinor, currency, isPromise: !received } : null;
}

const isInterest = ({ category, paidTo }: FeeItem) => category === 'loan_interest' && paidTo === 'lender';
const question = (name: Kind): FeeQuestion => ({ kind: name, name });
const part = (name: Kind): FeeQuestion => ({ kind: name, name, isPart: true });

export const feeForm: Form<'fee_report', FeeAnswers, FeeQuestion> = {
  kind: 'fee_report',
  providerKinds: ['agency'],
  blank: {
    origin: null,
    destination: null,
    work: null,
    started: '',
    items: [],
    paidNothing: false,
    open: null,
    promised: '',
    received: '',
    payCurrency: null,
    borrowed: null,
    loan: '',
    interest: '',
    loanCurrency: null,
  },

  questions: ({ open, paidNothing }) => [
    ...(['provider', 'origin', 'destination', 'work', 'started', 'items'] as const).map(question),
    ...(open ? (['amount', 'paid_to', 'receipt'] as const).map(part) : []),
    question('pay'),
    // Nothing to borrow for.
    ...(paidNothing ? [] : [question('loan')]),
    question('check'),
  ],

  isAnswered({ kind }, answers) {
    const { open } = answers;
    switch (kind) {
      case 'provider':
      case 'check':
        return true;
      case 'started':
        return answers.started !== '';
      case 'items':
        return answers.items.length > 0 || answers.paidNothing;
      case 'amount':
        return Boolean(open?.amount);
      case 'paid_to':
        return Boolean(open?.paidTo);
      case 'receipt':
        return Boolean(open?.receipt);
      case 'pay':
        return answers.promised !== '' || answers.received !== '';
      case 'loan':
        return answers.borrowed !== null;
      default:
        return answers[kind] !== null;
    }
  },

  forget({ kind }, answers) {
    if (kind === 'pay') return { ...answers, promised: '', received: '', payCurrency: null };
    if (kind === 'loan') return { ...answers, borrowed: null, loan: '', interest: '', loanCurrency: null };
    return kind === 'work' ? { ...answers, work: null } : answers;
  },

  fault({ kind }, answers, thisMonth) {
    const { open } = answers;
    switch (kind) {
      case 'origin':
      case 'destination':
        return answers[kind] === null ? 'answer_wanted' : null;
      case 'started':
        return answers.started === '' ? 'answer_wanted' : monthFault(answers.started, thisMonth);
      case 'items':
        return answers.items.length === 0 && !answers.paidNothing ? 'items_wanted' : null;
      case 'amount':
        if (!open) return null;
        return (
          amountFault(open.amount, open.currency) ??
          (open.month === '' ? 'month_unfinished' : monthFault(open.month, thisMonth))
        );
      case 'paid_to':
        return open && open.paidTo === null ? 'answer_wanted' : null;
      case 'pay': {
        const currency = payCurrencyOf(answers);
        return (
          amountFault(answers.promised, currency, { beEmpty: true }) ??
          amountFault(answers.received, currency, { beEmpty: true })
        );
      }
      case 'loan': {
        const currency = loanCurrencyOf(answers);
        if (!answers.borrowed) return null;
        return (
          amountFault(answers.loan, currency, { beEmpty: true }) ??
          amountFault(answers.interest, currency, { beEmpty: true, beZero: true })
        );
      }
      default:
        return null;
    }
  },

  isMuch: ({ items }) => items.length > 0,

  said(answers) {
    const pay = payCurrencyOf(answers);
    const promised = minorOf(answers.promised, pay);
    const received = minorOf(answers.received, pay);
    const loan =
      answers.borrowed && !answers.paidNothing ? minorOf(answers.loan, loanCurrencyOf(answers)) : null;
    const loanMinor = answers.borrowed === false && !answers.paidNothing ? 0 : loan;
    return {
      ...(answers.origin && { origin: answers.origin }),
      ...(answers.destination && { destination: answers.destination }),
      work: answers.work,
      ...(wholeMonth(answers.started) && { startedMonth: answers.started }),
      payCurrency: promised || received || answers.payCurrency ? pay : null,
      payPromisedMinor: promised || null,
      payReceivedMinor: received || null,
      loanMinor,
      loanCurrency: loanMinor === null ? null : loanCurrencyOf(answers),
      // "Nothing" only when it was said.
      ...((answers.items.length > 0 || answers.paidNothing) && {
        items: allItems(answers),
      }),
    };
  },

  answersOf(said) {
    const { payCurrency = null, loanMinor = null, items = [] } = said;
    const interest = items.find(isInterest);
    // Told more exactly than the question about the loan asks, the interest stays an item.
    const isOfLoan =
      interest?.receipt === null &&
      interest.month === said.startedMonth &&
      (said.loanCurrency ?? interest.currency) === interest.currency;
    const answers: FeeAnswers = {
      ...feeForm.blank,
      origin: said.origin ?? null,
      destination: said.destination ?? null,
      work: said.work ?? null,
      started: said.startedMonth ?? '',
      items: isOfLoan ? items.filter((item) => item !== interest) : items,
      paidNothing: said.items?.length === 0,
      payCurrency,
      borrowed: isOfLoan || loanMinor ? true : loanMinor === null ? null : false,
      loanCurrency: said.loanCurrency ?? (isOfLoan ? interest.currency : null),
    };
    const pay = payCurrencyOf(answers);
    const loan = loanCurrencyOf(answers);
    return {
      ...answers,
      promised: typedOf(said.payPromisedMinor, pay),
      received: typedOf(said.payReceivedMinor, pay),
      loan: typedOf(loanMinor || null, loan),
      interest: isOfLoan ? typedOf(interest.amountMinor, loan) : '',
    };
  },

  kindOfField: {
    startedMonth: 'started',
    payCurrency: 'pay',
    payPromisedMinor: 'pay',
    payReceivedMinor: 'pay',
    loanMinor: 'loan',
    loanCurrency: 'loan',
  },

  turn({ kind }, answers, step) {
    if (kind === 'receipt' && step === 1) return { answers: closeItem(answers), to: 'items' };
    if (kind === 'amount' && step === -1) return { answers: { ...answers, open: null }, to: 'items' };
    return null;
  },
};
