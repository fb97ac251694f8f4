import type { FeeReportContent, ReviewContent, TransferReportContent } from '#client/contents.ts';
import type { OwnSubmission } from '#client/receipt.ts';
import { monthsOfPay } from '#domain/recruitment/months-of-pay.ts';
import { paidTotals } from '#domain/recruitment/paid-totals.ts';
import { dimensionsOf } from '#domain/review/dimensions.ts';
import { factsOf } from '#domain/review/facts.ts';
import { rateGot } from '#domain/transfer/rate-got.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';
import { exactMoney } from '#islands/exact-money.ts';
import { toldWords } from './told-words.ts';

export interface ToldRow {
  label: string;
  value: string;
}

/** What someone sent, in words: every answer they gave, and none they did not give. */
export interface Told {
  rows: ToldRow[];
  /** Costs one by one; null where they are not asked for. */
  items: { what: string; amount: string; month: string; to: string; receipt: string }[] | null;
  /** Sums over the costs. */
  totals: ToldRow[];
  /** In the writer's own words; may be empty. */
  text: string;
}

const NO_MORE = { items: null, totals: [], text: '' } satisfies Partial<Told>;
const RATE_DIGITS = 4;

export function toldBy(own: OwnSubmission, locale: Locale['code']): Told {
  if (own.kind === 'review') return reviewTold(own.content, own.providerKind, locale);
  if (own.kind === 'fee_report') return costsTold(own.content, locale);
  return { ...NO_MORE, rows: transferTold(own.content, locale) };
}

/** Label and value, where there is a value. */
const rowsOf = (pairs: [string, string | null][]): ToldRow[] =>
  pairs.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));

/** What it turns into, or null when there is none. */
const ifAny = <Of, Into>(value: Of | null | undefined, into: (value: Of) => Into): Into | null =>
  value === null || value === undefined ? null : into(value);

function reviewTold(
  content: ReviewContent,
  kind: OwnSubmission['providerKind'],
  locale: Locale['code'],
): Told {
  const inLocale = { locale };
  const words = toldWords(locale);
  const { country, date } = formatsOf(locale);
  const isOperator = kind === 'operator';
  const { ratings, facts, text } = content;
  const rows = rowsOf([
    [m.statement_met({}, inLocale), ifAny(content.namedProvider, ({ met }) => words.met[met])],
    [
      isOperator ? m.statement_sent_to({}, inLocale) : m.statement_from({}, inLocale),
      ifAny(content.origin, country),
    ],
    [
      isOperator ? m.statement_sent_from({}, inLocale) : m.statement_to({}, inLocale),
      ifAny(content.destination, country),
    ],
    [m.statement_work({}, inLocale), ifAny(content.work, (work) => words.works[work])],
    [m.statement_started({}, inLocale), ifAny(content.startedMonth, date)],
    ...dimensionsOf(kind).map((dimension): [string, string | null] => [
      words.dimensions[dimension],
      ifAny(ratings[dimension], (rating) => m.statement_rating({ rating: String(rating) }, inLocale)),
    ]),
    ...factsOf(kind).map((fact): [string, string | null] => [
      words.facts[fact],
      ifAny(facts[fact], words.yesNo),
    ]),
  ]);
  return { ...NO_MORE, rows, text: text.trim() };
}

function costsTold(content: FeeReportContent, locale: Locale['code']): Told {
  const inLocale = { locale };
  const words = toldWords(locale);
  const { country, date, decimal } = formatsOf(locale);
  const { items, payCurrency, payReceivedMinor, loanMinor } = content;
  const pay = (minor: number | null) =>
    minor === null || payCurrency === null ? null : exactMoney(minor, payCurrency, locale);
  const months =
    payCurrency !== null && payReceivedMinor !== null && items.length > 0
      ? monthsOfPay(items, { amountMinor: payReceivedMinor, currency: payCurrency })
      : null;
  const monthsWords = (count: number) =>
    m.statement_months_of_pay({ count, n: decimal(count, Number.isInteger(count) ? 0 : 1) }, inLocale);
  return {
    rows: rowsOf([
      [m.statement_met({}, inLocale), ifAny(content.namedProvider, ({ met }) => words.met[met])],
      [m.statement_from({}, inLocale), country(content.origin)],
      [m.statement_to({}, inLocale), country(content.destination)],
      [m.statement_work({}, inLocale), ifAny(content.work, (work) => words.works[work])],
      [m.statement_started({}, inLocale), date(content.startedMonth)],
      [m.statement_pay_promised({}, inLocale), pay(content.payPromisedMinor)],
      [m.statement_pay_received({}, inLocale), pay(payReceivedMinor)],
      [
        m.statement_loan({}, inLocale),
        ifAny(loanMinor, (loan) =>
          loan === 0 || content.loanCurrency === null
            ? m.statement_loan_none({}, inLocale)
            : exactMoney(loan, content.loanCurrency, locale),
        ),
      ],
    ]),
    items: items.map(({ category, amountMinor, currency, month, paidTo, receipt }) => ({
      what: words.categories[category],
      amount: exactMoney(amountMinor, currency, locale),
      month: date(month),
      to: words.paidTo[paidTo],
      receipt: receipt === null ? m.statement_not_told({}, inLocale) : words.yesNo(receipt),
    })),
    totals: rowsOf([
      ...paidTotals(items).map(({ amountMinor, currency }): [string, string] => [
        m.statement_total({}, inLocale),
        exactMoney(amountMinor, currency, locale),
      ]),
      [m.statement_in_months({}, inLocale), ifAny(months, monthsWords)],
    ]),
    text: '',
  };
}

function transferTold(content: TransferReportContent, locale: Locale['code']): ToldRow[] {
  const inLocale = { locale };
  const words = toldWords(locale);
  const { country, date, decimal } = formatsOf(locale);
  const { sentCurrency: from, receivedCurrency: to, feeMinor, feeIncluded } = content;
  const feeWords = (minor: number) => {
    const fee = exactMoney(minor, from, locale);
    if (feeIncluded === null || minor === 0) return fee;
    return feeIncluded
      ? m.statement_fee_taken_out({ fee }, inLocale)
      : m.statement_fee_on_top({ fee }, inLocale);
  };
  const rate = rateGot(content);
  return rowsOf([
    [m.statement_met({}, inLocale), ifAny(content.namedProvider, ({ met }) => words.met[met])],
    [m.statement_sent_from({}, inLocale), country(content.sending)],
    [m.statement_sent_to({}, inLocale), country(content.receiving)],
    [m.statement_month({}, inLocale), date(content.month)],
    [m.statement_sent({}, inLocale), exactMoney(content.sentMinor, from, locale)],
    [m.statement_fee({}, inLocale), ifAny(feeMinor, feeWords)],
    [m.statement_received({}, inLocale), exactMoney(content.receivedMinor, to, locale)],
    [
      m.statement_rate({}, inLocale),
      ifAny(rate, (got) => m.statement_rate_got({ from, to, rate: decimal(got, RATE_DIGITS) }, inLocale)),
    ],
    [m.statement_pay_in({}, inLocale), ifAny(content.payIn, (way) => words.payIn[way])],
    [m.statement_pay_out({}, inLocale), ifAny(content.payOut, (way) => words.payOut[way])],
  ]);
}
