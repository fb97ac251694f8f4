import { countrySlug, type Country } from '#domain/place/country.ts';
import {
  ANY_AGENCY,
  isChosen,
  type AgencyChoice,
  type ChoosableAgency,
} from '#domain/provider/agency-choice.ts';
import { destinationsOf } from '#domain/provider/destinations.ts';
import { LICENCE_GROUPS, licenceGroup, type LicenceGroup } from '#domain/provider/licence-group.ts';
import { statusToday } from '#domain/provider/status-today.ts';
import { worksOf } from '#domain/provider/works.ts';
import { byRank, STANDINGS, standingOf, type Rankable, type Standing } from '#domain/review/rank-order.ts';
import type { Work } from '#domain/review/work.ts';
import { formatsOf } from '#messages/format.ts';
import type { Agency } from '#publication/snapshot.ts';

const MOST_A_PAGE = 40;

/** One page of a list of a country's agencies: of all, or of those chosen by one thing. */
export interface AgencyPage extends AgencyListLink {
  country: Country;
  page: number;
  pages: number;
  /** Those that have agencies on this page, in the order of methodology section 3. */
  standings: { standing: Standing; agencies: Agency[] }[];
  /** Page on which the names of a letter begin; '' stands for names in other scripts. */
  letters: { letter: string; page: number }[];
  /** The country's lists, and all that its agencies can be chosen by. The same for all its pages. */
  lists: AgencyListLink[];
  options: AgencyOptions;
}

interface AgencyListLink {
  /** What its agencies have in common; nothing for the list of all. */
  choice: AgencyChoice;
  /** In the address, behind the country: 'to/qa/', and nothing for the list of all. */
  path: string;
  total: number;
}

/** What there is to choose from: only what some agency of the country is. */
interface AgencyOptions {
  to: Country[];
  work: Work[];
  licence: LicenceGroup[];
  stars: boolean;
  noFee: boolean;
}

type Listed = Rankable & ChoosableAgency & { agency: Agency };

export function agenciesByCountry(agencies: Agency[]): Map<Country, Agency[]> {
  return Map.groupBy(agencies, (agency) => agency.country);
}

/** Every page of every list of a country. @param today 'YYYY-MM-DD' */
export function agencyPages(
  country: Country,
  agencies: Agency[],
  { locale, today }: { locale: string; today: string },
): AgencyPage[] {
  const inOrder = agencies.map((agency) => listed(agency, today)).sort(byRank(formatsOf(locale).compare));
  const options = optionsOf(inOrder);
  const all = choicesOf(options)
    .map((choice) => ({ choice, chosen: inOrder.filter((agency) => isChosen(agency, choice)) }))
    .filter(({ chosen }) => chosen.length > 0);
  const lists = all.map(({ choice, chosen }) => ({ choice, path: pathOf(choice), total: chosen.length }));
  return all.flatMap(({ chosen }, place) =>
    cutIntoPages(chosen).map((page) => ({ country, ...lists[place]!, ...page, lists, options })),
  );
}

function cutIntoPages(chosen: Listed[]): Pick<AgencyPage, 'page' | 'pages' | 'standings' | 'letters'>[] {
  const pages = Math.ceil(chosen.length / MOST_A_PAGE);
  const pageOfLetter = new Map<string, number>();
  chosen.forEach((one, place) => {
    const letter = letterOf(one.name);
    if (standingOf(one) === 'too_few' && !pageOfLetter.has(letter))
      pageOfLetter.set(letter, Math.floor(place / MOST_A_PAGE) + 1);
  });
  const letters = pages > 1 ? [...pageOfLetter].map(([letter, page]) => ({ letter, page })) : [];
  return Array.from({ length: pages }, (_, index) => {
    const shown = Map.groupBy(chosen.slice(index * MOST_A_PAGE, (index + 1) * MOST_A_PAGE), standingOf);
    const standings = STANDINGS.flatMap((standing) => {
      const of = shown.get(standing);
      return of ? [{ standing, agencies: of.map(({ agency }) => agency) }] : [];
    });
    return { page: index + 1, pages, standings, letters };
  });
}

function listed(agency: Agency, today: string): Listed {
  const { slug, name, licence, opinion, noFeeReported } = agency;
  const { n, stars, isRanked, isUnderAlert } = opinion;
  return {
    ...{ agency, slug, name, n, isRanked, isUnderAlert, noFeeReported },
    // Nobody is listed by part of a name.
    plainNames: [],
    score: isUnderAlert ? null : (stars?.score ?? null),
    destinations: destinationsOf(agency),
    works: worksOf(agency),
    licence: licenceGroup(statusToday(agency, today), licence?.observedOn ?? null, today),
  };
}

function optionsOf(agencies: Listed[]): AgencyOptions {
  const licences = new Set(agencies.map(({ licence }) => licence));
  return {
    to: mostFirst(agencies.flatMap(({ destinations }) => destinations)),
    work: mostFirst(agencies.flatMap(({ works }) => works)),
    licence: LICENCE_GROUPS.filter((group) => licences.has(group)),
    stars: agencies.some(({ score }) => score !== null),
    noFee: agencies.some(({ noFeeReported }) => noFeeReported),
  };
}

function mostFirst<Value extends string>(values: Value[]): Value[] {
  return [...Map.groupBy(values, (value) => value)]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([value]) => value);
}

/** Each list is of one thing: of two together there would be more pages than agencies. */
function choicesOf({ to, work }: AgencyOptions): AgencyChoice[] {
  const parts: Partial<AgencyChoice>[] = [
    {},
    ...to.map((to) => ({ to })),
    ...work.map((work) => ({ work })),
    { licence: 'valid' },
    { stars: 'ranked' },
    { noFee: true },
  ];
  return parts.map((part) => ({ ...ANY_AGENCY, ...part }));
}

function pathOf({ to, work, licence, stars, noFee }: AgencyChoice): string {
  if (to) return `to/${countrySlug(to)}/`;
  if (work) return `work/${work.replaceAll('_', '-')}/`;
  if (licence) return 'licensed/';
  if (stars) return 'rated/';
  return noFee ? 'no-fee/' : '';
}

/** @param path Of a list, '' for that of all agencies. */
export function agencyPageHref(locale: string, country: Country, path = '', page = 1): string {
  return `/${locale}/agencies/${countrySlug(country)}/${path}${page === 1 ? '' : `${page}/`}`;
}

function letterOf(name: string): string {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '';
}
