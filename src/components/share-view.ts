import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';

/** A share of people who answered, with its 95 % interval. */
export interface ShownShare {
  share: number;
  low: number;
  high: number;
  n: number;
}

interface ShareView {
  tenths: number;
  /** "7 in 10" */
  text: string;
  /** "(5 to 8, from 27 answers)" */
  range: string;
}

export function shareView({ share, low, high, n }: ShownShare, locale: Locale): ShareView {
  const inLocale = { locale: locale.code };
  const { count } = formatsOf(locale.code);
  // Ten in ten would say "all".
  const tenths = share < 1 ? Math.min(9, Math.round(share * 10)) : 10;
  const isMoreThanNine = share > 0.95 && share < 1;
  return {
    tenths,
    text: isMoreThanNine
      ? m.facts_more({}, inLocale)
      : tenths > 0
        ? m.facts_share({ tenths: count(tenths) }, inLocale)
        : share > 0
          ? m.facts_fewer({}, inLocale)
          : m.facts_nobody({}, inLocale),
    range: m.facts_range({ low: count(low * 10), high: count(high * 10), count: n, n: count(n) }, inLocale),
  };
}
