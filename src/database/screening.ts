import type { Arrival } from '#domain/moderation/arrival.ts';
import type { Fingerprint } from '#domain/moderation/fingerprint.ts';
import type { Alike } from '#domain/moderation/near-duplicate.ts';
import type { OfficialRecord } from '#domain/moderation/register-conflict.ts';
import type { Signal } from '#domain/moderation/signal.ts';
import type { Country } from '#domain/place/country.ts';
import type { Work } from '#domain/review/work.ts';
import type { Month } from '#domain/time/month.ts';
import { answerOf, type Client } from './client.ts';

/** A submission that waits, as the database tells it to the screening. */
export interface WaitingSubmission {
  id: string;
  arrival: number;
  kind: 'review' | 'fee_report' | 'transfer_report';
  language: string;
  isDemo: boolean;
  /** As it goes by now; null while its customer has only named it. */
  providerId: string | null;
  named: { name: string; place: string } | null;
  origin: Country | null;
  destination: Country | null;
  work: Work | null;
  startedMonth: Month | null;
  text: string;
  /** Null when it is no review. */
  ratings: Record<string, number> | null;
  removed: string[];
}

/** Whom they are about, with every name and all that authorities say. */
export interface ProviderToScreen {
  id: string;
  country: Country | null;
  names: string[];
  official: OfficialRecord;
}

export interface Waiting {
  /** In the order they came in. */
  submissions: WaitingSubmission[];
  providers: ProviderToScreen[];
}

/** Those of these that still wait. */
export async function submissionsToScreen(client: Client, ids: readonly string[]): Promise<Waiting> {
  const answer = await client.rpc('submissions_to_screen', { ids: ids as never });
  return answerOf('Reading what came in', answer) as unknown as Waiting;
}

/** What is remembered of a submission. */
export interface KeptFingerprint extends Omit<Fingerprint, 'length'> {
  id: string;
  bands: number[] | null;
  templateBands: number[] | null;
  textLength: number;
  lowest: number | null;
  highest: number | null;
  /** Origin, destination and work; null when one is not told. */
  combination: string | null;
}

export interface Surroundings {
  /** Ids of others that may be alike, by id. */
  alike: Record<string, string[]>;
  /** Those others. */
  fingerprints: Alike[];
  /** How many others have the same origin, destination and work, up to 20, by id. */
  sameCombination: Record<string, number>;
  /** Of the whole site and of each provider in question, oldest first. */
  arrivals: (Arrival & { isDemo: boolean })[];
}

type ArrivalRow = [
  id: string,
  arrival: number,
  providerId: string | null,
  month: Month,
  isPending: boolean,
  isFromToday: boolean,
  lowest: number | null,
  highest: number | null,
  textLength: number,
  textKey: string | null,
  isDemo: boolean,
];

/** Remembers submissions, and tells what there is to compare them with. Doing it again changes nothing. */
export async function keepFingerprints(
  client: Client,
  kept: readonly KeptFingerprint[],
): Promise<Surroundings> {
  const answer = await client.rpc('keep_fingerprints', { fingerprints: kept as never });
  const { arrivals, ...rest } = answerOf('Comparing what came in', answer) as unknown as Omit<
    Surroundings,
    'arrivals'
  > & { arrivals: ArrivalRow[] };
  return { ...rest, arrivals: arrivals.map(arrivalOf) };
}

const arrivalOf = (row: ArrivalRow): Arrival & { isDemo: boolean } => ({
  id: row[0],
  arrival: row[1],
  providerId: row[2],
  month: row[3],
  isPending: row[4],
  isFromToday: row[5],
  lowest: row[6],
  highest: row[7],
  textLength: row[8],
  textKey: row[9],
  isDemo: row[10],
});

/** All signals of a submission, in place of what an earlier screening noticed; or some to add to it. */
export interface Screened {
  id: string;
  signals: Signal[];
  add?: true;
}

/** Keeps what the screening noticed. Of what waits no more nothing is kept. */
export async function recordSignals(client: Client, screened: readonly Screened[]): Promise<void> {
  answerOf('Keeping signals', await client.rpc('record_signals', { screened: screened as never }));
}
