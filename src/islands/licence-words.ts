import { licenceStanding } from '#domain/provider/licence-standing.ts';
import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';

const shield = 'M12 3l8 3v6c0 4.5-3.4 7.7-8 9-4.6-1.3-8-4.5-8-9V6z';
const icons = {
  good: `${shield}M8.5 12l2.5 2.5 4.5-5`,
  care: `${shield}M12 8v5M12 16.5v.01`,
  bad: `${shield}M9.5 9.5l5 5M14.5 9.5l-5 5`,
};

/**
 * The licence of a listed agency in a word, as the lists of the pages have it.
 *
 * @param statusOn Day of the list that says so.
 * @param hasRegister Whether an agency without a status could have had one: is there a register of ours?
 */
export function licenceWords(
  { status, statusOn }: { status: LicenceStatus | null; statusOn: string | null },
  locale: Locale['code'],
  hasRegister = true,
): { tone: 'good' | 'care' | 'bad'; icon: string; word: string } {
  const inLocale = { locale };
  if (status === null) {
    const word = hasRegister ? m.licence_short_not_found : m.licence_short_no_register;
    return { tone: 'care', icon: icons.care, word: word({}, inLocale) };
  }
  const today = new Date().toISOString().slice(0, 10);
  const { isFromOldList, tone } = licenceStanding(
    { status, validUntil: null, observedOn: statusOn ?? today },
    today,
  );
  if (isFromOldList && statusOn) {
    const year = formatsOf(locale).date(statusOn.slice(0, 4));
    return { tone, icon: icons[tone], word: m.licence_short_valid_old({ year }, inLocale) };
  }
  const words = {
    valid: m.licence_short_valid,
    expired: m.licence_short_expired,
    suspended: m.licence_short_suspended,
    unknown: m.licence_short_unknown,
    cancelled: m.licence_short_cancelled,
    delisted: m.licence_short_delisted,
    banned: m.licence_short_banned,
  };
  return { tone, icon: icons[tone], word: words[status]({}, inLocale) };
}
