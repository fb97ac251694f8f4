import type { Pickable, ReviewPick } from './pick-reviews.ts';

/** What there is to pick from. Empty where all reviews are alike. */
export interface ReviewChoices {
  to: string[];
  /** Newest first. */
  year: string[];
  lang: string[];
  reply: boolean;
}

/** Fewer reviews one simply reads. [ours] */
const FEWEST_TO_PICK_FROM = 4;

export function reviewChoices(reviews: readonly Pickable[]): ReviewChoices {
  const choose = (values: (string | null)[]) => {
    const different = new Set(values);
    return different.size > 1 ? [...different].filter((value) => value !== null).sort() : [];
  };
  if (reviews.length < FEWEST_TO_PICK_FROM) return { to: [], year: [], lang: [], reply: false };
  return {
    to: choose(reviews.map(({ to }) => to)),
    year: choose(reviews.map(({ year }) => year)).reverse(),
    lang: choose(reviews.map(({ lang }) => lang)),
    reply: new Set(reviews.map(({ hasReply }) => hasReply)).size > 1,
  };
}

export function hasChoices({ to, year, lang, reply }: ReviewChoices): boolean {
  return to.length > 0 || year.length > 0 || lang.length > 0 || reply;
}

/** What an address picks, "?to=hk&lang=ne&reply=1", as far as there is such a choice. */
export function pickFromQuery(query: URLSearchParams, choices: ReviewChoices): ReviewPick {
  const chosen = (name: 'to' | 'year' | 'lang') => {
    const asked = query.get(name)?.toLowerCase();
    const found = choices[name].find((choice) => choice.toLowerCase() === asked);
    return found === undefined ? {} : { [name]: found };
  };
  return {
    ...chosen('to'),
    ...chosen('year'),
    ...chosen('lang'),
    ...(choices.reply && query.get('reply') === '1' && { reply: true }),
  };
}

/** The other way round: '' for nothing picked. */
export function queryOfPick({ to, year, lang, reply }: ReviewPick): string {
  const query = new URLSearchParams();
  if (to) query.set('to', to.toLowerCase());
  if (year) query.set('year', year);
  if (lang) query.set('lang', lang.toLowerCase());
  if (reply) query.set('reply', '1');
  return query.size > 0 ? `?${query}` : '';
}
