import type { Country } from '#domain/place/country.ts';
import type { Desk } from '#islands/posting/desk.svelte.ts';
import type { Fault } from '#islands/posting/form.ts';
import { amountFaultWords } from '#islands/posting/amount-words.ts';
import { baseWords } from '#islands/posting/words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import type { FeeAnswers, FeeQuestion } from './fee-answers.ts';

export type FeeDesk = Desk<'fee_report', FeeAnswers, FeeQuestion>;

/** The form's words in one language. @param countries All there are, named in that language. */
export function wordsOf(locale: Locale['code'], countries: readonly { code: Country; name: string }[]) {
  const inLocale = { locale };
  const questions: Record<FeeQuestion['kind'], string> = {
    provider: m.fee_form_ask_provider({}, inLocale),
    origin: m.review_form_ask_origin({}, inLocale),
    destination: m.review_form_ask_destination({}, inLocale),
    work: m.review_form_ask_work({}, inLocale),
    started: m.review_form_ask_started({}, inLocale),
    items: m.fee_form_ask_items({}, inLocale),
    amount: m.fee_form_ask_amount({}, inLocale),
    paid_to: m.fee_form_ask_paid_to({}, inLocale),
    receipt: m.fee_form_ask_receipt({}, inLocale),
    pay: m.fee_form_ask_pay({}, inLocale),
    loan: m.fee_form_ask_loan({}, inLocale),
    check: m.review_form_ask_check({}, inLocale),
  };
  const hints: Partial<Record<FeeQuestion['kind'], string>> = {
    started: m.fee_form_hint_started({}, inLocale),
    items: m.fee_form_hint_items({}, inLocale),
    pay: m.fee_form_hint_pay({}, inLocale),
    loan: m.fee_form_hint_loan({}, inLocale),
  };
  return {
    ...baseWords(locale, countries),
    question: ({ kind }: FeeQuestion) => questions[kind],
    hint: ({ kind }: FeeQuestion) => hints[kind] ?? '',
    fault: (fault: Fault) =>
      fault === 'items_wanted' ? m.fee_form_items_wanted({}, inLocale) : amountFaultWords(fault, locale),
  };
}
export type Words = ReturnType<typeof wordsOf>;
