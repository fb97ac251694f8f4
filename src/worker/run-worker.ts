import type { Client } from '#database/client.ts';
import { finishEvents, releaseEvents, takeEvents, type OutboxEvent } from '#database/outbox.ts';
import { lastPublication, publish, today, type PublishOptions, type Published } from './publish.ts';
import { screenSubmission } from './screen-submission.ts';

export interface WorkerOptions extends PublishOptions {
  signal: AbortSignal;
  /** How long to wait when there was nothing to do. */
  pauseMs: number;
  onPublished(published: Published): void;
  onProblem(problem: string): void;
}

const LEASE_SECONDS = 300;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Does what changes in the record ask for, until stopped: screens what comes in, publishes what was decided.
 * Side by side, so that a moderator need not wait for a site to be built. May die at any step, and may run
 * twice: an event is forgotten only when its work is done, and doing it again gives the same result.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  await Promise.all([repeat(options, screenOnce), repeat(options, publishOnce)]);
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

/** Screens what came in. @returns Whether there was anything. */
export async function screenOnce({ client }: Pick<WorkerOptions, 'client'>): Promise<boolean> {
  const events = await takeEvents(client, 'submission_received', 200, LEASE_SECONDS);
  for (const event of events) {
    await orRelease(client, events, () => screenSubmission(client, event.submissionId ?? ''));
  }
  if (events.length > 0) await finishEvents(client, events);
  return events.length > 0;
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
