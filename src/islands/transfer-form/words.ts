import type { PayIn, PayOut } from '#client/contents.ts';
import type { Country } from '#domain/place/country.ts';
import type { Fault } from '#islands/posting/form.ts';
import { amountFaultWords } from '#islands/posting/amount-words.ts';
import { baseWords } from '#islands/posting/words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import type { TransferQuestion } from './transfer-answers.ts';

/** The form's words in one language. @param countries All there are, named in that language. */
export function wordsOf(locale: Locale['code'], countries: readonly { code: Country; name: string }[]) {
  const inLocale = { locale };
  const questions: Record<TransferQuestion['kind'], string> = {
    provider: m.transfer_form_ask_provider({}, inLocale),
    sending: m.review_form_ask_destination_operator({}, inLocale),
    receiving: m.review_form_ask_origin_operator({}, inLocale),
    sent: m.transfer_form_ask_sent({}, inLocale),
    fee: m.transfer_form_ask_fee({}, inLocale),
    received: m.transfer_form_ask_received({}, inLocale),
    month: m.transfer_form_ask_month({}, inLocale),
    payIn: m.transfer_form_ask_pay_in({}, inLocale),
    payOut: m.transfer_form_ask_pay_out({}, inLocale),
    check: m.review_form_ask_check({}, inLocale),
  };
  const hints: Partial<Record<TransferQuestion['kind'], string>> = {
    sent: m.transfer_form_hint_sent({}, inLocale),
    fee: m.transfer_form_hint_fee({}, inLocale),
    received: m.transfer_form_hint_received({}, inLocale),
  };
  return {
    ...baseWords(locale, countries),
    question: ({ kind }: TransferQuestion) => questions[kind],
    hint: ({ kind }: TransferQuestion) => hints[kind] ?? '',
    fault(fault: Fault): string {
      if (fault === 'same_country') return m.transfer_form_same_country({}, inLocale);
      if (fault === 'fee_too_high') return m.transfer_form_fee_too_high({}, inLocale);
      return amountFaultWords(fault, locale);
    },
  };
}
export type Words = ReturnType<typeof wordsOf>;

/** How money is given to an operator, and how it is had from one. */
export function payWords(locale: Locale['code']) {
  const inLocale = { locale };
  const payIn: Record<PayIn, string> = {
    cash: m.transfer_form_cash({}, inLocale),
    bank_account: m.transfer_form_bank_account({}, inLocale),
    card: m.transfer_form_card({}, inLocale),
    mobile_wallet: m.transfer_form_mobile_wallet({}, inLocale),
    other: m.transfer_form_other({}, inLocale),
  };
  const payOut: Record<PayOut, string> = {
    cash: m.transfer_form_cash_pickup({}, inLocale),
    bank_account: m.transfer_form_bank_account({}, inLocale),
    mobile_wallet: m.transfer_form_mobile_wallet({}, inLocale),
    home_delivery: m.transfer_form_home_delivery({}, inLocale),
    other: m.transfer_form_other({}, inLocale),
  };
  return { payIn, payOut };
}
