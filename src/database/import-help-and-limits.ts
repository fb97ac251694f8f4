import type { HelpOrganisation } from '#domain/help/help-organisation.ts';
import type { LegalLimit } from '#domain/recruitment/legal-limit.ts';
import { answerOf, type Client } from './client.ts';
import type { ImportCounts } from './import-batches.ts';

/** Brings the whole of one source's organisations into the record: what it names no more goes. */
export async function importHelp(
  client: Client,
  source: string,
  organisations: HelpOrganisation[],
): Promise<ImportCounts> {
  const answer = await client.rpc('import_help', { source, organisations: organisations as never });
  return answerOf('Importing help organisations', answer) as unknown as ImportCounts;
}

/** Brings the whole file of legal limits into the record: what it names no more goes. */
export async function importLimits(client: Client, limits: LegalLimit[]): Promise<ImportCounts> {
  const answer = await client.rpc('import_limits', { limits: limits as never });
  return answerOf('Importing legal limits', answer) as unknown as ImportCounts;
}
