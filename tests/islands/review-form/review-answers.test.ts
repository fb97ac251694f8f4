import { describe, expect, it } from 'vitest';
import { namedSubject, type Subject } from '#client/subject.ts';
import { isRareJourney } from '#islands/review-form/rare-journey.ts';
import { reviewForm, type ReviewAnswers } from '#islands/review-form/review-answers.ts';

const agency: Subject = { name: 'A', kind: 'agency', country: 'PH', id: null, slug: 'a', named: null };
const operator = namedSubject({ kind: 'operator', name: 'O', place: '', met: 'other' });
const answers: ReviewAnswers = {
  ratings: { truth_job: 4, respect: 2 },
  facts: { passport_kept: true, would_recommend: false },
  origin: 'PH',
  destination: 'HK',
  work: 'care',
  started: '2025-03',
  text: '  They were kind. ',
};
const namesOf = (subject: Subject | null) => reviewForm.questions(answers, subject).map(({ name }) => name);
const faults = (given: ReviewAnswers, subject: Subject) =>
  reviewForm
    .questions(given, subject)
    .map((question) => reviewForm.fault(question, given, '2026-11', subject))
    .filter(Boolean);

describe('the review form', () => {
  it('asks about an agency what it is rated on, the facts, the journey, and for words', () => {
    expect(namesOf(agency)).toEqual([
      ...['provider', 'truth_job', 'truth_costs', 'contract_kept', 'respect', 'help'],
      ...['passport_kept', 'contract_changed', 'paid_deposit', 'would_recommend'],
      ...['origin', 'destination', 'work', 'started', 'text', 'check'],
    ]);
    expect(namesOf(null)).toEqual(namesOf(agency));
  });

  it('does not ask about work whoever sends money', () => {
    expect(namesOf(operator)).toEqual([
      ...['provider', 'arrived', 'cost_as_promised', 'easy', 'solved', 'would_recommend'],
      ...['destination', 'origin', 'text', 'check'],
    ]);
  });

  it('says what was answered, in the form it is sent', () => {
    expect(reviewForm.said(answers, agency)).toEqual({
      ratings: { truth_job: 4, respect: 2 },
      facts: { passport_kept: true, would_recommend: false },
      origin: 'PH',
      destination: 'HK',
      work: 'care',
      startedMonth: '2025-03',
      text: 'They were kind.',
    });
  });

  it('leaves out what was said of another kind of provider before', () => {
    expect(reviewForm.said({ ...answers, ratings: { ...answers.ratings, easy: 5 } }, operator)).toMatchObject(
      {
        ratings: { easy: 5 },
        facts: { would_recommend: false },
        work: null,
        startedMonth: null,
      },
    );
    expect(faults(answers, operator)).toEqual(['rating_wanted']);
  });

  it('wants one rating, and a month that is whole and not to come', () => {
    expect(faults(answers, agency)).toEqual([]);
    expect(faults({ ...answers, ratings: {} }, agency)).toEqual(['rating_wanted']);
    expect(faults({ ...answers, started: '2025-' }, agency)).toEqual(['month_unfinished']);
    expect(faults({ ...answers, started: '2026-12' }, agency)).toEqual(['month_future']);
    expect(faults({ ...reviewForm.blank, ratings: { help: 1 } }, agency)).toEqual([]);
  });

  it('goes on from what was said', () => {
    const again = reviewForm.answersOf(reviewForm.said(answers, agency));
    expect(again).toEqual({ ...answers, text: 'They were kind.' });
    expect(reviewForm.answersOf({})).toEqual(reviewForm.blank);
  });

  it('forgets one answer and no other', () => {
    for (const question of reviewForm.questions(answers, agency)) {
      if (['provider', 'check'].includes(question.kind)) {
        expect(reviewForm.forget(question, answers)).toBe(answers);
        continue;
      }
      const less = reviewForm.forget(question, answers);
      expect([question.name, reviewForm.isAnswered(question, less)]).toEqual([question.name, false]);
      for (const other of reviewForm.questions(answers, agency)) {
        if (other !== question)
          expect(reviewForm.isAnswered(other, less)).toBe(reviewForm.isAnswered(other, answers));
      }
    }
  });
});

describe('isRareJourney', () => {
  it('warns of a country few go to, and of work few do, when work and month are told too', () => {
    const journey = { destination: 'HK', work: 'care', startedMonth: '2025-03' } as const;
    expect(isRareJourney(journey)).toBe(false);
    expect(isRareJourney({ ...journey, destination: 'IS' })).toBe(true);
    expect(isRareJourney({ ...journey, work: 'seafarer' })).toBe(true);
    expect(isRareJourney({ ...journey, destination: 'IS', work: null })).toBe(false);
    expect(isRareJourney({ ...journey, destination: 'IS', startedMonth: null })).toBe(false);
    expect(isRareJourney({ work: 'seafarer', startedMonth: '2025-03' })).toBe(false);
  });
});
