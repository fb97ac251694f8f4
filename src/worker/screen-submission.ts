import { screen } from '#domain/moderation/signal.ts';
import type { Client } from '#database/client.ts';
import { recordSignals, submissionToScreen } from '#database/screening.ts';

/** Looks at a waiting submission and keeps what a moderator should notice. Decides nothing. */
export async function screenSubmission(client: Client, submissionId: string): Promise<void> {
  const submission = await submissionToScreen(client, submissionId);
  if (!submission) return;
  const countries = [submission.providerCountry, submission.origin, submission.destination].filter(
    (country) => country !== null,
  );
  await recordSignals(client, submissionId, screen(submission.text ?? '', { countries }));
}
