import * as z from 'zod/mini';

/** ISO 4217 code, three capital letters. Marked as pure: a form that only counts money does not load the schemas. */
export const currencySchema = /* @__PURE__ */ z
  .string('bad_currency')
  .check(/* @__PURE__ */ z.regex(/^[A-Z]{3}$/, 'bad_currency'));
export type Currency = z.infer<typeof currencySchema>;

const WITHOUT_DECIMALS = [
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
];
const WITH_THREE = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];
const LARGEST_MINOR = 1e15;

/**
 * Decimals of a currency: 100 minor units make one AED, 1000 make one KWD, 1 makes one VND.
 *
 * A list of our own, since browsers disagree: `Intl` in Chrome and Node says 0 for PKR and IDR
 * (nobody uses the coins), in Firefox 2. An amount stored by one and read by the other would be
 * a hundred times wrong.
 *
 * @see ISO 4217, list one, "minor unit"
 */
export function minorDigits(code: Currency): number {
  if (WITHOUT_DECIMALS.includes(code)) return 0;
  return WITH_THREE.includes(code) ? 3 : 2;
}

/**
 * An amount in whole minor units: 12.34 AED is 1234.
 *
 * Rounds half away from zero, as people do on paper: 1.005 is 101, though in binary it lies
 * just below 100.5.
 *
 * @throws RangeError when the amount is not finite or has more than 15 digits.
 */
export function toMinor(amount: number, code: Currency): number {
  const minor = Number((Math.abs(amount) * 10 ** minorDigits(code)).toPrecision(15));
  if (!(minor < LARGEST_MINOR)) throw new RangeError(`${amount} ${code} cannot be stored exactly`);
  return Math.round(minor) * (amount < 0 ? -1 : 1);
}

/** The amount that so many minor units make: 1234 is 12.34 AED. */
export function fromMinor(minor: number, code: Currency): number {
  return minor / 10 ** minorDigits(code);
}
