import { idOf, randomFrom, type Random } from '#cli/demo/random.ts';
import { AGENCY_DIMENSIONS } from '#domain/review/dimensions.ts';
import { CLAUSES } from './clauses.ts';

/** A review as somebody sends it, and by which script if it is no honest one. */
export interface Sent {
  id: string;
  providerId: string;
  language: string;
  origin: string;
  destination: string;
  work: string;
  startedMonth: string;
  ratings: Record<string, number>;
  text: string;
  script: string | null;
}

export interface Agency {
  id: string;
  name: string;
  country: string;
  language: string;
  /** How often people write about it, relative to others. */
  popularity: number;
  /** Mean of its stars. */
  quality: number;
}

const ORIGINS = [
  { country: 'PH', languages: ['en', 'fil'] },
  { country: 'ID', languages: ['id', 'en'] },
  { country: 'NP', languages: ['ne', 'en'] },
  { country: 'BD', languages: ['bn', 'en'] },
  { country: 'MM', languages: ['my', 'en'] },
];
const DESTINATIONS = ['HK', 'SG', 'MY', 'QA', 'SA', 'AE', 'KW'];
const WORKS = ['domestic_work', 'care', 'construction', 'factory', 'driver', 'hospitality', 'cleaning'];
const FIRST =
  'Golden Blue Star Royal Sun Green Pacific Eastern Himal Prime United Silver Ocean Lotus Delta'.split(' ');
const SECOND = 'Manpower Overseas Workers Placement Human Gateway Bridge Horizon Star Link'.split(' ');
const THIRD = 'Services Agency International Recruitment Consult'.split(' ');

/** Agencies of five countries, good, middling and bad; a few much better known than the rest. */
export function agencies(count: number): Agency[] {
  const random = randomFrom('attack agencies');
  return Array.from({ length: count }, (_, index) => {
    const { country, languages } = ORIGINS[index % ORIGINS.length]!;
    return {
      id: idOf(`attacked agency ${index}`),
      name: `${random.pick(FIRST)} ${random.pick(SECOND)} ${random.pick(THIRD)}`,
      country,
      language: languages[0]!,
      popularity: index === 0 ? 10 : 1 / (1 + (index % 12) / 4),
      quality: 1.6 + 3.1 * random.next(),
    };
  });
}

/** Honest reviews in the order they come in. One agency is ten times as popular; another has a good week, of all opinions. */
export function honestReviews(all: readonly Agency[], count: number): Sent[] {
  const random = randomFrom('honest reviews');
  const wellKnown = all[3]!;
  return Array.from({ length: count }, (_, index) => {
    const hasItsWeek = index >= count * 0.6 && index < count * 0.6 + 60;
    const agency = hasItsWeek && random.chance(0.2) ? wellKnown : pickAgency(all, random);
    return honestReview(agency, `honest ${index}`, random, index / count);
  });
}

function pickAgency(all: readonly Agency[], random: Random): Agency {
  const sum = all.reduce((total, { popularity }) => total + popularity, 0);
  let at = random.next() * sum;
  return all.find(({ popularity }) => (at -= popularity) < 0) ?? all.at(-1)!;
}

export function honestReview(agency: Agency, name: string, random: Random, when: number): Sent {
  const opinion = agency.quality + (random.next() + random.next() - 1) * 2;
  const { languages } = ORIGINS.find(({ country }) => country === agency.country)!;
  const language = random.chance(0.6) ? languages[0]! : languages[1]!;
  return {
    id: idOf(name),
    providerId: agency.id,
    language,
    ...background(agency, random, when),
    ratings: honestRatings(opinion, random),
    text: honestText(language, opinion, random),
    script: null,
  };
}

export function background(agency: Agency, random: Random, when: number) {
  const year = 2023 + Math.floor(when * 3);
  return {
    origin: agency.country,
    destination: random.pick(DESTINATIONS),
    work: random.pick(WORKS),
    startedMonth: `${year}-${String(random.between(1, 10)).padStart(2, '0')}`,
  };
}

/** Some rate everything, some one thing; a quarter give the same stars to all. */
function honestRatings(opinion: number, random: Random): Record<string, number> {
  const stars = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
  const isLazy = random.chance(0.25);
  const rated = AGENCY_DIMENSIONS.filter(() => random.chance(0.8));
  const dimensions = rated.length > 0 ? rated : [AGENCY_DIMENSIONS[0]];
  return Object.fromEntries(
    dimensions.map((dimension) => [dimension, stars(isLazy ? opinion : opinion + (random.next() - 0.5) * 2)]),
  );
}

export function honestText(language: string, opinion: number, random: Random): string {
  const clauses = CLAUSES[language]!;
  if (random.chance(0.2)) return '';
  if (random.chance(0.15)) return random.pick(clauses.short);
  const sentences = Array.from({ length: random.between(1, 4) }, () => {
    const what = random.chance((opinion - 1) / 4) ? clauses.good : clauses.bad;
    const pieces = [random.pick(clauses.began), random.pick(what)];
    for (let i = random.between(0, 2); i > 0; i--)
      pieces.splice(random.between(1, pieces.length), 0, random.pick(clauses.detail));
    if (random.chance(0.4)) pieces.push(random.pick(clauses.closing));
    const sentence = pieces
      .join(random.pick([', ', ' ', ', and ', '. ']))
      .replaceAll('#', () => number(random));
    return language === 'en' && random.chance(0.7)
      ? sentence[0]!.toUpperCase() + sentence.slice(1)
      : sentence;
  });
  const extras = [
    ...(random.chance(0.02) ? ['It was on 12 March 2024.'] : []),
    ...(random.chance(0.02) ? ['Ask for Madam Cruz.'] : []),
    ...(random.chance(0.004) ? ['Their page is facebook.com/theagency'] : []),
    ...(random.chance(0.003) ? ['Their number is +971 50 123 4567.'] : []),
    ...(random.chance(0.01) ? ['What an asshole.'] : []),
  ];
  return [...sentences, ...extras].join(random.pick(['. ', '.\n', ' ', '! ']));
}

const number = (random: Random) => String(random.between(2, 9) * random.pick([1, 1, 1, 100, 1000]));
