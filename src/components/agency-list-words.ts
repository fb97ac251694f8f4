import type { AgencyChoice } from '#domain/provider/agency-choice.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';
import { word } from '#messages/word.ts';

interface AgencyListWords {
  title: string;
  /** What its agencies have in common, and who says so. */
  text: string;
  order: string;
}

/** What a list of agencies chosen by one thing says of itself; null for the list of all. */
export function agencyListWords(choice: AgencyChoice, locale: Locale): AgencyListWords | null {
  const inLocale = { locale: locale.code };
  const order = m.browse_order({}, inLocale);
  if (choice.to) {
    const country = formatsOf(locale.code).country(choice.to);
    return { title: m.browse_title_to({ country }, inLocale), text: m.browse_text_to({}, inLocale), order };
  }
  if (choice.work) {
    const title = word('browse_title_work', choice.work, locale.code);
    return { title, text: m.browse_text_work({}, inLocale), order };
  }
  if (choice.licence) {
    return {
      title: m.browse_title_licensed({}, inLocale),
      text: m.browse_text_licensed({}, inLocale),
      order,
    };
  }
  if (choice.stars) {
    const title = m.browse_title_ranked({}, inLocale);
    return { title, text: m.browse_text_ranked({}, inLocale), order: m.browse_order_ranked({}, inLocale) };
  }
  if (choice.noFee) {
    return { title: m.browse_title_no_fee({}, inLocale), text: m.browse_text_no_fee({}, inLocale), order };
  }
  return null;
}

const reviews = new Map<string, string>();

/** '12 reviews', made once for each number: choosing a plural takes longer than all else of a row, and rows are many. */
export function reviewsWords(n: number, locale: Locale): string {
  const key = `${locale.code} ${n}`;
  const known = reviews.get(key);
  if (known !== undefined) return known;
  const words = m.list_reviews({ count: n, n: formatsOf(locale.code).count(n) }, { locale: locale.code });
  reviews.set(key, words);
  return words;
}
