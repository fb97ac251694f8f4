import { latinDigits } from '#domain/text/latin-digits.ts';
import { minorDigits, type Currency } from './currency.ts';

/** Why something typed is no amount. */
export type AmountFault = 'empty' | 'not_a_number' | 'too_exact' | 'too_large';

/** What says nothing: spaces, apostrophes and the Arabic mark between thousands, signs of currencies, the "/-" of India. */
const IDLE = /[\s'’٬\p{Sc}\p{Cf}]|\/-\s*$/gu;
/** Groups of three, or of two and a last of three as in 1,50,000. */
const GROUPED = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/;

/**
 * An amount as people type it, in minor units: digits of any script, thousands apart by a comma, point, space or
 * apostrophe, decimals behind a point or comma. Exact: no part of it is ever a binary fraction.
 *
 * One mark and three digits are thousands ("1.500" and "1,500" are 1500), unless a currency of three decimals has a
 * point there ("1.500" dinar) or a zero stands before it [ours]. So whoever asks shows what was understood.
 *
 * @param most The largest amount that may be meant, in minor units.
 */
export function readAmount(
  typed: string,
  currency: Currency,
  most: number,
): { minor: number } | { fault: AmountFault } {
  const text = latinDigits(typed).replace(IDLE, '').replaceAll('٫', '.').replaceAll('،', ',');
  if (text === '') return { fault: 'empty' };
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return { fault: 'not_a_number' };

  const digits = minorDigits(currency);
  const cut = decimalMark(text, digits);
  const whole = cut < 0 ? text : text.slice(0, cut);
  const decimals = cut < 0 ? '' : text.slice(cut + 1).replace(/0+$/, '');
  if (/[.,]/.test(whole) && !isGrouped(whole)) return { fault: 'not_a_number' };
  if (decimals.length > digits) return { fault: 'too_exact' };

  const minor = Number(whole.replace(/[.,]/g, '') + decimals.padEnd(digits, '0'));
  return minor > most ? { fault: 'too_large' } : { minor };
}

/** Where the decimals begin; -1 when there are none. */
function decimalMark(text: string, digits: number): number {
  const marks = [...text.matchAll(/[.,]/g)].map(({ index }) => index);
  const last = marks.at(-1);
  if (last === undefined) return -1;
  const mark = text[last];
  // Two different marks: the last one begins the decimals.
  if (marks.length > 1) return marks.slice(0, -1).every((at) => text[at] !== mark) ? last : -1;
  const isThousands =
    text.length - last === 4 && text[0] !== '0' && !(digits === 3 && mark === '.') && last <= 3;
  return isThousands ? -1 : last;
}

function isGrouped(whole: string): boolean {
  return GROUPED.test(whole) && new Set(whole.match(/[.,]/g)).size === 1;
}
