import type { Country } from '#domain/place/country.ts';
import type { Dimension } from '#domain/review/dimensions.ts';
import type { Fact } from '#domain/review/facts.ts';
import { shownWords } from '#islands/shown-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import type { Question } from './questions.ts';
import type { ReviewDraft } from './review-draft.svelte.ts';

// Each message by its name, so that the form carries no others.

/**
 * The form's words in one language.
 *
 * @param countries All there are, named in that language.
 */
export function wordsOf(locale: Locale['code'], countries: readonly { code: Country; name: string }[]) {
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
  const { facts, works } = shownWords(locale);
  const ratings = [
    { value: 5, label: m.review_form_rate_5({}, inLocale) },
    { value: 4, label: m.review_form_rate_4({}, inLocale) },
    { value: 3, label: m.review_form_rate_3({}, inLocale) },
    { value: 2, label: m.review_form_rate_2({}, inLocale) },
    { value: 1, label: m.review_form_rate_1({}, inLocale) },
  ];
  const yesNo = [
    { value: true, label: m.review_form_yes({}, inLocale) },
    { value: false, label: m.review_form_no({}, inLocale) },
  ];

  const country = (code: Country) => countries.find((country) => country.code === code)?.name ?? code;
  const number = (value: number) => value.toLocaleString(locale);
  /** @param month '01' to '12' */
  const month = (year: string, month: string) =>
    new Date(`${year}-${month}`).toLocaleDateString(locale, {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });

  function question(question: Question, isOperator: boolean): string {
    switch (question.kind) {
      case 'provider':
        return m.review_form_ask_provider({}, inLocale);
      case 'rating':
        return dimensions[question.dimension];
      case 'fact':
        return factQuestions[question.fact];
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
  function hint(question: Question): string {
    if (question.kind === 'fact') return factHints[question.fact] ?? '';
    if (question.kind === 'origin') return m.review_form_hint_origin({}, inLocale);
    if (question.kind === 'started') return m.review_form_hint_started({}, inLocale);
    return question.kind === 'text' ? m.review_form_hint_text({}, inLocale) : '';
  }

  /** What was answered, in a few words. */
  function answer(question: Question, draft: ReviewDraft): string {
    if (!draft.isAnswered(question)) return m.review_form_skipped({}, inLocale);
    switch (question.kind) {
      case 'provider':
        return draft.provider!.name;
      case 'rating':
        return ratings.find(({ value }) => value === draft.ratings[question.dimension])!.label;
      case 'fact':
        return yesNo.find(({ value }) => value === draft.facts[question.fact])!.label;
      case 'work':
        return works[draft.work!];
      case 'started':
        return month(draft.startedYear, draft.startedMonth);
      case 'text':
        return m.review_form_answer_text({ count: number(draft.text.trim().length) }, inLocale);
      case 'check':
        return '';
      default:
        return country(draft[question.kind]!);
    }
  }

  return { question, hint, answer, facts, works, ratings, yesNo, country, number };
}
export type Words = ReturnType<typeof wordsOf>;
