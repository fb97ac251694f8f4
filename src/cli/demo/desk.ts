import type { DemoRecord, ReplyRow } from './demo-rows.ts';
import { LAST_MONTH } from './months.ts';
import { idOf } from './random.ts';
import type { Said } from './said.ts';

/** A published review that a moderator redacted and translated. */
export const REDACTED = {
  agency: 'Himal Path Demo Recruitment',
  language: 'ne',
  text: 'मलाई पठाउने मान्छे ███ ले कागजमा लेखिएभन्दा बढी पैसा माग्यो। रसिद दिएन।',
  translation: {
    language: 'en',
    text: 'The man who sent me, (name taken out), asked for more money than the papers say. He gave no receipt.',
  },
} as const;

type Desk = Pick<
  DemoRecord,
  'translations' | 'flags' | 'appeals' | 'removals' | 'alerts' | 'legalDemands'
> & {
  replies: ReplyRow[];
};

/** What lies on the moderators' desk besides what is new: replies, flags, appeals, removals and alerts. */
export function desk(said: readonly Said[]): Desk {
  /** The n-th of an agency's published reviews that have words and no answer. */
  const reviewOf = (agency: string, n: number): string => {
    const found = said.filter(
      ({ submission, review, reply }) =>
        submission.providerId === idOf(agency) && submission.status === 'published' && review?.text && !reply,
    );
    if (!found[n]) throw new Error(`${agency} has no review ${n} with words and no answer.`);
    return found[n].submission.id;
  };
  const month = LAST_MONTH;
  const pending = { status: 'pending', publishedMonth: null, reason: null } as const;
  return {
    translations: [{ reviewId: idOf('redacted'), ...REDACTED.translation }],
    replies: [
      {
        ...pending,
        reviewId: reviewOf('Golden Harbour Demo Services', 0),
        text: 'We are sorry. We now give a paper with every cost before anybody signs.',
      },
      {
        ...pending,
        reviewId: reviewOf('Himal Path Demo Recruitment', 0),
        text: 'Please tell us who you are and we will look for your file.',
      },
      {
        reviewId: reviewOf('Golden Harbour Demo Services', 1),
        text: 'We know who wrote this and we will talk to the family.',
        status: 'declined',
        publishedMonth: null,
        reason: 'insult_or_threat',
      },
    ],
    flags: [
      { reason: 'not_about_provider', note: '' },
      { reason: 'not_true', note: 'This was another agency in the same street.' },
      { reason: 'not_true', note: '' },
    ].map((flag, n) => ({
      ...flag,
      id: idOf(`flag ${n}`),
      reviewId: reviewOf('Padma Sail Demo International', 0),
      month,
    })),
    appeals: [
      {
        reviewId: reviewOf('Golden Harbour Demo Services', 2),
        grounds: 'not_our_worker',
        text: 'We never sent anybody to this country in that year. Our list of permits shows it.',
        month,
      },
    ],
    removals: [
      {
        reviewId: reviewOf('Water Lily Demo Overseas', 0),
        reason: 'not_first_hand',
        note: 'It tells what a neighbour went through.',
      },
    ],
    alerts: [{ providerId: idOf('Rice Moon Demo Manpower') }],
    legalDemands: [
      { providerId: idOf('Mango Tree Overseas Demo'), note: 'A letter of a lawyer.', month: '2026-05' },
      { providerId: idOf('Mango Tree Overseas Demo'), note: 'A second letter.', month: '2026-07' },
      { providerId: idOf('Padma Sail Demo International'), note: 'A letter of a lawyer.', month: '2026-09' },
    ],
  };
}
