import type { ReasonCode } from '#domain/moderation/reason-code.ts';
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

export const DECLINED: readonly [text: string, reason: ReasonCode][] = [
  ['The boss is an idiot and I will find him.', 'insult_or_threat'],
  ['Visit my shop for cheap tickets.', 'advertising'],
  ['asdf asdf', 'unreadable'],
  ['My neighbour says they are bad.', 'not_first_hand'],
  ['The food on the plane was cold.', 'not_about_provider'],
  ['Ms Example at desk 3, mobile +61 491 570 156, is rude.', 'personal_data'],
];

/** Whose authors took back what they wrote: nothing is left of it but that there was one. */
export const WITHDRAWN = 2;
