import type { Client } from '#database/client.ts';
import { finishEvents, releaseEvents, takeEvents, type OutboxEvent } from '#database/outbox.ts';
import { publish, type PublishOptions, type Published } from './publish.ts';
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
 * May die at any step, and may run twice: an event is forgotten only when its work is done, and doing it
 * again gives the same result.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  let failures = 0;
  while (!options.signal.aborted) {
    try {
      const busy = await workOnce(options);
      failures = 0;
      if (!busy) await pause(options.pauseMs, options.signal);
    } catch (error) {
      if (options.signal.aborted) return;
      failures++;
      options.onProblem((error as Error).message);
      await pause(Math.min(options.pauseMs * 2 ** failures, LONGEST_PAUSE_MS), options.signal);
    }
  }
}

/** One round. @returns Whether there was anything to do. */
export async function workOnce(options: Omit<WorkerOptions, 'pauseMs' | 'onProblem'>): Promise<boolean> {
  const { client } = options;
  const events = await takeEvents(client, 200, LEASE_SECONDS);
  if (events.length === 0) return false;

  const received = events.filter((event) => event.topic === 'submission_received');
  for (const event of received) {
    await orRelease(client, events, () => screenSubmission(client, event.submissionId ?? ''));
  }
  await finishEvents(client, received);

  const changed = events.filter((event) => event.topic === 'record_changed');
  if (changed.length > 0) {
    // One publication shows all changes there are, whatever number of events told of them.
    const published = await orRelease(client, changed, () => publish(options));
    await finishEvents(client, changed);
    options.onPublished(published);
  }
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
