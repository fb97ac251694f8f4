import { answerOf, type Client } from './client.ts';

/** Work that must follow a change in the record. */
export interface OutboxEvent {
  id: number;
  topic: 'submission_received' | 'record_changed';
  submissionId: string | null;
  providerId: string | null;
  attempts: number;
}

/** Takes waiting events for `leaseSeconds`; those not finished by then are given out again. */
export async function takeEvents(
  client: Client,
  topic: OutboxEvent['topic'],
  most: number,
  leaseSeconds: number,
): Promise<OutboxEvent[]> {
  const answer = await client.rpc('take_events', { topic, most, lease_seconds: leaseSeconds });
  return answerOf('Taking events', answer) as unknown as OutboxEvent[];
}

export async function finishEvents(client: Client, events: OutboxEvent[]): Promise<void> {
  answerOf('Finishing events', await client.rpc('finish_events', { ids: events.map((event) => event.id) }));
}

/** Gives events back at once, for another try. */
export async function releaseEvents(client: Client, events: OutboxEvent[]): Promise<void> {
  answerOf('Releasing events', await client.rpc('release_events', { ids: events.map((event) => event.id) }));
}
