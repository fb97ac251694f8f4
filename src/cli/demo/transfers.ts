import { toMinor } from '#domain/money/currency.ts';
import { monthEnd } from '#domain/time/month-end.ts';
import { monthsLater } from '#domain/time/month.ts';
import { ratesOf } from '#publication/month-rates.ts';
import type { QuoteRow, TransferReportRow } from './demo-rows.ts';
import { monthEndRates } from './month-end-rates.ts';
import { LAST_MONTH } from './months.ts';
import { OPERATORS } from './operators.ts';
import type { Temper } from './phrases.ts';
import { NEWEST_QUARTER, quotes } from './quotes.ts';
import { idOf, randomFrom, type Random } from './random.ts';
import { published, type Said } from './said.ts';

interface Way {
  sending: string;
  sendingCurrency: string;
  receiving: string;
  receivingCurrency: string;
  /** How many workers tell what arrived; the first of them all with the same service. */
  reports: number;
  withOneService: number;
}

/** Enough for a figure in the first three, too few in the last. */
const WAYS: readonly Way[] = [
  way('HK', 'HKD', 'PH', 'PHP', 17, 7),
  way('AE', 'AED', 'PH', 'PHP', 11, 6),
  way('KW', 'KWD', 'LK', 'LKR', 6, 3),
  way('QA', 'QAR', 'NP', 'NPR', 3, 3),
];

/** How much less arrives than the price says, in percent, from the least to the most. */
const LESS: Record<Temper, readonly [number, number]> = { good: [-0.2, 0.5], mixed: [0, 1.6], bad: [0.8, 4] };
const PAY_IN: Record<string, string> = {
  'Bank account transfer': 'bank_account',
  Cash: 'cash',
  'Credit card': 'card',
  'Debit card': 'card',
  'Mobile money': 'mobile_wallet',
};
const PAY_OUT: Record<string, string> = {
  'Bank account': 'bank_account',
  Cash: 'cash',
  'Home delivery': 'home_delivery',
  'Mobile wallet': 'mobile_wallet',
};

/** What invented workers say they sent and what arrived, some with the fee on top, some with it taken out. */
export function transferReports(): Said[] {
  const prices = quotes().filter(
    (of) => of.quarter === NEWEST_QUARTER && of.amountUsd === 200 && of.transparent,
  );
  const { perUsd } = ratesOf(
    monthEndRates().map(({ currency, observedOn, perEuro }) => [
      'demonstration',
      'EUR',
      currency,
      observedOn,
      perEuro,
    ]),
    true,
  );
  return WAYS.flatMap((of) => {
    const services = prices.filter(
      ({ sending, receiving }) => sending === of.sending && receiving === of.receiving,
    );
    const random = randomFrom(`transfers from ${of.sending} to ${of.receiving}`);
    return Array.from({ length: of.reports }, (_, n): Said => {
      const service = n < of.withOneService ? services[0]! : random.pick(services);
      const { name, temper } = OPERATORS.find((operator) => idOf(operator.name) === service.operatorId)!;
      const sentMonth = monthsLater(LAST_MONTH, -random.between(1, 3));
      const submission = published(
        name,
        'transfer_report',
        `${of.sending} ${of.receiving} ${n}`,
        monthsLater(sentMonth, random.between(0, 1)),
      );
      const rate = (currency: string) => perUsd(currency, monthEnd(sentMonth))!.perUsd;
      return {
        submission,
        transferReport: {
          id: submission.id,
          sending: of.sending,
          receiving: of.receiving,
          sentMonth,
          ...amounts(of, service, temper, rate, random),
          payIn: n < of.withOneService || random.chance(0.6) ? PAY_IN[service.payIn]! : null,
          payOut: PAY_OUT[service.payOut ?? ''] ?? null,
        },
      };
    });
  });
}

type Amounts = Pick<
  TransferReportRow,
  'sentMinor' | 'sentCurrency' | 'feeMinor' | 'feeIncluded' | 'receivedMinor' | 'receivedCurrency'
>;

function amounts(
  { sendingCurrency, receivingCurrency }: Way,
  { feePct, fxMarginPct }: QuoteRow,
  temper: Temper,
  perUsd: (currency: string) => number,
  random: Random,
): Amounts {
  // Around 200 US dollars, a round sum of the currency.
  const usual = 200 * perUsd(sendingCurrency);
  const step = usual > 500 ? 50 : 5;
  const sent = Math.round(random.near(usual, 0.15) / step) * step;
  const isIncluded = random.chance(0.4);
  const exchanged = isIncluded ? sent * (1 - feePct / 100) : sent;
  const promised =
    (exchanged * perUsd(receivingCurrency) * (1 - (fxMarginPct ?? 0) / 100)) / perUsd(sendingCurrency);
  const [least, most] = LESS[temper];
  const less = least + (most - least) * random.next();
  return {
    sentMinor: toMinor(sent, sendingCurrency),
    sentCurrency: sendingCurrency,
    feeMinor: Math.max(1, toMinor((sent * feePct) / 100, sendingCurrency)),
    feeIncluded: random.chance(0.08) ? null : isIncluded,
    receivedMinor: toMinor(Math.round(promised * (1 - less / 100)), receivingCurrency),
    receivedCurrency: receivingCurrency,
  };
}

function way(
  sending: string,
  sendingCurrency: string,
  receiving: string,
  receivingCurrency: string,
  reports: number,
  withOneService: number,
): Way {
  return { sending, sendingCurrency, receiving, receivingCurrency, reports, withOneService };
}
