import type { ReceiptState } from '#client/receipt.ts';
import { reasonWords } from '#islands/reason-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** Why it is not on the site, as a sentence with what leads to it; '' where there is nothing to say. */
export function reasonOf({ status, reason }: ReceiptState, locale: Locale['code']): string {
  if (reason === null || (status !== 'declined' && status !== 'removed')) return '';
  const inLocale = { locale };
  const words =
    reason === 'legal_demand' ? m.receipt_reason_legal_demand({}, inLocale) : reasonWords(locale)[reason];
  return words ? `${m.receipt_reason({}, inLocale)} ${words}` : '';
}
