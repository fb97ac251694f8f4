import type { HelpOrganisation } from './help-organisation.ts';
import { helpRole, type HelpRole } from './help-role.ts';

/** The office that gives agencies of a country their licence. */
export interface LicensingOffice {
  /** As the licences of its agencies name it: 'hong-kong'. */
  register: string;
  country: string;
  /** In the reader's language where it has a name in it. */
  name: string;
  website: string | null;
  /** Day of the newest list we have of it, 'YYYY-MM-DD'. */
  listedOn: string;
}

/** All that is known for a complaint of workers from one country. */
export interface KnownHelp {
  offices: LicensingOffice[];
  help: HelpOrganisation[];
}

export type ComplaintStepName =
  'agency' | 'licence' | 'operator' | 'supervisor' | 'embassy' | 'labour_office' | 'helpers';

/** To whom one complains. Nothing known leaves the step where it is: what we do not know must be said. */
export interface ComplaintStep {
  name: ComplaintStepName;
  offices: LicensingOffice[];
  organisations: HelpOrganisation[];
}

export interface ComplaintRoute {
  /** Police and emergency where the worker is: before all else for who is in danger. */
  danger: HelpOrganisation[];
  /** In the order to go in. */
  steps: ComplaintStep[];
}

/**
 * In which order a worker from one country in another complains about an agency: the agency itself, in writing; the
 * office that licenses it, at home before abroad; the own embassy there; the labour office there; then whoever helps,
 * there before everywhere before at home [ours].
 *
 * The nearest and cheapest comes first, and each step leaves a paper that the next one asks for.
 *
 * @param origin ISO 3166 alpha-2, as `destination`.
 */
export function complaintSteps(known: KnownHelp, origin: string, destination: string): ComplaintRoute {
  const found = sortHelp(known, origin, destination);
  const officesOf = (country: string) => known.offices.filter((office) => office.country === country);
  return {
    danger: found.danger,
    steps: [
      step('agency'),
      step('licence', found.homeOffices, [...officesOf(origin), ...officesOf(destination)]),
      step('embassy', found.embassy),
      step('labour_office', found.labourOffices),
      step('helpers', found.helpers),
    ],
  };
}

/**
 * The same about a transfer of money: the operator, in writing; whoever supervises operators where it was sent from,
 * of which we know none; the embassy; then whoever helps [ours].
 *
 * @param sending Country the worker is in. @param receiving Country the money went to, taken for the worker's own.
 */
export function transferComplaintSteps(known: KnownHelp, sending: string, receiving: string): ComplaintRoute {
  const { danger, embassy, helpers } = sortHelp(known, receiving, sending);
  return {
    danger,
    steps: [step('operator'), step('supervisor'), step('embassy', embassy), step('helpers', helpers)],
  };
}

const step = (
  name: ComplaintStepName,
  organisations: HelpOrganisation[] = [],
  offices: LicensingOffice[] = [],
): ComplaintStep => ({ name, offices, organisations });

function sortHelp({ help }: KnownHelp, origin: string, destination: string) {
  const ofOrigin = help.filter((organisation) => organisation.origin === origin);
  const inCountry = (country: string | null, role: HelpRole | null) =>
    ofOrigin.filter((one) => one.country === country && helpRole(one) === role);
  const danger = inCountry(destination, 'police');
  const embassy = destination === origin ? [] : inCountry(destination, 'embassy');
  const labourOffices = destination === origin ? [] : inCountry(destination, 'labour_office');
  const homeOffices = inCountry(origin, 'labour_office');
  const taken = new Set([...danger, ...embassy, ...labourOffices, ...homeOffices]);
  const helpers = [destination, null, origin].flatMap((country) =>
    ofOrigin.filter((one) => one.country === country && !taken.has(one)),
  );
  return { danger, embassy, labourOffices, homeOffices, helpers: [...new Set(helpers)] };
}
