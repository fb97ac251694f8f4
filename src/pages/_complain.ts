import type { HelpOrganisation } from '#domain/help/help-organisation.ts';
import { limitsInForce, type LegalLimit } from '#domain/recruitment/legal-limit.ts';
import { readSnapshot } from '#publication/read-snapshot.ts';
import type { Register } from '#publication/snapshot.ts';

/** What a worker from a country can lean on: the law, the offices, who helps. */
export interface Rights {
  country: string;
  limits: LegalLimit[];
  registers: Register[];
  /** By the country where they help; null for everywhere. */
  help: { country: string | null; organisations: HelpOrganisation[] }[];
}

/** Countries of origin of which we know any of it. */
export function complainCountries(): string[] {
  const { limits, registers, help } = readSnapshot();
  return [
    ...new Set([
      ...limits.map(({ origin, destination }) => origin ?? destination!),
      ...registers.map(({ country }) => country),
      ...help.map(({ origin }) => origin),
    ]),
  ].sort();
}

export function rightsOf(country: string): Rights {
  const { limits, registers, help, takenOn } = readSnapshot();
  const byCountry = Map.groupBy(
    help.filter(({ origin }) => origin === country),
    (organisation) => organisation.country,
  );
  // At home first, then where it is no matter, then abroad.
  const rank = (where: string | null) => (where === country ? 0 : where === null ? 1 : 2);
  return {
    country,
    limits: limitsInForce(limits, takenOn).filter(
      // The law at home, and that of a country of work for its own page.
      ({ origin, destination }) => origin === country || (origin === null && destination === country),
    ),
    registers: registers.filter((register) => register.country === country),
    help: [...byCountry]
      .map(([where, organisations]) => ({ country: where, organisations }))
      .sort((a, b) => rank(a.country) - rank(b.country)),
  };
}
