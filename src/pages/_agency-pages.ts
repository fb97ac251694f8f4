import { countrySlug } from '#domain/place/country.ts';
import { mayRank } from '#domain/review/may-show.ts';
import { formatsOf } from '#messages/format.ts';
import type { Agency } from '#publication/snapshot.ts';

const MOST_A_PAGE = 40;

/**
 * One page of a country's agencies: ranked ones by stars first, then, by name, those whose reviews are being checked,
 * then the others.
 */
export interface AgencyPage {
  country: string;
  page: number;
  pages: number;
  total: number;
  ranked: Agency[];
  checked: Agency[];
  unranked: Agency[];
  /** Page on which the names of a letter begin; '' stands for names in other scripts. */
  letters: { letter: string; page: number }[];
}

export function agenciesByCountry(agencies: Agency[]): Map<string, Agency[]> {
  return Map.groupBy(agencies, (agency) => agency.country);
}

export function agencyPages(country: string, agencies: Agency[], locale: string): AgencyPage[] {
  const { compare } = formatsOf(locale);
  const ranked = agencies
    .filter(({ opinion }) => opinion.isRanked)
    .sort((a, b) => (b.opinion.stars?.score ?? 0) - (a.opinion.stars?.score ?? 0) || compare(a.name, b.name));
  const byName = (of: Agency[]) => of.sort((a, b) => compare(a.name, b.name));
  const checked = byName(agencies.filter(isChecked));
  const unranked = byName(agencies.filter((agency) => !agency.opinion.isRanked && !isChecked(agency)));
  const all = [...ranked, ...checked, ...unranked];
  const pages = Math.ceil(all.length / MOST_A_PAGE);

  const pageOfLetter = new Map<string, number>();
  unranked.forEach((agency, index) => {
    const letter = letterOf(agency.name);
    if (!pageOfLetter.has(letter))
      pageOfLetter.set(letter, Math.floor((all.length - unranked.length + index) / MOST_A_PAGE) + 1);
  });
  const letters = pages > 1 ? [...pageOfLetter].map(([letter, page]) => ({ letter, page })) : [];

  return Array.from({ length: pages }, (_, index) => {
    const shown = all.slice(index * MOST_A_PAGE, (index + 1) * MOST_A_PAGE);
    return {
      country,
      page: index + 1,
      pages,
      total: all.length,
      ranked: shown.filter(({ opinion }) => opinion.isRanked),
      checked: shown.filter(isChecked),
      unranked: shown.filter((agency) => !agency.opinion.isRanked && !isChecked(agency)),
      letters,
    };
  });
}

/** It has reviews enough for a rank, but they are being checked. */
function isChecked({ opinion }: Agency): boolean {
  return opinion.isUnderAlert && mayRank(opinion.n, false);
}

export function agencyPageHref(locale: string, country: string, page: number): string {
  const first = `/${locale}/agencies/${countrySlug(country)}/`;
  return page === 1 ? first : `${first}${page}/`;
}

function letterOf(name: string): string {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '';
}
