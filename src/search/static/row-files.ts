import { corridorSlug, type Country } from '#domain/place/country.ts';
import { LICENCE_STATUSES } from '#domain/provider/licence-status.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { providerSlug } from '#domain/provider/slug.ts';
import { mayRank } from '#domain/review/may-show.ts';
import type { Work } from '#domain/review/work.ts';
import type { CorridorDocument, ProviderDocument } from '#search/documents.ts';

/** Which files there are. Names of files are relative to the manifest. */
export interface Manifest {
  format: typeof FORMAT;
  /** Of the snapshot the rows were made from, or else of the rows. */
  version: string;
  files: ManifestFile[];
}

export interface ManifestFile {
  kind: 'agencies' | 'operators' | 'corridors';
  country?: Country;
  url: string;
  count: number;
}

/**
 * Providers by column, since like stands beside like and compresses better than by row. An index built
 * from them would be twice as large to load, and takes a phone less time to build than to load.
 */
export interface ProviderRows {
  format: typeof FORMAT;
  kind: ProviderKind;
  country: Country | null;
  /** Calling code of the country: `+852`. Phones without a plus belong behind it. */
  callingCode: string;
  names: string[];
  /** Empty where it is what `providerSlug` makes of the name. */
  slugs: string[];
  /** Several are parted by a line break, phones by a space. */
  otherNames: string[];
  licences: string[];
  phones: string[];
  /** Places in LICENCE_STATUSES; −1 is no licence known. */
  statuses: number[];
  statusesOn: string[];
  /** Hundredths; 0 is no score. */
  scores: number[];
  reviews: number[];
  destinations: Listed<Country>;
  works: Listed<Work>;
  /** Which rows these are true of. */
  noFee: number[];
  underAlert: number[];
  demo: number[];
}

/** A column of lists from few words: each word once, the most used first, and its sign in the cells of those who have it. */
interface Listed<Word> {
  words: Word[];
  cells: string[];
}

/** Corridors, with the names of each country once. */
export interface CorridorRows {
  format: typeof FORMAT;
  kind: 'corridor';
  names: Record<Country, string[]>;
  sending: Country[];
  receiving: Country[];
  averages: (number | null)[];
  quarters: (string | null)[];
}

/** Raised when the rows change so that an older reader would misread them. */
export const FORMAT = 2;

export function packProviders(
  documents: ProviderDocument[],
  kind: ProviderKind,
  country: Country | null,
  callingCode: string,
): ProviderRows {
  const shortPhone = (phone: string) =>
    callingCode && phone.startsWith(callingCode) ? phone.slice(callingCode.length) : phone;
  return {
    format: FORMAT,
    kind,
    country,
    callingCode,
    names: documents.map(({ name }) => name),
    slugs: documents.map(({ name, slug }) => (slug === providerSlug(name, country) ? '' : slug)),
    otherNames: documents.map(({ otherNames }) => otherNames.join('\n')),
    licences: documents.map(({ licenceNumber }) => licenceNumber ?? ''),
    phones: documents.map(({ phones }) => phones.map(shortPhone).join(' ')),
    statuses: documents.map(({ status }) => (status === null ? -1 : LICENCE_STATUSES.indexOf(status))),
    statusesOn: documents.map(({ statusOn }) => statusOn ?? ''),
    scores: documents.map(({ score }) => Math.round((score ?? 0) * 100)),
    reviews: documents.map(({ n }) => n),
    destinations: packLists(documents.map(({ destinations }) => destinations)),
    works: packLists(documents.map(({ works }) => works)),
    noFee: placesWhere(documents, ({ noFeeReported }) => noFeeReported),
    underAlert: placesWhere(documents, ({ isUnderAlert }) => isUnderAlert),
    demo: placesWhere(documents, ({ isDemo }) => isDemo),
  };
}

export function unpackProviders(rows: ProviderRows): ProviderDocument[] {
  const { kind, country, callingCode } = rows;
  const [noFee, underAlert, demo] = [rows.noFee, rows.underAlert, rows.demo].map((places) => new Set(places));
  return rows.names.map((name, i) => ({
    kind,
    slug: rows.slugs[i] || providerSlug(name, country),
    name,
    otherNames: split(rows.otherNames[i], '\n'),
    country,
    licenceNumber: rows.licences[i] || null,
    phones: split(rows.phones[i], ' ').map((phone) => (phone.startsWith('+') ? phone : callingCode + phone)),
    status: LICENCE_STATUSES[rows.statuses[i]!] ?? null,
    statusOn: rows.statusesOn[i] || null,
    score: rows.scores[i] ? rows.scores[i] / 100 : null,
    n: rows.reviews[i] ?? 0,
    isRanked: mayRank(rows.reviews[i] ?? 0, underAlert!.has(i)),
    isUnderAlert: underAlert!.has(i),
    destinations: unpackList(rows.destinations, i),
    works: unpackList(rows.works, i),
    noFeeReported: noFee!.has(i),
    isDemo: demo!.has(i),
  }));
}

function packLists<Word extends string>(lists: readonly Word[][]): Listed<Word> {
  const counts = new Map<Word, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const signs = new Map(words.map((word, place) => [word, String.fromCharCode(FIRST_SIGN + place)]));
  return { words, cells: lists.map((list) => list.map((word) => signs.get(word)).join('')) };
}

/** Signs follow one another from 'A' on: one byte each for the words most used. */
const FIRST_SIGN = 65;

function unpackList<Word extends string>({ words, cells }: Listed<Word>, row: number): Word[] {
  return [...(cells[row] ?? '')].flatMap((sign) => words[sign.charCodeAt(0) - FIRST_SIGN] ?? []);
}

const placesWhere = (documents: ProviderDocument[], is: (document: ProviderDocument) => boolean) =>
  documents.flatMap((document, place) => (is(document) ? [place] : []));

export function packCorridors(documents: CorridorDocument[]): CorridorRows {
  const ends = documents.flatMap(({ sending, sendingNames, receiving, receivingNames }) => [
    [sending, sendingNames] as const,
    [receiving, receivingNames] as const,
  ]);
  return {
    format: FORMAT,
    kind: 'corridor',
    names: Object.fromEntries(ends),
    sending: documents.map(({ sending }) => sending),
    receiving: documents.map(({ receiving }) => receiving),
    averages: documents.map(({ averagePct }) => averagePct),
    quarters: documents.map(({ quarter }) => quarter),
  };
}

export function unpackCorridors(rows: CorridorRows): CorridorDocument[] {
  return rows.sending.map((sending, i) => {
    const receiving = rows.receiving[i]!;
    return {
      kind: 'corridor',
      slug: corridorSlug(sending, receiving),
      sending,
      receiving,
      sendingNames: rows.names[sending] ?? [sending],
      receivingNames: rows.names[receiving] ?? [receiving],
      averagePct: rows.averages[i] ?? null,
      quarter: rows.quarters[i] ?? null,
    };
  });
}

const split = (cell: string | undefined, by: string) => (cell ? cell.split(by) : []);
