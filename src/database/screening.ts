import type { Signal } from '#domain/moderation/signal.ts';
import type { Client } from './client.ts';

export interface TextToScreen {
  id: string;
  text: string | null;
  language: string;
  providerCountry: string | null;
  origin: string | null;
  destination: string | null;
}

/** The submission to screen, or null when it waits no more. */
export async function submissionToScreen(client: Client, submissionId: string): Promise<TextToScreen | null> {
  const { data, error } = await client.rpc('submission_to_screen', { submission_id: submissionId });
  if (error) throw new Error(`Reading a submission: ${error.message}`);
  return data as unknown as TextToScreen | null;
}

/** Keeps what the screening noticed, in place of what an earlier one did. */
export async function recordSignals(client: Client, submissionId: string, signals: Signal[]): Promise<void> {
  const answer = await client.rpc('record_signals', {
    submission_id: submissionId,
    signals: signals as never,
  });
  if (answer.error) throw new Error(`Keeping signals: ${answer.error.message}`);
}
