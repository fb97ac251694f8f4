import type { OwnSubmission } from '#client/receipt.ts';
import type { Country } from '#domain/place/country.ts';

/** Where the writer comes from and where the writer was; '' where that was not told. */
export interface WorkerWay {
  origin: Country | '';
  destination: Country | '';
}

/** By what was sent. Money goes home: the country it went to is taken for the writer's own. */
export function workerWay({ kind, content }: OwnSubmission): WorkerWay {
  if (kind === 'transfer_report') return { origin: content.receiving, destination: content.sending };
  return { origin: content.origin ?? '', destination: content.destination ?? '' };
}
