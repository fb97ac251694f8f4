import { toMinor } from '#domain/money/currency.ts';
import { roundSignificant } from '#domain/money/round-significant.ts';
import type { FeeCategory } from '#domain/recruitment/fee-category.ts';
import type { PaidTo } from '#domain/recruitment/paid-to.ts';
import { monthsLater, type Month } from '#domain/time/month.ts';
import type { FeeItemRow, FeeReportRow } from './demo-rows.ts';
import type { Temper } from './phrases.ts';
import type { Random } from './random.ts';
import type { Route } from './routes.ts';

interface UsualItem {
  category: FeeCategory;
  paidTo: PaidTo;
  /** Of what a route usually costs. */
  share: number;
  /** How many of the workers pay it. */
  payers: Record<Temper, number>;
  /** When, in months after the start; before it when below zero. */
  when: number;
}

const usual = (
  category: FeeCategory,
  paidTo: PaidTo,
  share: number,
  [good, mixed, bad]: [number, number, number],
  when: number,
): UsualItem => ({ category, paidTo, share, payers: { good, mixed, bad }, when });

const USUAL_ITEMS = [
  usual('recruitment_service', 'agency', 0.42, [0.3, 0.9, 1], -2),
  usual('medical', 'clinic', 0.06, [0.8, 0.95, 1], -3),
  usual('administrative', 'government', 0.07, [0.8, 0.9, 0.9], -3),
  usual('training_orientation', 'training_centre', 0.12, [0.5, 0.8, 0.8], -2),
  usual('skills_test', 'training_centre', 0.03, [0.15, 0.3, 0.3], -2),
  usual('insurance', 'other', 0.03, [0.2, 0.5, 0.5], -1),
  usual('equipment', 'other', 0.02, [0.2, 0.2, 0.2], -1),
  usual('travel_lodging', 'agency', 0.12, [0.1, 0.5, 0.7], -1),
  usual('deposit_or_bond', 'agency', 0.12, [0, 0.25, 0.6], -2),
  usual('bribe_or_kickback', 'sub_agent', 0.06, [0, 0.03, 0.25], -2),
  usual('loan_interest', 'lender', 0.1, [0.05, 0.4, 0.6], 2),
  usual('other', 'other', 0.02, [0.1, 0.1, 0.15], -1),
];
/** Who paid nothing at all. */
const ZERO_PAYERS: Record<Temper, number> = { good: 0.3, mixed: 0.08, bad: 0.02 };
const DEARNESS: Record<Temper, number> = { good: 0.8, mixed: 1.3, bad: 1.35 };
/** The least of the promised pay that came. */
const PAY_KEPT: Record<Temper, number> = { good: 1, mixed: 0.92, bad: 0.7 };

/**
 * What one worker earned in the first month: people remember round sums, and one in twenty does not tell.
 */
export function firstPay(
  { pay: { amount, currency } }: Route,
  temper: Temper,
  random: Random,
): Pick<FeeReportRow, 'payPromisedMinor' | 'payReceivedMinor' | 'payCurrency'> {
  const promised = random.near(amount, 0.04);
  const kept = PAY_KEPT[temper];
  const received = promised * (kept + random.next() * (1 - kept));
  if (random.chance(0.05)) return { payPromisedMinor: null, payReceivedMinor: null, payCurrency: null };
  const minor = (exact: number) => toMinor(roundSignificant(exact, 3), currency);
  return { payPromisedMinor: minor(promised), payReceivedMinor: minor(received), payCurrency: currency };
}

/**
 * What one worker paid, item by item; nothing for some.
 *
 * @param times How many times the usual sums; 1 for nearly all.
 * @param latest No item was paid after this month.
 */
export function paidItems(
  { id, startedMonth }: Pick<FeeReportRow, 'id' | 'startedMonth'>,
  { cost: { amount, currency } }: Route,
  temper: Temper,
  times: number,
  latest: Month,
  random: Random,
): FeeItemRow[] {
  if (times === 1 && random.chance(ZERO_PAYERS[temper])) return [];
  return USUAL_ITEMS.filter(({ payers }) => random.chance(payers[temper])).map(
    ({ category, paidTo, share, when }, place) => {
      const month = monthsLater(startedMonth, when);
      return {
        reportId: id,
        position: place + 1,
        category,
        amountMinor: toMinor(
          roundSignificant(random.near(amount * share * DEARNESS[temper] * times, 0.3), 2),
          currency,
        ),
        currency,
        paidMonth: month > latest ? latest : month,
        paidTo: category === 'recruitment_service' && random.chance(0.3) ? 'sub_agent' : paidTo,
        receiptGiven: random.chance(0.1) ? null : random.chance(temper === 'bad' ? 0.2 : 0.7),
      };
    },
  );
}
