import { LARGEST_MINOR } from '#client/contents.ts';
import { fromMinor, minorDigits, type Currency } from '#domain/money/currency.ts';
import { readAmount } from '#domain/money/read-amount.ts';
import type { Fault } from './form.ts';

/** What is typed, in minor units; null when it is empty or no amount. */
export function minorOf(typed: string, currency: Currency): number | null {
  const read = readAmount(typed, currency, LARGEST_MINOR);
  return 'minor' in read ? read.minor : null;
}

/** @param may What may be as well: nothing typed, or zero. */
export function amountFault(
  typed: string,
  currency: Currency,
  may: { beEmpty?: boolean; beZero?: boolean } = {},
): Fault | null {
  const read = readAmount(typed, currency, LARGEST_MINOR);
  if ('fault' in read) return read.fault === 'empty' && may.beEmpty ? null : `amount_${read.fault}`;
  return read.minor === 0 && !may.beZero ? 'amount_zero' : null;
}

/** An amount as someone would have typed it. */
export function typedOf(minor: number | null | undefined, currency: Currency): string {
  if (minor === null || minor === undefined) return '';
  const amount = fromMinor(minor, currency);
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(minorDigits(currency));
}
