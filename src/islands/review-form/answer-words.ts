import { yesNo } from '#islands/posting/words.ts';
import { shownWords } from '#islands/shown-words.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import type { ReviewAnswers, ReviewQuestion } from './review-answers.ts';
import type { Words } from './words.ts';

/** What was answered, in a few words. */
export function answerWords(
  question: ReviewQuestion,
  answers: ReviewAnswers,
  words: Words,
  locale: Locale['code'],
): string {
  switch (question.kind) {
    case 'rating':
      return words.ratings.find(({ value }) => value === answers.ratings[question.name])?.label ?? '';
    case 'fact':
      return yesNo(locale).find(({ value }) => value === answers.facts[question.name])?.label ?? '';
    case 'work':
      return answers.work ? shownWords(locale).works[answers.work] : '';
    case 'started':
      return words.month(answers.started);
    case 'text':
      return m.review_form_answer_text({ count: words.number(answers.text.trim().length) }, { locale });
    case 'origin':
    case 'destination':
      return words.country(answers[question.kind] ?? '');
    default:
      return '';
  }
}
