import { corridorSlug, type Country } from '#domain/place/country.ts';
import { LICENCE_STATUSES } from '#domain/provider/licence-status.ts';
import type { ProviderKind } from '#domain/provider/provider-kind.ts';
import { providerSlug } from '#domain/provider/slug.ts';
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
  /** 0 is no score. */
  scores: number[];
  reviews: number[];
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
export const FORMAT = 1;

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
    scores: documents.map(({ score }) => score ?? 0),
    reviews: documents.map(({ n }) => n),
  };
}

export function unpackProviders(rows: ProviderRows): ProviderDocument[] {
  const { kind, country, callingCode } = rows;
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
    score: rows.scores[i] || null,
    n: rows.reviews[i] ?? 0,
  }));
}

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
