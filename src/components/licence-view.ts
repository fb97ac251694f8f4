import type { LicenceStatus } from '#domain/provider/licence-status.ts';
import { licenceStanding } from '#domain/provider/licence-standing.ts';
import { m } from '#messages/compiled/messages.js';
import { formatsOf } from '#messages/format.ts';
import type { Locale } from '#messages/locales.ts';
import type { IconName } from './icons.ts';

/** What the pages show of a licence; the same fields as in the snapshot. */
export interface ShownLicence {
  status: LicenceStatus;
  validFrom: string | null;
  validUntil: string | null;
  observedOn: string;
  /** Day of the first list that has it no more; null while it is listed. */
  missingSince: string | null;
}

/** A register whose newest list was looked through. */
export interface ShownRegister {
  /** The authority's name, as readers of the page know it. */
  name: string;
  observedOn: string;
  sourceAddress: string | null;
}

interface LicenceView {
  tone: 'good' | 'care' | 'bad';
  icon: IconName;
  /** The verdict in a heading, in a list, and its reason. */
  word: string;
  short: string;
  reason: string;
}

const iconOf = { good: 'shield', care: 'shieldCare', bad: 'shieldStop' } as const;

/**
 * @param today Day of publication, 'YYYY-MM-DD'.
 * @param register Of the country, when we have one.
 */
export function licenceView(
  licence: ShownLicence | null,
  today: string,
  locale: Locale,
  register?: ShownRegister,
): LicenceView {
  const inLocale = { locale: locale.code };
  const { date } = formatsOf(locale.code);
  if (!licence) {
    const unknown = { tone: 'care', icon: 'shieldUnknown' } as const;
    return register
      ? {
          ...unknown,
          word: m.licence_not_found({}, inLocale),
          short: m.licence_short_not_found({}, inLocale),
          reason: m.licence_not_found_in(
            { register: register.name, date: date(register.observedOn) },
            inLocale,
          ),
        }
      : {
          ...unknown,
          word: m.licence_no_register({}, inLocale),
          short: m.licence_short_no_register({}, inLocale),
          reason: m.licence_no_register_text({}, inLocale),
        };
  }
  const { validFrom, validUntil, observedOn } = licence;
  const { status, isFromOldList, tone } = licenceStanding(licence, today);
  if (isFromOldList) {
    return {
      tone,
      icon: 'shieldCare',
      word: m.licence_valid_old({ date: date(observedOn) }, inLocale),
      short: m.licence_short_valid_old({ year: date(observedOn.slice(0, 4)) }, inLocale),
      reason: m.licence_valid_old_text({}, inLocale),
    };
  }
  return {
    tone,
    icon: iconOf[tone],
    word: m[`licence_${status}`]({}, inLocale),
    short: m[`licence_short_${status}`]({}, inLocale),
    reason: reasonOf(),
  };

  function reasonOf(): string {
    if (licence?.missingSince) return m.licence_missing_since({ date: date(licence.missingSince) }, inLocale);
    if (status === 'valid' && validUntil) return m.licence_valid_until({ date: date(validUntil) }, inLocale);
    if (status === 'valid' && validFrom) return m.licence_valid_since({ date: date(validFrom) }, inLocale);
    if (status === 'expired' && validUntil)
      return m.licence_expired_until({ date: date(validUntil) }, inLocale);
    return m[`licence_${status}_text`]({}, inLocale);
  }
}
