import type { Country } from '#domain/place/country.ts';
import type { Work } from '#domain/review/work.ts';
import type { LicenceGroup } from './licence-group.ts';

/** What somebody looks for among the agencies of a country; empty where anything will do. */
export interface AgencyChoice {
  to: Country | '';
  work: Work | '';
  licence: LicenceGroup | '';
  stars: LeastStars | '';
  /** Only those whose workers reported that they paid nothing. */
  noFee: boolean;
  /** Part of a name. */
  name: string;
}

/** `ranked`: any stars, from five reviews on. */
export const LEAST_STARS = ['ranked', '3', '4'] as const;
export type LeastStars = (typeof LEAST_STARS)[number];

export const ANY_AGENCY: AgencyChoice = { to: '', work: '', licence: '', stars: '', noFee: false, name: '' };

/** An agency, as far as it can be chosen by. */
export interface ChoosableAgency {
  /** All its names, as `plainName` makes them. */
  plainNames: readonly string[];
  destinations: readonly Country[];
  works: readonly Work[];
  licence: LicenceGroup;
  /** Null below 3 reviews, and while a fraud alert about them is open. */
  score: number | null;
  isRanked: boolean;
  noFeeReported: boolean;
}

/** Whether an agency is all of what was chosen. Pages and browser list by it alike. */
export function isChosen(agency: ChoosableAgency, choice: AgencyChoice): boolean {
  return (
    (!choice.to || agency.destinations.includes(choice.to)) &&
    (!choice.work || agency.works.includes(choice.work)) &&
    (!choice.licence || agency.licence === choice.licence) &&
    (!choice.stars || hasStars(agency, choice.stars)) &&
    (!choice.noFee || agency.noFeeReported) &&
    (!choice.name || isNamed(agency, choice.name))
  );
}

/** By the stars that are shown: 3.96 is shown as 4.0. */
function hasStars({ score, isRanked }: ChoosableAgency, least: LeastStars): boolean {
  return least === 'ranked' ? isRanked : score !== null && Math.round(score * 10) >= Number(least) * 10;
}

/** Each word that was typed is part of one of its names, whatever their case and accents. */
function isNamed({ plainNames }: ChoosableAgency, typed: string): boolean {
  const words = plainName(typed).split(/\s+/);
  return plainNames.some((name) => words.every((word) => name.includes(word)));
}

/** A name in one case and without accents, to look for parts of it. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
