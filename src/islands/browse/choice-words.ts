import type { LicenceGroup } from '#domain/provider/licence-group.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

/** What one can choose by licence, in words. */
export function licenceChoices(locale: Locale['code'], hasRegister: boolean): Record<LicenceGroup, string> {
  const inLocale = { locale };
  return {
    valid: m.browse_licence_valid({}, inLocale),
    old: m.browse_licence_old({}, inLocale),
    expired: m.browse_licence_expired({}, inLocale),
    stopped: m.browse_licence_stopped({}, inLocale),
    ended: m.browse_licence_ended({}, inLocale),
    unclear: m.browse_licence_unclear({}, inLocale),
    none: hasRegister ? m.browse_licence_none({}, inLocale) : m.browse_licence_unchecked({}, inLocale),
  };
}
