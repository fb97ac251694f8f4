import type { Country } from '#domain/place/country.ts';
import type { Dimension } from '#domain/review/dimensions.ts';
import type { Fact } from '#domain/review/facts.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import type { Desk } from '#islands/posting/desk.svelte.ts';
import { baseWords, faultWords, type FormWords } from '#islands/posting/words.ts';
import type { ReviewAnswers, ReviewQuestion } from './review-answers.ts';

// Each message by its name, so that the form carries no others.

export type ReviewDesk = Desk<'review', ReviewAnswers, ReviewQuestion>;

/**
 * The form's words in one language.
 *
 * @param countries All there are, named in that language.
 */
export function wordsOf(
  locale: Locale['code'],
  countries: readonly { code: Country; name: string }[],
  desk: ReviewDesk,
) {
  const inLocale = { locale };
  const dimensions: Record<Dimension, string> = {
    truth_job: m.review_form_ask_truth_job({}, inLocale),
    truth_costs: m.review_form_ask_truth_costs({}, inLocale),
    contract_kept: m.review_form_ask_contract_kept({}, inLocale),
    respect: m.review_form_ask_respect({}, inLocale),
    help: m.review_form_ask_help({}, inLocale),
    arrived: m.review_form_ask_arrived({}, inLocale),
    cost_as_promised: m.review_form_ask_cost_as_promised({}, inLocale),
    easy: m.review_form_ask_easy({}, inLocale),
    solved: m.review_form_ask_solved({}, inLocale),
  };
  const factQuestions: Record<Fact, string> = {
    passport_kept: m.review_form_ask_passport_kept({}, inLocale),
    contract_changed: m.review_form_ask_contract_changed({}, inLocale),
    paid_deposit: m.review_form_ask_paid_deposit({}, inLocale),
    would_recommend: m.review_form_ask_would_recommend({}, inLocale),
  };
  const factHints: Partial<Record<Fact, string>> = {
    passport_kept: m.review_form_hint_passport_kept({}, inLocale),
    contract_changed: m.review_form_hint_contract_changed({}, inLocale),
    paid_deposit: m.review_form_hint_paid_deposit({}, inLocale),
  };
  const ratings = [
    { value: 5, label: m.review_form_rate_5({}, inLocale) },
    { value: 4, label: m.review_form_rate_4({}, inLocale) },
    { value: 3, label: m.review_form_rate_3({}, inLocale) },
    { value: 2, label: m.review_form_rate_2({}, inLocale) },
    { value: 1, label: m.review_form_rate_1({}, inLocale) },
  ];
  const words = baseWords(locale, countries);

  function question(question: ReviewQuestion): string {
    const isOperator = desk.subject?.kind === 'operator';
    switch (question.kind) {
      case 'provider':
        return m.review_form_ask_provider({}, inLocale);
      case 'rating':
        return dimensions[question.name];
      case 'fact':
        return factQuestions[question.name];
      case 'origin':
        return isOperator
          ? m.review_form_ask_origin_operator({}, inLocale)
          : m.review_form_ask_origin({}, inLocale);
      case 'destination':
        return isOperator
          ? m.review_form_ask_destination_operator({}, inLocale)
          : m.review_form_ask_destination({}, inLocale);
      case 'work':
        return m.review_form_ask_work({}, inLocale);
      case 'started':
        return m.review_form_ask_started({}, inLocale);
      case 'text':
        return m.review_form_ask_text({}, inLocale);
      case 'check':
        return m.review_form_ask_check({}, inLocale);
    }
  }

  /** A line below the question, where one helps. */
  function hint(question: ReviewQuestion): string {
    if (question.kind === 'fact') return factHints[question.name] ?? '';
    if (question.kind === 'origin') return m.review_form_hint_origin({}, inLocale);
    if (question.kind === 'started') return m.review_form_hint_started({}, inLocale);
    return question.kind === 'text' ? m.review_form_hint_text({}, inLocale) : '';
  }

  const fault: FormWords<ReviewQuestion>['fault'] = (fault) => faultWords(fault, locale);
  return { ...words, question, hint, fault, ratings };
}
export type Words = ReturnType<typeof wordsOf>;
