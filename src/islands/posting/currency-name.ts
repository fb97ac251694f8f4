import type { Currency } from '#domain/money/currency.ts';
import type { Locale } from '#messages/locales.ts';

/** 'UAE dirham', where the device knows it. */
export function currencyName(currency: Currency, locale: Locale['code']): string {
  return new Intl.DisplayNames([locale], { type: 'currency' }).of(currency) ?? currency;
}
