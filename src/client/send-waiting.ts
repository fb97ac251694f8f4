import type { Api } from './api.ts';
import { openShelf, type Shelf } from './device-shelf.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { submit, type Posting, type SubmitResult } from './submit.ts';

/** What became of something that waited on this device. */
export interface Outcome {
  posting: Posting;
  /** `refused`: it is a draft again, to be looked at. */
  outcome: 'sent' | 'waiting' | 'refused';
}

/** Refusals that looking at it again can help. All others may be over tomorrow. */
const FOR_GOOD = ['wrong_field', 'bad_request', 'too_large'];

/**
 * Sends what was written without a connection and kept on this device: each once, however many pages try, since
 * the same posting is sent until there is an answer. What was answered is erased from the device.
 */
export async function sendWaiting(
  api: Api,
  { shelf = openShelf(), locks }: { shelf?: Shelf; locks?: LockManager } = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const posting of shelf.waiting()) {
    const outcome = await oneAtATime(posting.id, () => sendOne(api, shelf, posting), locks);
    outcomes.push({ posting, outcome: outcome ?? 'waiting' });
  }
  return outcomes;
}

async function sendOne(api: Api, shelf: Shelf, posting: Posting): Promise<Outcome['outcome']> {
  // Sent or erased by another page meanwhile.
  if (!shelf.waiting().some(({ id }) => id === posting.id)) return 'sent';
  return settle(shelf, posting, await submit(api, posting));
}

/** Takes from the device what was answered. */
export function settle(shelf: Shelf, posting: Posting, result: SubmitResult): Outcome['outcome'] {
  if (result.ok) {
    shelf.dropWaiting(posting.id);
    return 'sent';
  }
  // One draft of a kind is kept: another that was begun since must not be lost.
  if (!FOR_GOOD.includes(result.code) || shelf.draft(posting.kind)) return 'waiting';
  const { kind, subject, content } = posting;
  shelf.keepDraft(kind, { subject, said: content, at: 'check', isRefused: true });
  shelf.dropWaiting(posting.id);
  return 'refused';
}
