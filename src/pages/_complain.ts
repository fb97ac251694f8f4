import { complaintPairs, type Way } from '#domain/help/complaint-pairs.ts';
import type { KnownHelp, LicensingOffice } from '#domain/help/complaint-steps.ts';
import type { HelpOrganisation } from '#domain/help/help-organisation.ts';
import { limitsFor, limitsInForce, type LegalLimit } from '#domain/recruitment/legal-limit.ts';
import type { Locale } from '#messages/locales.ts';
import { readSnapshot } from '#publication/read-snapshot.ts';
import type { Agency } from '#publication/snapshot.ts';
import { authorityName } from './_registers.ts';

/** What a worker from a country can lean on: the law, the offices, who helps. */
export interface Rights {
  country: string;
  limits: LegalLimit[];
  offices: LicensingOffice[];
  /** By the country where they help; null for everywhere. */
  help: { country: string | null; organisations: HelpOrganisation[] }[];
}

/** Countries of origin of which we know any of it, and those that have a page on how to complain abroad. */
export function complainCountries(): string[] {
  const { limits, registers, help } = readSnapshot();
  return [
    ...new Set([
      ...limits.map(({ origin, destination }) => origin ?? destination!),
      ...registers.map(({ country }) => country),
      ...help.map(({ origin }) => origin),
      ...complainWays().map(({ origin }) => origin),
    ]),
  ].sort();
}

let ways: Way[] | undefined;

/** From where to where there is a page on how to complain. */
export function complainWays(): Way[] {
  const { limits, registers, help, agencies } = readSnapshot();
  return (ways ??= complaintPairs({
    limits,
    help,
    offices: registers.map(({ country }) => country),
    ways: agencies.flatMap(waysOf),
  }));
}

/** Where an agency's workers went, by what is published of it. */
export function waysOf({ country: origin, destinations, deployments, costs }: Agency): Way[] {
  const deployed = deployments?.byCountry?.destinations ?? [];
  return [
    ...[...destinations, ...deployed.map(({ country }) => country)].map((destination) => ({
      origin,
      destination,
    })),
    ...(costs?.destination ? [{ origin: costs.origin, destination: costs.destination }] : []),
  ];
}

/** Countries that workers from this one have a page for. */
export function destinationsFrom(country: string): string[] {
  return complainWays()
    .filter(({ origin }) => origin === country)
    .map(({ destination }) => destination);
}

export function rightsOf(country: string, locale: Locale): Rights {
  const { limits, help, takenOn } = readSnapshot();
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
    offices: officesIn([country], locale),
    help: [...byCountry]
      .map(([where, organisations]) => ({ country: where, organisations }))
      .sort((a, b) => rank(a.country) - rank(b.country)),
  };
}

/** What is known for complaints of workers from a country, wherever they are. */
export function knownHelpFor(country: string, locale: Locale): KnownHelp {
  return {
    offices: officesIn([country, ...destinationsFrom(country)], locale),
    help: readSnapshot().help.filter(({ origin }) => origin === country),
  };
}

/** What the law lets an agency charge on the way. */
export function limitsOnWay({ origin, destination }: Way): LegalLimit[] {
  const { limits, takenOn } = readSnapshot();
  return limitsFor(limitsInForce(limits, takenOn), origin, destination);
}

function officesIn(countries: string[], locale: Locale): LicensingOffice[] {
  return readSnapshot()
    .registers.filter(({ country }) => countries.includes(country))
    .map((register) => ({
      register: register.register,
      country: register.country,
      name: authorityName(register, locale),
      website: register.sourceAddress,
      listedOn: register.observedOn,
    }));
}
