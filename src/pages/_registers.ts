import type { ShownRegister } from '#components/licence-view.ts';
import { m } from '#messages/compiled/messages.js';
import type { Locale } from '#messages/locales.ts';
import { readSnapshot } from '#publication/read-snapshot.ts';
import type { Agency, Register } from '#publication/snapshot.ts';

/** The authority's name in the language of the page, where its register has one. */
export function authorityName({ authority }: Pick<Register, 'authority'>, locale: Locale): string {
  return authority[locale.code] ?? authority['en'] ?? '';
}

/** The register an agency is in, or would be in; none when we have no list of its country. */
export function registerOf(
  { licence, country, isDemo }: Pick<Agency, 'licence' | 'country' | 'isDemo'>,
  locale: Locale,
): ShownRegister | undefined {
  const { registers, takenOn } = readSnapshot();
  if (isDemo) {
    const name = m.register_demonstration({}, { locale: locale.code });
    return { name, observedOn: licence?.observedOn ?? takenOn, sourceAddress: null };
  }
  const found = licence
    ? registers.find(({ register }) => register === licence.register)
    : registers.find((register) => register.country === country);
  return found && { ...found, name: authorityName(found, locale) };
}
