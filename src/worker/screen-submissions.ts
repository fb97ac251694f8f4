import type { History } from '#domain/moderation/arrival.ts';
import {
  characterBands,
  fingerprintOf,
  templateBands,
  type Fingerprint,
} from '#domain/moderation/fingerprint.ts';
import { screen, type SubmissionToScreen } from '#domain/moderation/screen.ts';
import type { Client } from '#database/client.ts';
import {
  keepFingerprints,
  recordSignals,
  submissionsToScreen,
  type KeptFingerprint,
  type ProviderToScreen,
  type Screened,
  type Surroundings,
  type WaitingSubmission,
} from '#database/screening.ts';

/**
 * Looks at waiting submissions and keeps what a moderator should notice of them, and of earlier ones that they show to be
 * part of something. Decides nothing. Three questions to the database, however many there are; it may die between
 * any two and be done again.
 */
export async function screenSubmissions(client: Client, ids: readonly string[]): Promise<void> {
  const { submissions, providers } = await submissionsToScreen(client, ids);
  if (submissions.length === 0) return;
  const known = new Map(providers.map((provider) => [provider.id, provider]));
  const fingerprints = new Map(
    submissions.map((submission) => [
      submission.id,
      fingerprintOf(submission.text, namesOf(submission, known)),
    ]),
  );
  const kept = submissions.map((submission) => toKeep(submission, fingerprints.get(submission.id)!));
  const surroundings = await keepFingerprints(client, kept);

  const screened: Screened[] = [];
  // Real ones and those of the demonstration never meet.
  for (const isDemo of [false, true]) {
    const these = submissions.filter((submission) => submission.isDemo === isDemo);
    if (these.length > 0) screened.push(...screenThese(these, isDemo, known, fingerprints, surroundings));
  }
  await recordSignals(client, screened);
}

function screenThese(
  submissions: readonly WaitingSubmission[],
  isDemo: boolean,
  providers: ReadonlyMap<string, ProviderToScreen>,
  fingerprints: ReadonlyMap<string, Fingerprint>,
  { alike, fingerprints: others, sameCombination, arrivals }: Surroundings,
): Screened[] {
  const byId = new Map(others.map((other) => [other.id, other]));
  const result = screen(
    submissions.map((submission) => toScreen(submission, providers)),
    (id) => ({
      fingerprint: fingerprints.get(id)!,
      alike: (alike[id] ?? []).flatMap((other) => byId.get(other) ?? []),
      sameCombination: sameCombination[id] ?? null,
    }),
    historyOf(arrivals.filter((arrival) => arrival.isDemo === isDemo)),
  );
  return [
    ...[...result.screened].map(([id, signals]) => ({ id, signals })),
    ...[...result.added].map(([id, signals]) => ({ id, signals, add: true as const })),
  ];
}

/** The newest 1,200 of all, the newest 60 of each provider. */
function historyOf(arrivals: History['site']): History {
  const providers = new Map<string, History['site']>();
  for (const [providerId, own] of Map.groupBy(arrivals, (arrival) => arrival.providerId)) {
    if (providerId !== null) providers.set(providerId, own.slice(-60));
  }
  return { site: arrivals.slice(-1200), providers };
}

const namesOf = (
  { providerId, named }: WaitingSubmission,
  providers: ReadonlyMap<string, ProviderToScreen>,
) => [...(providerId ? (providers.get(providerId)?.names ?? []) : []), ...(named ? [named.name] : [])];

function toKeep(submission: WaitingSubmission, fingerprint: Fingerprint): KeptFingerprint {
  const { id, origin, destination, work } = submission;
  const { textKey, length, characters, template } = fingerprint;
  return {
    id,
    textKey,
    characters,
    bands: characters && characterBands(characters),
    template,
    templateBands: template && templateBands(template),
    textLength: length,
    ...starsOf(submission),
    combination: origin && destination && work ? `${origin} ${destination} ${work}` : null,
  };
}

function toScreen(
  submission: WaitingSubmission,
  providers: ReadonlyMap<string, ProviderToScreen>,
): SubmissionToScreen {
  const { id, arrival, language, providerId, named, origin, destination, startedMonth, text, removed } =
    submission;
  const provider = (providerId && providers.get(providerId)) || null;
  return {
    id,
    arrival,
    language,
    provider,
    named,
    origin,
    destination,
    startedMonth,
    text,
    removed,
    ...starsOf(submission),
  };
}

function starsOf({ ratings }: WaitingSubmission): { lowest: number | null; highest: number | null } {
  const stars = Object.values(ratings ?? {});
  return stars.length > 0
    ? { lowest: Math.min(...stars), highest: Math.max(...stars) }
    : { lowest: null, highest: null };
}
