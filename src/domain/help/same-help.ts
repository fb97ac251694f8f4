import { normaliseName } from '#domain/provider/normalise-name.ts';
import type { HelpOrganisation } from './help-organisation.ts';

type Listed = Pick<HelpOrganisation, 'country' | 'names' | 'phones'>;

/**
 * Whether two lists mean the same organisation under codes of their own: it is in the same country, and has the
 * same phone number or, in the same language, the same name.
 */
export function sameHelp(a: Listed, b: Listed): boolean {
  if (a.country !== b.country) return false;
  const names = new Set(a.names.map(nameKey));
  return (
    a.phones.some((phone) => b.phones.includes(phone)) || b.names.some((name) => names.has(nameKey(name)))
  );
}

const nameKey = ({ name, language }: Listed['names'][number]) => `${language} ${normaliseName(name)}`;
