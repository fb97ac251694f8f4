import { fromMinor, minorDigits, type Currency } from '#domain/money/currency.ts';
import { locales, type Locale } from '#messages/locales.ts';

/** To the last unit, and with the currency's code: 'NPR 120,000'. Pages round, and write 'Rs' for six currencies. */
export function exactMoney(minor: number, currency: Currency, locale: Locale['code']): string {
  const amount = fromMinor(minor, currency);
  const digits = Number.isInteger(amount) ? 0 : minorDigits(currency);
  return new Intl.NumberFormat(locales.find(({ code }) => code === locale)?.formats ?? locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}
