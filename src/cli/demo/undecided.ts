import type { ReasonCode } from '#domain/moderation/reason-code.ts';
import type { Month } from '#domain/time/month.ts';
import type { QuestionRow } from './demo-rows.ts';
import type { Phrase } from './phrases.ts';

/*
 * Numbers and addresses nobody can be reached at: +61 491 570 xxx is kept for fiction (ACMA, Australia), .example
 * for examples (RFC 2606), and no passport has seven zeros.
 */

/** What waits for the demonstration's moderator: some give the writer or somebody else away, the first is clean. */
export const WAITING: readonly Phrase[] = [
  'They were fair to me and the pay is right.',
  'Call me on +61 491 570 006 and I tell you everything about them.',
  ['My passport EB0000000 is still in their office.', { passport_kept: true }],
  'Write to me: worker.example@mail.example and I send you the papers.',
  ['They kept my passport for the first month, then I got it back.', { passport_kept: true }],
  'Bad bad bad',
  'The office asked for 20,000 more in cash and gave no receipt.',
  'See www.example.com/cheap-visa for a better agency!!!',
];

/** Who was asked what, by place in `WAITING`, and what they answered. */
export const ASKED: readonly (Pick<QuestionRow, 'question' | 'answer'> & { waiting: number })[] = [
  { waiting: 5, question: 'What was bad? Please tell us what happened.', answer: null },
  {
    waiting: 6,
    question: 'Did they ask before or after you signed the contract?',
    answer: 'After. I had signed two weeks before.',
  },
];

/** The very same words, sent twice about the same agency. */
export const SENT_TWICE = 'Cheap tickets and fast visas in our shop, ask at the blue door near the market!!!';

/** About an agency that is in no list, as its customer knows it. */
export const NAMED_ONLY = {
  text: 'The man came to our village and took the money for the medical test twice.',
  named: { kind: 'agency', name: 'Lucky Door Demo Travel', place: 'Birgunj', met: 'sub_agent' },
} as const;

export const DECLINED: readonly [text: string, reason: ReasonCode, month: Month][] = [
  ['The boss is an idiot and I will find him.', 'insult_or_threat', '2026-10'],
  ['Visit my shop for cheap tickets.', 'advertising', '2026-10'],
  ['asdf asdf', 'unreadable', '2026-10'],
  ['My neighbour says they are bad.', 'not_first_hand', '2026-10'],
  ['The food on the plane was cold.', 'not_about_provider', '2026-10'],
  ['Ms Example at desk 3, mobile +61 491 570 156, is rude.', 'personal_data', '2026-10'],
  ['Loans without questions, today, at the stand by the bus station.', 'advertising', '2026-09'],
  ['Loans in one hour, no papers, the stand by the bus station.', 'advertising', '2026-09'],
  ['New phones and SIM cards, half the price, come and look.', 'advertising', '2026-08'],
  ['I sell gold bracelets to people who go abroad.', 'advertising', '2026-08'],
  ['Our taxi takes you to the airport for less.', 'advertising', '2026-07'],
  ['Learn a language in ten days with my course.', 'advertising', '2026-07'],
  ['A friend of a friend did not get her pay there.', 'not_first_hand', '2026-08'],
  ['People in the market say they cheat.', 'not_first_hand', '2026-07'],
  ['qwe rty uio', 'unreadable', '2026-09'],
  ['The weather was too hot the whole summer.', 'not_about_provider', '2026-06'],
  ['All of them are pigs.', 'insult_or_threat', '2026-05'],
  ['Buy my used suitcase, nearly new.', 'advertising', '2026-05'],
  ['zzzz zzzz zzzz', 'unreadable', '2026-03'],
  ['My cousin told me not to go to them.', 'not_first_hand', '2026-02'],
];

/** Whose authors took back what they wrote: nothing is left of it but that there was one. */
export const WITHDRAWN: readonly Month[] = ['2026-10', '2026-08'];

/** What two moderators removed after it was published, and why: nothing is left of it either. */
export const REMOVED: readonly [reason: ReasonCode | 'legal_demand', month: Month][] = [
  ['personal_data', '2026-09'],
  ['legal_demand', '2026-07'],
];
