import type { QueueItem } from '#client/moderation/queue-item.ts';

/** Whom a submission is about; while that has no page, as its author names it. */
export function nameOf({ provider, named }: Pick<QueueItem, 'provider' | 'named'>): string {
  return provider?.name ?? named?.name ?? '';
}
