import type { Client } from '#database/client.ts';
import { forgetExpired } from '#database/keep-record.ts';
import { finishEvents, releaseEvents, takeEvents, type OutboxEvent } from '#database/outbox.ts';
import { lastPublication, publish, today, type PublishOptions, type Published } from './publish.ts';
import { screenSubmissions } from './screen-submissions.ts';

export interface WorkerOptions extends PublishOptions {
  signal: AbortSignal;
  /** How long to wait when there was nothing to do. */
  pauseMs: number;
  onPublished(published: Published): void;
  onProblem(problem: string): void;
}

const LEASE_SECONDS = 300;
const LONGEST_PAUSE_MS = 60_000;
const FORGETTING_PAUSE_MS = 30_000;

/**
 * Does what changes in the record ask for, until stopped: screens what comes in, publishes what was decided, forgets
 * what was kept for a moment.
 * Side by side, so that a moderator need not wait for a site to be built. May die at any step, and may run
 * twice: an event is forgotten only when its work is done, and doing it again gives the same result.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  await Promise.all([repeat(options, screenOnce), repeat(options, publishOnce), repeat(options, forgetOnce)]);
}

async function repeat(
  options: WorkerOptions,
  once: (options: WorkerOptions) => Promise<boolean>,
): Promise<void> {
  let failures = 0;
  while (!options.signal.aborted) {
    try {
      const wasBusy = await once(options);
      failures = 0;
      if (!wasBusy) await pause(options.pauseMs, options.signal);
    } catch (error) {
      if (options.signal.aborted) return;
      failures++;
      options.onProblem((error as Error).message);
      await pause(Math.min(options.pauseMs * 2 ** failures, LONGEST_PAUSE_MS), options.signal);
    }
  }
}

/** Screens what came in, 200 at a time. @returns Whether there was anything. */
export async function screenOnce({ client }: Pick<WorkerOptions, 'client'>): Promise<boolean> {
  const events = await takeEvents(client, 'submission_received', 200, LEASE_SECONDS);
  if (events.length === 0) return false;
  // After two failures one by one: one that cannot be screened must not keep the others waiting for ever.
  const batches = events.some(({ attempts }) => attempts > 2) ? events.map((event) => [event]) : [events];
  const problems: unknown[] = [];
  for (const batch of batches) {
    const ids = batch.flatMap(({ submissionId }) => submissionId ?? []);
    try {
      await orRelease(client, batch, async () => {
        await screenSubmissions(client, ids);
        await finishEvents(client, batch);
      });
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
  return true;
}

/**
 * Publishes what changed, one publication for all changes there are, and once a day what only the day changed.
 *
 * @returns Whether there was anything.
 */
export async function publishOnce(
  options: PublishOptions & Pick<WorkerOptions, 'onPublished'>,
): Promise<boolean> {
  const events = await takeEvents(options.client, 'record_changed', 10_000, LEASE_SECONDS);
  const isNewDay = (lastPublication(options.dataFolder)?.takenOn ?? today()) < today();
  if (events.length === 0 && !isNewDay) return false;
  const published = await orRelease(options.client, events, () => publish(options));
  if (events.length > 0) await finishEvents(options.client, events);
  options.onPublished(published);
  return true;
}

/** Forgets what a decision can no more be undone with: above all, words that were taken out. Then waits. */
async function forgetOnce({ client, signal }: WorkerOptions): Promise<boolean> {
  await forgetExpired(client);
  await pause(FORGETTING_PAUSE_MS, signal);
  return true;
}

async function orRelease<Result>(
  client: Client,
  events: OutboxEvent[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await releaseEvents(client, events).catch(() => {});
    throw error;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
