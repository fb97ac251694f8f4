import type { Role } from '#client/session.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';

export function roleWords(locale: Locale['code']): Record<Role, string> {
  const inLocale = { locale };
  return {
    moderator: m.admin_role_moderator({}, inLocale),
    admin: m.admin_role_admin({}, inLocale),
    representative: m.admin_role_representative({}, inLocale),
  };
}
