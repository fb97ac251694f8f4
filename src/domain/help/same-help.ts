import { normaliseName } from '#domain/provider/normalise-name.ts';

interface HelpOrganisation {
  /** Where it helps; null for everywhere. */
  country: string | null;
  names: { name: string; language: string }[];
  /** E.164, or a short number such as '1280'. */
  phones: string[];
}

/**
 * Whether two lists mean the same organisation under codes of their own: it is in the same country, and has the
 * same phone number or, in the same language, the same name.
 */
export function sameHelp(a: HelpOrganisation, b: HelpOrganisation): boolean {
  if (a.country !== b.country) return false;
  const names = new Set(a.names.map(nameKey));
  return (
    a.phones.some((phone) => b.phones.includes(phone)) || b.names.some((name) => names.has(nameKey(name)))
  );
}

const nameKey = ({ name, language }: HelpOrganisation['names'][number]) =>
  `${language} ${normaliseName(name)}`;
