import type { QueueItem } from '#client/moderation/queue-item.ts';
import type { OwnSubmission } from '#client/receipt.ts';

/** A submission as its author reads it back: moderators see each answer in the same words. */
export function ownSubmission(item: QueueItem): OwnSubmission {
  const told = item.review ?? item.feeReport ?? item.transferReport;
  return {
    kind: item.kind,
    status: 'pending',
    submittedMonth: item.submittedMonth,
    content: {
      ...told,
      language: item.language,
      providerId: item.provider?.id ?? null,
      namedProvider: item.named,
    },
    providerName: item.provider?.name ?? item.named?.name ?? '',
    providerKind: item.provider?.kind ?? item.named?.kind ?? 'agency',
    providerCountry: item.provider?.country ?? null,
  } as OwnSubmission;
}
